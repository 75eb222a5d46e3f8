import { describe, expect, it } from 'vitest';
import { ALERT_STATUSES, NEXT_ALERT_STATUSES, alertTransition, motivesOfAlert, type AlertStatus } from './alert-status';

describe('the status of an alert', () => {
  it('reaches every status from the first, and never ends where nobody can bring it back', () => {
    const reached = new Set<AlertStatus>(['NEW']);
    for (const status of reached) for (const next of NEXT_ALERT_STATUSES[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...ALERT_STATUSES].sort());
    for (const status of ALERT_STATUSES) expect(NEXT_ALERT_STATUSES[status].length).toBeGreaterThan(0);
  });

  it('moves along the table and nowhere else', () => {
    for (const from of ALERT_STATUSES) {
      for (const to of ALERT_STATUSES) {
        const next: readonly AlertStatus[] = NEXT_ALERT_STATUSES[from];
        expect(alertTransition(from, to, motivesOfAlert(to)[0] ?? null).ok).toBe(next.includes(to));
      }
    }
  });

  it('asks a motive of an explanation and of an end, and knows its motives', () => {
    expect(alertTransition('NEW', 'EXPLAINED', null)).toEqual({ ok: false, reason: 'MOTIVE_MISSING' });
    expect(alertTransition('NEW', 'CLOSED', 'ANEF_ANOMALY')).toEqual({ ok: false, reason: 'MOTIVE_UNKNOWN' });
    expect(alertTransition('NEW', 'ACKNOWLEDGED', 'CHANCE')).toEqual({ ok: false, reason: 'MOTIVE_UNKNOWN' });
    expect(alertTransition('CLOSED', 'CLOSED', 'CHANCE')).toEqual({ ok: false, reason: 'SAME_STATUS' });
  });
});
