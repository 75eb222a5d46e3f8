import { Module } from '@nestjs/common';
import { RecountCrosses } from './cross-buckets/recount-crosses';
import { RecomputeBuckets } from './recompute-buckets/recompute-buckets';

/** Keeps the buckets: recomputed from the reports when an event says so, rebuilt whole on demand. */
@Module({ providers: [RecomputeBuckets, RecountCrosses] })
export class AggregationModule {}
