/**
 * Where a report stands in triage. Reopening is not a status: a resolved report that breaks
 * again goes back to where it stood, and the history says when.
 */
export const REPORT_STATUSES = ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const INITIAL_STATUS: ReportStatus = 'SUBMITTED';

/** The only table of moves; statuses change nowhere but in `transition`. */
export const NEXT_STATUSES = {
  // The structure knows that it is solved, whether or not the federation has read the report.
  SUBMITTED: ['NEEDS_INFO', 'QUALIFIED', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN'],
  NEEDS_INFO: ['SUBMITTED', 'QUALIFIED', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN'],
  QUALIFIED: ['NEEDS_INFO', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN'],
  RESOLVED: ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'WITHDRAWN'],
  // A refusal can be looked at again, when the structure brings what was missing.
  REJECTED: ['SUBMITTED'],
  MERGED: [],
  WITHDRAWN: [],
} as const satisfies Record<ReportStatus, readonly ReportStatus[]>;

/** Why a report entered a status; statuses with no entry here need no motive. */
export const STATUS_MOTIVES = {
  NEEDS_INFO: ['DATES_UNCLEAR', 'FACTS_UNCLEAR', 'SITE_UNCERTAIN', 'EVIDENCE_WANTED'],
  RESOLVED: ['DOCUMENT_ISSUED', 'RIGHT_RESTORED', 'SUBSTITUTION_OBTAINED', 'COURT_DECISION', 'CONTACT_LOST'],
  REJECTED: ['NOT_ANEF', 'OUTSIDE_FRANCE', 'NOT_A_SITUATION', 'IDENTIFYING_CONTENT'],
  MERGED: ['SAME_SITUATION'],
  WITHDRAWN: ['ENTERED_BY_MISTAKE', 'PERSON_ASKED', 'SENT_TWICE'],
} as const satisfies Partial<Record<ReportStatus, readonly string[]>>;

export type StatusMotive = (typeof STATUS_MOTIVES)[keyof typeof STATUS_MOTIVES][number];

/** The motives that may be given on entering `status`; empty when none is asked. */
export function motivesOf(status: ReportStatus): readonly StatusMotive[] {
  return status in STATUS_MOTIVES ? STATUS_MOTIVES[status as keyof typeof STATUS_MOTIVES] : [];
}

/** Whether the structure may correct it: nobody has built on it, or it was sent back to be corrected. What is resolved is reopened first. */
export function isEditable(status: ReportStatus): boolean {
  return status === 'SUBMITTED' || status === 'NEEDS_INFO' || status === 'REJECTED';
}

/** A withdrawn, rejected or merged report is kept and audited, but never counted: merging keeps the other one. */
export function countsInBuckets(status: ReportStatus): boolean {
  return status !== 'WITHDRAWN' && status !== 'REJECTED' && status !== 'MERGED';
}

/** Whether the person's situation is solved, as far as the structure has said. */
export const REPORT_OUTCOMES = ['OPEN', 'SOLVED'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** What a list may be asked for beside one status: the reports that figures count, and those of them that are not solved. */
export const STATUS_GROUPS: Readonly<Record<'COUNTED' | 'OPEN', readonly ReportStatus[]>> = {
  COUNTED: REPORT_STATUSES.filter(countsInBuckets),
  OPEN: REPORT_STATUSES.filter((status) => countsInBuckets(status) && status !== 'RESOLVED'),
};
export type StatusGroup = keyof typeof STATUS_GROUPS;
export const isStatusGroup = (code: string): code is StatusGroup => Object.hasOwn(STATUS_GROUPS, code);

export const outcomeOf = (status: ReportStatus): ReportOutcome => (status === 'RESOLVED' ? 'SOLVED' : 'OPEN');
