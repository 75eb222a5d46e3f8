import type { BucketDimension, ReportOutcome } from '@vigie/domain';

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
export const slicesOf = (filter: FigureFilter): Slice[] => [
  ...FILTER_NAMES.flatMap((name): Slice[] => (filter[name] ? [{ dimension: DIMENSION_OF[name], value: filter[name] }] : [])),
  ...(filter.outcome ? [{ dimension: 'OUTCOME', value: filter.outcome } as const] : []),
];

/** The one slice of the buckets that a filter asks for; null when it sets several at once, which only the reports can answer. */
export function sliceInBuckets(filter: FigureFilter): Slice | null {
  const slices = slicesOf(filter);
  return slices.length > 1 ? null : slices[0] ?? EVERYTHING;
}
