import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import readBreakdownBucketsSql from './read-breakdown-buckets.sql?raw';
import { wholeMonths } from './whole-months';

export interface BreakdownQuestion {
  readonly dimension: BucketDimension;
  readonly level: BucketLevel;
  readonly territories: readonly string[];
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface CodeFigures {
  /** A value of the dimension. */
  readonly code: string;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
}

/** Exact figures by value of a dimension; values with nothing are absent. @param manager the one of a transaction, whose scope decides what is seen */
export function readBreakdownBuckets(manager: EntityManager, { dimension, level, territories, from, to }: BreakdownQuestion): Promise<CodeFigures[]> {
  const { first, after } = wholeMonths(from, to);
  return manager.query<CodeFigures[]>(readBreakdownBucketsSql, [dimension, level, territories, first, after, from, to]);
}
