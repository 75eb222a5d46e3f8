import type { BucketLevel } from '@vigie/domain';

/** What a report is coded with; OUTCOME is whether it is solved. */
export const CODED_DIMENSIONS = ['RIGHT', 'DIFFICULTY', 'STRUCTURE_TYPE', 'AUDIENCE', 'CAUSALITY', 'OUTCOME'] as const;
export type CodedDimension = (typeof CODED_DIMENSIONS)[number];

/** Where a report lies. */
export const PLACE_DIMENSIONS = ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const satisfies readonly BucketLevel[];

/** When it happened. Codes are « 2026-03 » and « 2026-T1 ». */
export const TIME_DIMENSIONS = ['MONTH', 'QUARTER'] as const;
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];

/** The closed set of dimensions that a question may be cut by. */
export const CROSS_DIMENSIONS = [...CODED_DIMENSIONS, ...PLACE_DIMENSIONS, ...TIME_DIMENSIONS] as const;
export type CrossDimension = (typeof CROSS_DIMENSIONS)[number];

export const isCoded = (dimension: CrossDimension): dimension is CodedDimension => CODED_DIMENSIONS.some((one) => one === dimension);
export const isPlace = (dimension: CrossDimension): dimension is BucketLevel => PLACE_DIMENSIONS.some((one) => one === dimension);
export const isTime = (dimension: CrossDimension): dimension is TimeDimension => TIME_DIMENSIONS.some((one) => one === dimension);
