/** Where staff stand with an alert. Whether the rise still goes on is another thing, which the weeks say. */
export const ALERT_STATUSES = ['NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'CLOSED'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** The only table of moves. Going back to ACKNOWLEDGED is what reopening means; undoing a step is not a move. */
export const NEXT_ALERT_STATUSES = {
  NEW: ['ACKNOWLEDGED', 'EXPLAINED', 'CLOSED'],
  ACKNOWLEDGED: ['EXPLAINED', 'CLOSED'],
  EXPLAINED: ['CLOSED', 'ACKNOWLEDGED'],
  CLOSED: ['ACKNOWLEDGED'],
} as const satisfies Record<AlertStatus, readonly AlertStatus[]>;

/** Why an alert is explained or closed; the other statuses ask for no motive. */
export const ALERT_MOTIVES = {
  EXPLAINED: ['ANEF_ANOMALY', 'PREFECTURE_PRACTICE', 'COUNTER_CLOSED', 'RULE_CHANGE', 'CATCHING_UP', 'MORE_STRUCTURES', 'OTHER'],
  CLOSED: ['BACK_TO_NORMAL', 'RAISED_WITH_PREFECTURE', 'RAISED_NATIONALLY', 'ONE_STRUCTURE', 'CHANCE', 'OTHER'],
} as const satisfies Partial<Record<AlertStatus, readonly string[]>>;

export type AlertMotive = (typeof ALERT_MOTIVES)[keyof typeof ALERT_MOTIVES][number];
export type AlertTransitionRefusal = 'SAME_STATUS' | 'NOT_ALLOWED' | 'MOTIVE_MISSING' | 'MOTIVE_UNKNOWN';
export type AlertTransition = { ok: true; status: AlertStatus } | { ok: false; reason: AlertTransitionRefusal };

/** The motives of which one must be given on entering `status`; empty when none is asked. */
export function motivesOfAlert(status: AlertStatus): readonly AlertMotive[] {
  return status in ALERT_MOTIVES ? ALERT_MOTIVES[status as keyof typeof ALERT_MOTIVES] : [];
}

export function alertTransition(from: AlertStatus, to: AlertStatus, motive: string | null): AlertTransition {
  if (from === to) return { ok: false, reason: 'SAME_STATUS' };
  const next: readonly AlertStatus[] = NEXT_ALERT_STATUSES[from];
  if (!next.includes(to)) return { ok: false, reason: 'NOT_ALLOWED' };
  const motives = motivesOfAlert(to);
  if (motives.length > 0 && motive === null) return { ok: false, reason: 'MOTIVE_MISSING' };
  if (motive !== null && !motives.some((known) => known === motive)) return { ok: false, reason: 'MOTIVE_UNKNOWN' };
  return { ok: true, status: to };
}
