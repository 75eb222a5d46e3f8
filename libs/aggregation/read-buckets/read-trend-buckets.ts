import type { EntityManager } from 'typeorm';
import { addDays, type IsoDate } from '@vigie/domain';
import type { BucketQuestion } from './read-heatmap-buckets';
import readTrendBucketsSql from './read-trend-buckets.sql?raw';
import { wholeMonths } from './whole-months';

export interface BucketPeriodFigures {
  /** Monday of the week or first of the month; null over the whole period. */
  readonly period: IsoDate | null;
  readonly reports: number;
  /** Distinct structures among those reports, over all the territories asked for. */
  readonly structures: number;
}

/** Exact figures by week or month; the first and last may be cut by the period asked for. Periods with nothing are absent. */
export function readTrendBuckets(manager: EntityManager, question: BucketQuestion, grain: 'WEEK' | 'MONTH'): Promise<BucketPeriodFigures[]> {
  const afterLast = addDays(question.to, 1);
  const { first, after } = grain === 'MONTH' ? wholeMonths(question.from, question.to) : { first: afterLast, after: afterLast };
  return manager.query<BucketPeriodFigures[]>(readTrendBucketsSql, [
    question.dimension, question.value, question.level, question.territories, first, after, question.from, question.to, grain.toLowerCase(),
  ]);
}
