/** Where a known anomaly of the teleservice stands with the DGEF, which runs it. */
export const ANOMALY_STATUSES = ['OBSERVED', 'RAISED', 'ACKNOWLEDGED', 'PROMISED', 'FIXED', 'BACK'] as const;
export type AnomalyStatus = (typeof ANOMALY_STATUSES)[number];

/** The only table of moves. What was fixed and comes again is BACK, and raised as such. */
export const NEXT_ANOMALY_STATUSES = {
  OBSERVED: ['RAISED'],
  RAISED: ['ACKNOWLEDGED', 'PROMISED', 'FIXED'],
  ACKNOWLEDGED: ['PROMISED', 'FIXED'],
  PROMISED: ['FIXED', 'ACKNOWLEDGED'],
  FIXED: ['BACK'],
  BACK: ['RAISED', 'ACKNOWLEDGED', 'PROMISED', 'FIXED'],
} as const satisfies Record<AnomalyStatus, readonly AnomalyStatus[]>;

export function canAnomalyMove(from: AnomalyStatus, to: AnomalyStatus): boolean {
  const next: readonly AnomalyStatus[] = NEXT_ANOMALY_STATUSES[from];
  return next.includes(to);
}
