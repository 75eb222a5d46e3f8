export { findIdentifiers } from './identifiers/find-identifiers';
export { maskIdentifiers } from './identifiers/mask-identifiers';
export { IDENTIFIER_KINDS, type FindIdentifiers, type IdentifierHit, type IdentifierKind } from './identifiers/identifier-hit';

export {
  INITIAL_STATUS, NEXT_STATUSES, REPORT_STATUSES, STATUS_MOTIVES,
  countsInBuckets, isReportStatus, motivesOf, type ReportStatus, type StatusMotive,
} from './lifecycle/report-status';
export { nextStatuses, transition, type Transition, type TransitionRefusal } from './lifecycle/transition';
export { CAUSALITIES, NEXT_CAUSALITIES, isAtLeast, requalify, type Causality, type CausalityChange } from './lifecycle/causality';

export { isCaseCode, newCaseCode, parseCaseCode } from './codes/case-code';
export { isReportReference, newReportReference, parseReportReference } from './codes/report-reference';
export type { RandomBytes } from './codes/base32';

export { addDays, daysBetween, monthOf, parisDate, type IsoDate } from './calendar/paris-day';
export { ratePerActiveStructure, wilsonInterval, type Interval } from './indicators/rates';

export {
  BUCKET_DIMENSIONS, BUCKET_GRAINS, BUCKET_LEVELS,
  type Bucket, type BucketDimension, type BucketGrain, type BucketLevel, type CountedReport, type Membership,
} from './buckets/bucket';
export { bucketKey, foldBuckets, membershipsOf } from './buckets/fold-buckets';
