import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import readHeatmapBucketsSql from './read-heatmap-buckets.sql?raw';
import { wholeMonths } from './whole-months';

export interface BucketQuestion {
  readonly level: BucketLevel;
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dimension: BucketDimension;
  /** Empty for TOTAL. */
  readonly value: string;
  /** Codes of the territories asked for, at that level. */
  readonly territories: readonly string[];
}

export interface BucketFigures {
  /** Null over all the territories asked for. */
  readonly territory: string | null;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
  /** Distinct structures with at least one report of any kind there, over the same period. */
  readonly activeStructures: number;
}

export const READ_HEATMAP_BUCKETS: PreparedStatement = { name: 'read-heatmap-buckets', text: readHeatmapBucketsSql };

/** The values of `READ_HEATMAP_BUCKETS`, in its order. */
export function heatmapValues({ dimension, value, level, territories, from, to }: BucketQuestion): unknown[] {
  const { first, after } = wholeMonths(from, to);
  return [dimension, value, level, territories, first, after, from, to];
}

/**
 * Exact figures over any period; reads a number of rows that does not grow with the number of reports. Territories with nothing are absent.
 * @param manager the one of a transaction, whose scope decides what is seen
 */
export function readHeatmapBuckets(manager: EntityManager, question: BucketQuestion): Promise<BucketFigures[]> {
  return runPrepared<BucketFigures>(manager, READ_HEATMAP_BUCKETS, heatmapValues(question));
}
