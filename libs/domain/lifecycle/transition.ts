import { NEXT_STATUSES, motivesOf, type ReportStatus, type StatusMotive } from './report-status';

export type TransitionRefusal = 'SAME_STATUS' | 'NOT_ALLOWED' | 'MOTIVE_UNKNOWN';
export type Transition = { ok: true; status: ReportStatus } | { ok: false; reason: TransitionRefusal };

/**
 * Moves a report from `status` to `to`, over the one table of moves.
 * A motive may be left out; one that does not belong to `to` is refused.
 */
export function transition(status: ReportStatus, to: ReportStatus, motive?: StatusMotive | null): Transition {
  if (status === to) return { ok: false, reason: 'SAME_STATUS' };
  if (!canBecome(status, to)) return { ok: false, reason: 'NOT_ALLOWED' };
  if (motive != null && !motivesOf(to).includes(motive)) return { ok: false, reason: 'MOTIVE_UNKNOWN' };
  return { ok: true, status: to };
}

/** What `status` may become next, for the buttons of a screen. */
export function nextStatuses(status: ReportStatus): readonly ReportStatus[] {
  return NEXT_STATUSES[status];
}

function canBecome(status: ReportStatus, to: ReportStatus): boolean {
  return nextStatuses(status).includes(to);
}
