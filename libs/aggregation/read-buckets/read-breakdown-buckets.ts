import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import readBreakdownBucketsSql from './read-breakdown-buckets.sql?raw';
import { sitesOfTerritories } from './sites-of';
import { spanColumns, spansOf } from './spans';

const READ_BREAKDOWN_BUCKETS: PreparedStatement = { name: 'read-breakdown-buckets', text: readBreakdownBucketsSql };

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
  const { sites } = sitesOfTerritories(level, territories);
  return runPrepared<CodeFigures>(manager, READ_BREAKDOWN_BUCKETS, [dimension, sites, ...spanColumns(spansOf(from, to))]);
}
