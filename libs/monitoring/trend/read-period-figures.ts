import type { EntityManager } from 'typeorm';
import type { FigureFilter } from '../figures/figure-filter';
import type { FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { LEVEL_COLUMN, countingParameters } from '../figures/report-figures';
import type { Place } from '../figures/territories';
import countByPeriod from './count-by-period.sql?raw';
import type { TrendGrain } from './periods';

export interface PeriodFigures {
  /** Null over all periods. */
  readonly period: string | null;
  readonly reports: number;
  readonly structures: number;
}

/** Figures by week or month, and one row without period over all of them. */
export function readPeriodFigures(manager: EntityManager, question: Period & FigureFilter & { readonly grain: TrendGrain }, scope: FigureScope, place: Place | null): Promise<PeriodFigures[]> {
  const column = LEVEL_COLUMN[place?.level ?? 'REGION'];
  return manager.query<PeriodFigures[]>(countByPeriod.replace(':territory', column), [
    ...countingParameters(question, question, scope), question.grain.toLowerCase(), place?.territory ?? null,
  ]);
}
