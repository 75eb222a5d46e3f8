import type { BucketDimension } from '@vigie/domain';

/** All optional and all together: a report is counted when it meets every one. Vocabulary codes. */
export interface FigureFilter {
  readonly right?: string | null;
  readonly difficulty?: string | null;
  readonly structureType?: string | null;
  readonly audience?: string | null;
  readonly causality?: string | null;
}

/** The dimension of the buckets that each filter looks along. */
export const DIMENSION_OF = {
  right: 'RIGHT', difficulty: 'DIFFICULTY', structureType: 'STRUCTURE_TYPE', audience: 'AUDIENCE', causality: 'CAUSALITY',
} as const satisfies Record<keyof FigureFilter, BucketDimension>;

export const FILTER_NAMES = Object.keys(DIMENSION_OF) as (keyof FigureFilter)[];

export interface Slice {
  readonly dimension: BucketDimension;
  readonly value: string;
}

/** The filters that are set, as slices of the buckets. Buckets answer for none or one; for more, only the reports do. */
export function slicesOf(filter: FigureFilter): readonly Slice[] {
  return FILTER_NAMES.flatMap((name) => (filter[name] ? [{ dimension: DIMENSION_OF[name], value: filter[name] }] : []));
}
