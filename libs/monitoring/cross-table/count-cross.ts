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

/** The one code of a report along each dimension but those of which it holds several. */
const CODE: Readonly<Record<Exclude<CrossDimension, keyof typeof CODES>, string>> = {
  STRUCTURE_TYPE: 'structure_type', AUDIENCE: 'audience', CAUSALITY: 'causality', OUTCOME: `CASE status WHEN 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END`, REGION: 'region_code', DEPARTMENT: 'department_code', PREFECTURE: 'site_code',
  MONTH: `to_char(occurred_on, 'YYYY-MM')`, QUARTER: `to_char(occurred_on, 'YYYY-"T"Q')`,
};
const CODES = { RIGHT: 'rights', DIFFICULTY: 'difficulties' } as const;

/** An axis as an expression, and what it takes apart under which name. */
function axis(dimension: CrossDimension | null, name: 'row_held' | 'column_held'): { code: string; held: string } {
  if (dimension === null) return { code: `''::text`, held: '' };
  if (dimension !== 'RIGHT' && dimension !== 'DIFFICULTY') return { code: CODE[dimension], held: '' };
  return { code: `${name}.code`, held: `CROSS JOIN LATERAL (SELECT DISTINCT unnest(${CODES[dimension]}) AS code) AS ${name}` };
}

/** Exact for any question, and slower with every report there is. Pairs that no report holds are absent. */
export function countCross(manager: EntityManager, rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): Promise<CrossCount[]> {
  const { scope, place } = population;
  const [row, column] = [axis(rows, 'row_held'), axis(columns, 'column_held')];
  const text = countCrossSql.replace(':row ', `${row.code} `).replace(':column ', `${column.code} `).replace(':held', `${row.held} ${column.held}`)
    .replace(':chosen', CHOSEN_REPORTS).replace(':territory', LEVEL_COLUMN[place?.level ?? 'REGION']);
  return manager.query<CrossCount[]>(text, [...countingParameters(population, population, scope), place?.territory ?? null]);
}
