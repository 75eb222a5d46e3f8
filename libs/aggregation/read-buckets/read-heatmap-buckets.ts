import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
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

/** Exact figures over any period; reads a number of rows that does not grow with the number of reports. Territories with nothing are absent. */
export function readHeatmapBuckets(manager: EntityManager, question: BucketQuestion): Promise<BucketFigures[]> {
  const { first, after } = wholeMonths(question.from, question.to);
  return manager.query<BucketFigures[]>(readHeatmapBucketsSql, [
    question.dimension, question.value, question.level, question.territories, first, after, question.from, question.to,
  ]);
}
