export { findIdentifiers } from './identifiers/find-identifiers';
export { maskIdentifiers } from './identifiers/mask-identifiers';
export { IDENTIFIER_KINDS, type FindIdentifiers, type IdentifierHit, type IdentifierKind } from './identifiers/identifier-hit';

export {
  INITIAL_STATUS, NEXT_STATUSES, REPORT_OUTCOMES, REPORT_STATUSES, STATUS_GROUPS, STATUS_MOTIVES,
  countsInBuckets, isEditable, isStatusGroup, motivesOf, outcomeOf, type ReportOutcome, type ReportStatus, type StatusGroup, type StatusMotive,
} from './lifecycle/report-status';
export {
  ALERT_MOTIVES, ALERT_STATUSES, NEXT_ALERT_STATUSES, alertTransition,
  type AlertMotive, type AlertStatus, type AlertTransition, type AlertTransitionRefusal,
} from './lifecycle/alert-status';
export {
  CAUSALITY_GROUNDS, STAFF_STATUSES, groundsFault, groundsOf, triageMove, triageMoves,
  type CausalityGround, type GroundsFault, type StaffStatus, type TriageMove, type TriageRefusal,
} from './lifecycle/triage';
export { ANOMALY_STATUSES, NEXT_ANOMALY_STATUSES, canAnomalyMove, type AnomalyStatus } from './lifecycle/anomaly-status';
export { nextStatuses, transition, type Transition, type TransitionRefusal } from './lifecycle/transition';
export { CAUSALITIES, NEXT_CAUSALITIES, requalify, type Causality, type CausalityChange } from './lifecycle/causality';

export { isCaseCode, newCaseCode, parseCaseCode } from './codes/case-code';
export { isReportReference, newReportReference, parseReportReference, reportReferences } from './codes/report-reference';
export { BASE32, readBase32, type RandomBytes } from './codes/base32';

export { addDays, daysBetween, lastDayOfMonth, monthOf, parisDate, type IsoDate } from './calendar/paris-day';
export { STALE_AFTER_DAYS, isStale } from './directory/freshness';
export * from './recourse';
export { daysCovered, daysWithoutDocument, daysWithoutRights, hoursSpent, spansWithoutDocument, type DocumentSeen, type RightDuration, type RuptureSpan, type Span } from './durations/durations';
export { CASE_STATES, EXPIRING_BEFORE_DAYS, caseStateOf, isExpiring, lastExpiring, type CaseState } from './cases/case-state';
export { ANY_BODY, VERIFIED_FOR_DAYS, standingOf, textsOpposableTo, type DatedText, type TextStanding } from './opposable-texts/standing';
export { wilsonInterval, type Interval } from './indicators/rates';
export { differenceInterval, meanInterval, medianWithInterval, poissonInterval, ratioInterval, type Estimate } from './indicators/intervals';
export { priorOf, smoothed, type Observed, type Prior } from './indicators/smoothing';

export {
  BUCKET_DIMENSIONS, BUCKET_GRAINS, BUCKET_LEVELS,
  type Bucket, type BucketDimension, type BucketGrain, type BucketLevel, type CountedReport, type Membership,
} from './buckets/bucket';
export { bucketKey, foldBuckets, membershipsOf } from './buckets/fold-buckets';

export { SURGE_OUTCOMES, type SurgeOutcome, type SurgeWeek, type WeeklySeries } from './surges/weekly-series';
export { farringtonFlexible } from './surges/farrington/farrington-flexible';
export {
  FARRINGTON_DEFAULTS, NOUFAILY_OPTIONS, POWER_TRANSFORMS, THRESHOLD_METHODS,
  type FarringtonOptions, type PowerTransform, type ThresholdMethod,
} from './surges/farrington/farrington-options';
export { EARS_DEFAULTS, EARS_METHODS, ears, type EarsMethod, type EarsOptions } from './surges/ears/ears';
export { WATCH_DEFAULTS, watchSurges, type WatchOptions, type WatchedWeek } from './surges/watch/watch-surges';
export {
  SURGE_SETTINGS, SURGE_SETTING_BOUNDS, SURGE_SETTING_NAMES, changedSettings, faultySettings, watchWith, type SurgeSettingName, type SurgeSettings,
} from './surges/watch/surge-settings';
export { judgeWeek, type WeekToJudge } from './surges/watch/judge-week';
export { falseDiscovery, type Discoveries } from './surges/watch/false-discovery';
export { DOMINANCE_LIMITS, RESTS_ON, dominance, type Dominance, type DominanceLimits } from './surges/watch/dominance';
export { afterThinning, completenessByDelay, nowcast, type DatedReport, type Nowcast } from './surges/delay/reporting-delay';
export { countQuantile, countUpperTail, type CountModel } from './surges/distributions/counts';
export { isoWeekLabel, isoWeekOf, mondayOf } from './surges/weekly-file/iso-week';
export { readWeeklyFile, seriesOf, weekPosition, type WeeklyFile } from './surges/weekly-file/weekly-file';

export { disclose, discloseInTurns, publishedShare, type DisclosedCell, type DisclosedTable, type DisclosureOptions } from './disclosure/disclose';
export { LEAST_STRICT, LaxThreshold, strictThresholds, type Thresholds, type Unit } from './disclosure/rule/thresholds';
export { dimension, BrokenHierarchy, TOTAL, type Dimension } from './disclosure/table/dimension';
export { completeTable, InconsistentTable, type TableRow } from './disclosure/table/complete-table';
export { tabulate, type UnitRow } from './disclosure/table/tabulate';
export { codesOf, coordinatesOf, type Grid } from './disclosure/table/grid';
export type { Measure } from './disclosure/rule/measure';
export type { CellStatus } from './disclosure/system/hiding';
export type { PrimaryReason } from './disclosure/rule/primary';
export type { LinearSolver } from './disclosure/solver/linear-program';
export { checkTables, type CheckedFigure, type Ledger, type TablesCheck } from './disclosure/ledger/check-release';
export { alternativesTo, type Alternative, type Coarsening } from './disclosure/ledger/coarsen';
export { definitionOf, finestUnder, narrowed, type Definition, type Scales } from './disclosure/ledger/definition';
export { REST, TooManyAtoms } from './disclosure/ledger/atoms';
export { TooLong } from './disclosure/steps';
export type { CandidateTable, MeasureSets, Release, ReleasedFigure } from './disclosure/ledger/release';
export { DISCLOSURE_MESSAGES, explainCoarsening, explainFinding, type Wording } from './disclosure/ledger/messages.fr';

export {
  DEFAULT_THRESHOLDS, EXPIRY_KINDS, FURTHEST_AFTER, FURTHEST_BEFORE, MOST_THRESHOLDS, WATCHED_AFTER_DAYS,
  daysLeft, readThresholds, thresholdCrossed, thresholdReached, type ExpiryKind,
} from './expiry/thresholds';

export {
  DOSSIER_MOVES, DOSSIER_STATUSES, dossierMoveRefusal, isApproved, isLetterOpen, isOpen, isSent, nextDossierStatuses,
  type DossierMoveRefusal, type DossierMover, type DossierStatus,
} from './dossiers/dossier-status';
export { canonicalJson } from './dossiers/canonical-json';
export { isSamePerson, type AccountHolder } from './dossiers/same-person';
export { figuresIn, readLetterBody, textBlocksOf, typedFigures, type LetterNode } from './dossiers/letter-body';
export { TEMPLATE_BLOCKS, inlineOf, letterFromTemplate, listOf, referencesOf, type TemplateBlock } from './dossiers/letter-template';
