import type { IsoDate } from '../calendar/paris-day';
import type { ReportStatus } from '../lifecycle/report-status';

export const BUCKET_LEVELS = ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const;
export type BucketLevel = (typeof BUCKET_LEVELS)[number];

export const BUCKET_GRAINS = ['DAY', 'MONTH'] as const;
export type BucketGrain = (typeof BUCKET_GRAINS)[number];

export const BUCKET_DIMENSIONS = ['TOTAL', 'RIGHT', 'DIFFICULTY', 'STRUCTURE_TYPE', 'AUDIENCE', 'CAUSALITY'] as const;
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

export interface Bucket extends Membership {
  level: BucketLevel;
  territory: string;
  grain: BucketGrain;
  /** The day, or the first day of the month. */
  period: IsoDate;
  reports: number;
  /** Ids of the distinct structures, sorted. */
  structures: string[];
}
