export { LEGAL_PATH, inTimeOrder, type RecourseChannel, type RecourseFact } from './recourse-fact';
export { senseOf, sentBackTo, serviceOf, type OutcomeSense } from './outcomes';
export { findCircles, type Circle } from './circles';
export { LEGAL_BASES, NEXT_STEP_CODES, NEXT_STEP_REASONS, nextStepOf, type LegalBasisCode, type NextStep, type NextStepCode, type NextStepReason } from './next-step';
export { MISSING_CODES, missingOf, type Missing, type MissingCode } from './missing';
export { DEADLINE_CODES, RENEWAL_CLOSES_DAYS, RENEWAL_OPENS_DAYS, deadlinesOf, type Deadline, type DeadlineCode } from './deadlines';
export { COURT_MONTHS, PATIENCE_DAYS, SILENCE_MONTHS, addMonths, asOf, isAwaited, silentOn } from './silence';
export { timelineOf, type ReportedAttempts, type ReportedFact, type TimelineEntry } from './timeline';
