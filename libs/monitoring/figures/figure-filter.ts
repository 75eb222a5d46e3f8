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

const EVERYTHING: Slice = { dimension: 'TOTAL', value: '' };

/** The one slice of the buckets that a filter asks for; null when it sets several at once, which only the reports can answer. */
export function sliceInBuckets(filter: FigureFilter): Slice | null {
  const slices = FILTER_NAMES.flatMap((name): Slice[] => (filter[name] ? [{ dimension: DIMENSION_OF[name], value: filter[name] }] : []));
  return slices.length > 1 ? null : slices[0] ?? EVERYTHING;
}
