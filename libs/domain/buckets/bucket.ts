import type { IsoDate } from '../calendar/paris-day';
import type { ReportStatus } from '../lifecycle/report-status';

export const BUCKET_LEVELS = ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const;
export type BucketLevel = (typeof BUCKET_LEVELS)[number];

/** A month is made of its days, a year of its months. */
export const BUCKET_GRAINS = ['MONTH', 'YEAR'] as const;
export type BucketGrain = (typeof BUCKET_GRAINS)[number];

export const BUCKET_DIMENSIONS = ['TOTAL', 'RIGHT', 'DIFFICULTY', 'STRUCTURE_TYPE', 'AUDIENCE', 'CAUSALITY', 'OUTCOME'] as const;
export type BucketDimension = (typeof BUCKET_DIMENSIONS)[number];

/** What counting needs of a report, and nothing else of it. */
export interface CountedReport {
  site: string;
  department: string;
  region: string;
  occurredOn: IsoDate;
  structureId: string;
  structureType: string;
  audience: string;
  causality: string;
  rights: readonly string[];
  difficulties: readonly string[];
  status: ReportStatus;
}

export interface Membership {
  dimension: BucketDimension;
  value: string;
}

/** The reports of one préfecture site counted over one month or year, with what tells its parts (days, months) apart. */
export interface Bucket extends Membership {
  site: string;
  grain: BucketGrain;
  /** First day of the month or year. */
  period: IsoDate;
  reports: number;
  /** The parts that have reports, ascending: days of the month from 1 to 31, or months of the year from 1 to 12. */
  parts: number[];
  /** Reports of each of those parts. */
  partReports: number[];
  /** Ids of the distinct structures, sorted. */
  structures: string[];
  /** For each structure, the parts it has reports in: bit 0 stands for part 1. */
  active: number[];
}
