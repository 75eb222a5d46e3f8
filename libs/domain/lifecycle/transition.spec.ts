import { describe, expect, it } from 'vitest';
import { CAUSALITIES, NEXT_CAUSALITIES, requalify } from './causality';
import { INITIAL_STATUS, NEXT_STATUSES, REPORT_STATUSES, countsInBuckets, isEditable, motivesOf, type ReportStatus } from './report-status';
import { nextStatuses, transition } from './transition';

function reachable<T extends string>(from: T, next: Readonly<Record<T, readonly T[]>>): Set<T> {
  const reached = new Set<T>([from]);
  for (const state of reached) for (const to of next[state]) reached.add(to);
  return reached;
}

describe('report status', () => {
  it('reaches every status from the first one', () => {
    expect([...reachable<ReportStatus>(INITIAL_STATUS, NEXT_STATUSES)].sort()).toEqual([...REPORT_STATUSES].sort());
  });

  it('can always be withdrawn while it counts', () => {
    for (const status of REPORT_STATUSES.filter(countsInBuckets)) expect(nextStatuses(status)).toContain('WITHDRAWN');
  });

  it('moves along the table and nowhere else', () => {
    for (const from of REPORT_STATUSES) {
      for (const to of REPORT_STATUSES) expect(transition(from, to).ok).toBe(nextStatuses(from).includes(to));
    }
  });

  it('reopens a resolved report, and leaves a withdrawn or a merged one where it is', () => {
    expect(transition('RESOLVED', 'QUALIFIED')).toEqual({ ok: true, status: 'QUALIFIED' });
    expect(nextStatuses('WITHDRAWN')).toEqual([]);
    expect(nextStatuses('MERGED')).toEqual([]);
  });

  it('lets the structure correct what may stand as submitted again, but for what is resolved, which it reopens', () => {
    for (const status of REPORT_STATUSES.filter(isEditable)) expect(status === 'SUBMITTED' || nextStatuses(status).includes('SUBMITTED')).toBe(true);
    expect(isEditable('RESOLVED')).toBe(false);
    expect(transition('SUBMITTED', 'RESOLVED', 'DOCUMENT_ISSUED')).toEqual({ ok: true, status: 'RESOLVED' });
    for (const before of ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED'] as const) expect(transition('RESOLVED', before).ok).toBe(true);
  });

  it('says why a move is refused', () => {
    expect(transition('SUBMITTED', 'SUBMITTED')).toEqual({ ok: false, reason: 'SAME_STATUS' });
    expect(transition('MERGED', 'QUALIFIED')).toEqual({ ok: false, reason: 'NOT_ALLOWED' });
    expect(transition('SUBMITTED', 'REJECTED', 'RIGHT_RESTORED')).toEqual({ ok: false, reason: 'MOTIVE_UNKNOWN' });
    expect(transition('SUBMITTED', 'REJECTED', 'NOT_ANEF')).toEqual({ ok: true, status: 'REJECTED' });
  });

  it('counts a report until it is withdrawn, rejected or merged', () => {
    expect(REPORT_STATUSES.filter((status) => !countsInBuckets(status))).toEqual(['REJECTED', 'MERGED', 'WITHDRAWN']);
  });

  it('asks a motive of every status that ends or delays a report', () => {
    expect(REPORT_STATUSES.filter((status) => motivesOf(status).length > 0)).toEqual(['NEEDS_INFO', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN']);
  });
});

describe('causality', () => {
  it('reaches every rung from the lowest, one at a time', () => {
    expect([...reachable('ALLEGED', NEXT_CAUSALITIES)].sort()).toEqual([...CAUSALITIES].sort());
    expect(requalify('ALLEGED', 'CONFIRMED')).toEqual({ ok: false, reason: 'NOT_ALLOWED' });
    expect(requalify('DOCUMENTED', 'CONFIRMED')).toEqual({ ok: true, causality: 'CONFIRMED' });
    expect(requalify('CONFIRMED', 'CONFIRMED')).toEqual({ ok: false, reason: 'SAME_CAUSALITY' });
  });
});
