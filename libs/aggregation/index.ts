export { AggregationModule } from './aggregation.module';
export { BucketEntity } from './persistence/bucket.entity';
export { aggregationEntities } from './persistence/aggregation-entities';
export { readHeatmapBuckets, type BucketFigures, type BucketQuestion } from './read-buckets/read-heatmap-buckets';
export { readTrendBuckets, type BucketPeriodFigures } from './read-buckets/read-trend-buckets';
export { readBreakdownBuckets, type CodeFigures } from './read-buckets/read-breakdown-buckets';
export { readCrossBuckets, type CrossBucketFigures, type CrossBucketQuestion } from './read-buckets/read-cross-buckets';
export { rebuildBuckets } from './rebuild-buckets/rebuild-buckets';
export { BUCKET_CHANNEL, RecomputeBuckets } from './recompute-buckets/recompute-buckets';
