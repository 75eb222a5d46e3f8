import { BucketEntity } from './persistence/bucket.entity';

export { BucketEntity };

export const aggregationEntities = [BucketEntity];
