import type { EntityManager } from 'typeorm';
import { readTrendBuckets, type BucketPeriodFigures } from '@vigie/aggregation';
import { sliceInBuckets, type FigureFilter } from '../figures/figure-filter';
import type { FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { LEVEL_COLUMN, countingParameters } from '../figures/report-figures';
import type { Place } from '../figures/territories';
import countByPeriod from './count-by-period.sql?raw';
import type { TrendGrain } from './periods';

export type PeriodFigures = BucketPeriodFigures;

type Question = Period & FigureFilter & { readonly grain: TrendGrain };

/**
 * Figures by week or month, and one row without period over all of them. Periods with nothing may be absent.
 * Buckets or reports answer, as for the map: see `readFigures`.
 */
export function readPeriodFigures(manager: EntityManager, question: Question, scope: FigureScope, place: Place | null): Promise<PeriodFigures[]> {
  const slice = sliceInBuckets(question);
  if (scope.structureId !== null || slice === null) return reportPeriodFigures(manager, question, scope, place);
  // Over a whole scope regions are enough, and are the fewest buckets.
  const where = place ? { level: place.level, territories: [place.territory] } : { level: 'REGION' as const, territories: scope.regionCodes };
  return readTrendBuckets(manager, { from: question.from, to: question.to, ...slice, ...where }, question.grain);
}

/** The same from the reports themselves: exact for any filter, and slower with every report there is. */
export function reportPeriodFigures(manager: EntityManager, question: Question, scope: FigureScope, place: Place | null): Promise<PeriodFigures[]> {
  const column = LEVEL_COLUMN[place?.level ?? 'REGION'];
  return manager.query<PeriodFigures[]>(countByPeriod.replace(':territory', column), [
    ...countingParameters(question, question, scope), question.grain.toLowerCase(), place?.territory ?? null,
  ]);
}
