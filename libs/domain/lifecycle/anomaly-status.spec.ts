import { expect, it } from 'vitest';
import { ANOMALY_STATUSES, NEXT_ANOMALY_STATUSES, canAnomalyMove, type AnomalyStatus } from './anomaly-status';

it('reaches every status from the first, and none is an end: what is fixed may come back', () => {
  const reached = new Set<AnomalyStatus>(['OBSERVED']);
  for (const status of reached) for (const next of NEXT_ANOMALY_STATUSES[status]) reached.add(next);
  expect([...reached].sort()).toEqual([...ANOMALY_STATUSES].sort());
  for (const status of ANOMALY_STATUSES) expect(NEXT_ANOMALY_STATUSES[status].length).toBeGreaterThan(0);
  expect(canAnomalyMove('FIXED', 'BACK')).toBe(true);
  expect(canAnomalyMove('OBSERVED', 'FIXED')).toBe(false);
});
