import { Module } from '@nestjs/common';
import { RecomputeBuckets } from './recompute-buckets/recompute-buckets';

/** Keeps the buckets: recomputed from the reports when an event says so, rebuilt whole on demand. */
@Module({ providers: [RecomputeBuckets] })
export class AggregationModule {}
