import { BucketEntity } from './bucket.entity';
import { BucketLabelEntity, CrossBucketEntity, StaleCrossEntity } from './cross-bucket.entity';

export const aggregationEntities = [BucketEntity, BucketLabelEntity, CrossBucketEntity, StaleCrossEntity];
