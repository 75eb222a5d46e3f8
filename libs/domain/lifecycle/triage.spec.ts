import { describe, expect, it } from 'vitest';
import { CAUSALITIES } from './causality';
import { REPORT_STATUSES, motivesOf } from './report-status';
import { CAUSALITY_GROUNDS, STAFF_STATUSES, groundsFault, groundsOf, triageMove, triageMoves } from './triage';

describe('where staff may put a report', () => {
  it('is somewhere from every status that counts, and nowhere from a withdrawn or a merged one', () => {
    const stuck = REPORT_STATUSES.filter((status) => triageMoves(status).length === 0);
    expect(stuck).toEqual(['MERGED', 'WITHDRAWN']);
  });

  it('reaches every status of triage from a report that has just come, and a refusal can be looked at again', () => {
    const reached = new Set<(typeof REPORT_STATUSES)[number]>(['SUBMITTED']);
    for (const status of reached) for (const next of triageMoves(status)) reached.add(next);
    expect([...reached].sort()).toEqual([...STAFF_STATUSES].sort());
    expect(triageMoves('REJECTED')).toEqual(['SUBMITTED']);
  });

  it('asks a motive wherever a status knows any, and one of its own', () => {
    for (const to of STAFF_STATUSES.filter((status) => motivesOf(status).length > 0)) expect(triageMove('QUALIFIED', to, null)).toEqual({ ok: false, reason: 'MOTIVE_MISSING' });
    expect(triageMove('SUBMITTED', 'REJECTED', 'NOT_ANEF')).toEqual({ ok: true, status: 'REJECTED' });
    expect(triageMove('SUBMITTED', 'REJECTED', 'FACTS_UNCLEAR')).toEqual({ ok: false, reason: 'MOTIVE_UNKNOWN' });
    expect(triageMove('SUBMITTED', 'QUALIFIED', null)).toEqual({ ok: true, status: 'QUALIFIED' });
    expect(triageMove('MERGED', 'SUBMITTED', null)).toEqual({ ok: false, reason: 'NOT_ALLOWED' });
  });
});

describe('what a qualification rests on', () => {
  it('is asked of every rung above the structure’s own word', () => {
    expect(CAUSALITIES.filter((rung) => groundsFault(rung, []) === null)).toEqual(['ALLEGED']);
    for (const rung of CAUSALITIES) for (const ground of groundsOf(rung)) expect(groundsFault(rung, [ground])).toBeNull();
  });

  it('does not carry another rung', () => {
    expect(groundsFault('CONFIRMED', ['SCREENSHOT'])).toBe('GROUNDS_UNKNOWN');
    expect(groundsFault('ALLEGED', ['SCREENSHOT'])).toBe('GROUNDS_UNKNOWN');
    expect(new Set(Object.values(CAUSALITY_GROUNDS).flat()).size).toBe(Object.values(CAUSALITY_GROUNDS).flat().length);
  });
});
