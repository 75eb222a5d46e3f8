import type { BucketDimension } from '@vigie/domain';

/** Whether the person's situation is solved, as far as the structure has said. */
export const REPORT_OUTCOMES = ['OPEN', 'SOLVED'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** All optional and all together: a report is counted when it meets every one. Vocabulary codes, but for `outcome`. */
export interface FigureFilter {
  readonly right?: string | null;
  readonly difficulty?: string | null;
  readonly structureType?: string | null;
  readonly audience?: string | null;
  readonly causality?: string | null;
  readonly outcome?: ReportOutcome | null;
}

/** The dimension of the buckets that each filter looks along. */
export const DIMENSION_OF = {
  right: 'RIGHT', difficulty: 'DIFFICULTY', structureType: 'STRUCTURE_TYPE', audience: 'AUDIENCE', causality: 'CAUSALITY',
} as const satisfies Record<CodedFilter, BucketDimension>;

/** The filters that hold a code of a vocabulary. */
export type CodedFilter = Exclude<keyof FigureFilter, 'outcome'>;
export const FILTER_NAMES = Object.keys(DIMENSION_OF) as CodedFilter[];

export interface Slice {
  readonly dimension: BucketDimension;
  readonly value: string;
}

export const EVERYTHING: Slice = { dimension: 'TOTAL', value: '' };

/** The codes that a filter asks for at once. */
export const slicesOf = (filter: FigureFilter): Slice[] => FILTER_NAMES.flatMap((name): Slice[] => (filter[name] ? [{ dimension: DIMENSION_OF[name], value: filter[name] }] : []));

/** The one slice of the buckets that a filter asks for; null when it sets several at once, or an outcome, which only the reports can answer. */
export function sliceInBuckets(filter: FigureFilter): Slice | null {
  if (filter.outcome) return null;
  const slices = slicesOf(filter);
  return slices.length > 1 ? null : slices[0] ?? EVERYTHING;
}
