import type { EntityManager } from 'typeorm';
import { CHOSEN_REPORTS } from '../figures/chosen-reports';
import type { FigureFilter } from '../figures/figure-filter';
import type { FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { LEVEL_COLUMN, countingParameters } from '../figures/report-figures';
import type { Place } from '../figures/territories';
import countCrossSql from './count-cross.sql?raw';
import type { CrossDimension } from './cross-dimension';

/** What is counted: over a scope, or one place of it. */
export interface CrossPopulation extends Period, FigureFilter {
  readonly scope: FigureScope;
  readonly place: Place | null;
}

/** Reports under one code of the rows and one of the columns; an axis that is not cut has the empty code. */
export interface CrossCount {
  readonly row: string;
  readonly column: string;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
}

/** The codes of a report along each dimension, as an array. */
const CODES: Readonly<Record<CrossDimension, string>> = {
  RIGHT: 'rights', DIFFICULTY: 'difficulties', STRUCTURE_TYPE: 'ARRAY[structure_type]', AUDIENCE: 'ARRAY[audience]', CAUSALITY: 'ARRAY[causality]',
  REGION: 'ARRAY[region_code]', DEPARTMENT: 'ARRAY[department_code]', PREFECTURE: 'ARRAY[site_code]',
  MONTH: `ARRAY[to_char(occurred_on, 'YYYY-MM')]`, QUARTER: `ARRAY[to_char(occurred_on, 'YYYY-"T"Q')]`,
};

const codesOf = (dimension: CrossDimension | null): string => (dimension ? CODES[dimension] : `ARRAY['']`);

/** Exact for any question, and slower with every report there is. Pairs that no report holds are absent. */
export function countCross(manager: EntityManager, rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): Promise<CrossCount[]> {
  const { scope, place } = population;
  const text = countCrossSql.replace(':rows', codesOf(rows)).replace(':columns', codesOf(columns)).replace(':chosen', CHOSEN_REPORTS).replace(':territory', LEVEL_COLUMN[place?.level ?? 'REGION']);
  return manager.query<CrossCount[]>(text, [...countingParameters(population, population, scope), place?.territory ?? null]);
}
