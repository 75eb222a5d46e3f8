import type { EntityManager } from 'typeorm';
import type { IsoDate } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import type { BucketQuestion } from './read-heatmap-buckets';
import readTrendBucketsSql from './read-trend-buckets.sql?raw';
import { sitesOfTerritories } from './sites-of';

const READ_TREND_BUCKETS: PreparedStatement = { name: 'read-trend-buckets', text: readTrendBucketsSql };

export interface BucketPeriodFigures {
  /** Monday of the week or first of the month; null over the whole period. */
  readonly period: IsoDate | null;
  readonly reports: number;
  /** Distinct structures among those reports, over all the territories asked for. */
  readonly structures: number;
}

/** Exact figures by week or month; the first and last may be cut by the period asked for. Periods with nothing are absent. */
export function readTrendBuckets(manager: EntityManager, question: BucketQuestion, grain: 'WEEK' | 'MONTH'): Promise<BucketPeriodFigures[]> {
  const { sites } = sitesOfTerritories(question.level, question.territories);
  return runPrepared<BucketPeriodFigures>(manager, READ_TREND_BUCKETS, [question.dimension, question.value, sites, question.from, question.to, grain.toLowerCase()]);
}
