import type { DifficultyCode, RightCode } from '@vigie/reference';

/** A local rise put into the demonstration data on purpose, so that a detector can be held against the truth. */
export interface PlantedSurge {
  readonly siteCode: string;
  readonly difficulty: DifficultyCode;
  readonly right: RightCode;
  /** Days before the last day of the data; the first day of the rise and its last. */
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  /** Share of all generated reports that the rise adds. */
  readonly share: number;
}

/** Three of them: one still rising today, one that ended last month, one of last year. */
export const PLANTED_SURGES: readonly PlantedSurge[] = [
  { siteCode: 'P69', difficulty: 'E_PHOTO', right: 'CAF', fromDaysAgo: 34, toDaysAgo: 0, share: 0.008 },
  { siteCode: 'P67', difficulty: 'RENEWAL_LATE', right: 'EMPLOYMENT', fromDaysAgo: 98, toDaysAgo: 42, share: 0.007 },
  { siteCode: 'P93', difficulty: 'NO_AGDREF', right: 'FRANCE_TRAVAIL', fromDaysAgo: 300, toDaysAgo: 250, share: 0.009 },
];
