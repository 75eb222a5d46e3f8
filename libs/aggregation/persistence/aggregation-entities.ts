import { BucketEntity } from './bucket.entity';

export const aggregationEntities = [BucketEntity];
