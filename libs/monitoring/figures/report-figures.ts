import type { EntityManager } from 'typeorm';
import { REPORT_STATUSES, countsInBuckets, outcomeOf, type BucketLevel, type ReportOutcome, type ReportStatus } from '@vigie/domain';
import countReports from './count-reports.sql?raw';
import type { FigureFilter } from './figure-filter';
import type { FigureScope } from './figure-scope';
import type { Period } from './period';

/** Counted over one territory, or over the whole scope when `territory` is null. */
export interface Figures {
  readonly territory: string | null;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
  /** Distinct structures with at least one report of any kind there, over the same period. */
  readonly activeStructures: number;
}

/** The column of a report that says where it is, by level. */
export const LEVEL_COLUMN: Readonly<Record<BucketLevel, string>> = { REGION: 'region_code', DEPARTMENT: 'department_code', PREFECTURE: 'site_code' };

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** The statuses of the reports that count, or of those among them that are solved, or still open. */
function statusesOf(outcome: ReportOutcome | null | undefined): readonly ReportStatus[] {
  return outcome ? COUNTED.filter((status) => outcomeOf(status) === outcome) : COUNTED;
}

/** Counts reports one by one. Exact for any filter, and slower with every report there is: see `count-reports.sql`. */
export function reportFigures(manager: EntityManager, level: BucketLevel, period: Period, filter: FigureFilter, scope: FigureScope): Promise<Figures[]> {
  // Whoever reported at all is active, whatever became of it: the outcome is asked beside.
  const parameters = [...countingParameters(period, { ...filter, outcome: null }, scope), statusesOf(filter.outcome)];
  return manager.query<Figures[]>(countReports.replace(':territory', LEVEL_COLUMN[level]), parameters);
}

/** `$1` to `$10` of the statements that count reports: see `CHOSEN_REPORTS`. */
export function countingParameters(period: Period, filter: FigureFilter, scope: FigureScope): unknown[] {
  const { right, difficulty, structureType, audience, causality, outcome } = filter;
  const regions = scope.everywhere ? null : scope.regionCodes;
  return [period.from, period.to, regions, scope.structureId, statusesOf(outcome), right || null, difficulty || null, structureType || null, audience || null, causality || null];
}
