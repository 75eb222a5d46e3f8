import type { Causality } from './causality';
import { motivesOf, type ReportStatus, type StatusMotive } from './report-status';
import { transition } from './transition';

/** Where staff may put a report. Withdrawing belongs to its structure; merging has another report in it, and is an act of its own. */
export const STAFF_STATUSES = ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED', 'REJECTED'] as const satisfies readonly ReportStatus[];
export type StaffStatus = (typeof STAFF_STATUSES)[number];

export type TriageRefusal = 'SAME_STATUS' | 'NOT_ALLOWED' | 'MOTIVE_MISSING' | 'MOTIVE_UNKNOWN';
export type TriageMove = { ok: true; status: ReportStatus } | { ok: false; reason: TriageRefusal };

/**
 * A move of triage, over the one table of statuses: where staff may go, and with a motive wherever the status knows any.
 * Taking a step back, or telling a merged report apart again, is no move: it puts the report where it stood.
 */
export function triageMove(from: ReportStatus, to: StaffStatus, motive: StatusMotive | null): TriageMove {
  const moved = transition(from, to, motive);
  if (moved.ok && motive === null && motivesOf(to).length > 0) return { ok: false, reason: 'MOTIVE_MISSING' };
  return moved;
}

/** Where staff may put a report that stands at `from`, in the order of its life. */
export function triageMoves(from: ReportStatus): readonly StaffStatus[] {
  return STAFF_STATUSES.filter((to) => triageMove(from, to, motivesOf(to)[0] ?? null).ok);
}

/**
 * What a qualification rests on, strongest first as staff read them. An allegation rests on the structure's word alone.
 * Confirming says that somebody outside the structure acknowledged the cause.
 */
export const CAUSALITY_GROUNDS = {
  ALLEGED: [],
  DOCUMENTED: ['SCREENSHOT', 'CCC_ANSWER', 'PREFECTURE_ANSWER', 'BODY_LETTER', 'DATED_ACCOUNT'],
  CONFIRMED: ['PREFECTURE_ACKNOWLEDGED', 'DGEF_ACKNOWLEDGED', 'KNOWN_ANOMALY', 'DEFENSEUR_DES_DROITS', 'COURT_DECISION'],
} as const satisfies Record<Causality, readonly string[]>;

export type CausalityGround = (typeof CAUSALITY_GROUNDS)[Causality][number];

export function groundsOf(causality: Causality): readonly CausalityGround[] {
  return CAUSALITY_GROUNDS[causality];
}

export type GroundsFault = 'GROUNDS_MISSING' | 'GROUNDS_UNKNOWN';

/** Whether what is given can carry that rung: one ground or more of its own, and none of another's. */
export function groundsFault(causality: Causality, grounds: readonly string[]): GroundsFault | null {
  const known = groundsOf(causality);
  if (grounds.some((ground) => !known.some((code) => code === ground))) return 'GROUNDS_UNKNOWN';
  return known.length > 0 && grounds.length === 0 ? 'GROUNDS_MISSING' : null;
}
