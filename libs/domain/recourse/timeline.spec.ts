import { describe, expect, it } from 'vitest';
import { aDatedFact as fact } from './any-facts';
import { timelineOf, type ReportedAttempts } from './timeline';

const NOT_TRIED = { tried: false, outcome: null };
const report = (reportId: string, receivedOn: string, attempts: Partial<ReportedAttempts['attempts']>): ReportedAttempts =>
  ({ reportId, receivedOn, attempts: { CCC: NOT_TRIED, PAN: NOT_TRIED, SUBSTITUTION: NOT_TRIED, ...attempts } });
const tried = (outcome: string | null) => ({ tried: true, outcome });
const told = (entries: ReturnType<typeof timelineOf>) => entries.map(({ kind, fact: { channel, takenOn, outcome } }) => [kind, channel, takenOn, outcome]);

describe('the timeline', () => {
  it('begins with what the reports say, along the legal path, then goes by day', () => {
    const reports = [report('a', '2026-03-10', { PAN: tried('NO_APPOINTMENT'), CCC: tried('NO_ANSWER') })];
    expect(told(timelineOf(reports, [fact('DDETS', '2026-03-20', null), fact('CCC', '2026-03-15', 'NO_ANSWER')]))).toEqual([
      ['REPORTED', 'CCC', null, 'NO_ANSWER'], ['REPORTED', 'PAN', null, 'NO_APPOINTMENT'], ['STEP', 'CCC', '2026-03-15', 'NO_ANSWER'], ['STEP', 'DDETS', '2026-03-20', null],
    ]);
  });

  it('tells once what a later report repeats, and twice what came out differently', () => {
    const reports = [report('a', '2026-03-10', { CCC: tried('NO_ANSWER') }), report('b', '2026-04-10', { CCC: tried('NO_ANSWER'), PAN: tried(null) }), report('c', '2026-05-10', { CCC: tried('STEREOTYPED_ANSWER') })];
    expect(told(timelineOf(reports, []))).toEqual([['REPORTED', 'CCC', null, 'NO_ANSWER'], ['REPORTED', 'CCC', null, 'STEREOTYPED_ANSWER'], ['REPORTED', 'PAN', null, null]]);
  });

  it('lets a dated step of before the report take the place of what the report says, not a later one', () => {
    const reports = [report('a', '2026-03-10', { CCC: tried('NO_ANSWER') })];
    expect(told(timelineOf(reports, [fact('CCC', '2026-03-02', 'NO_ANSWER')]))).toEqual([['STEP', 'CCC', '2026-03-02', 'NO_ANSWER']]);
    expect(told(timelineOf(reports, [fact('CCC', '2026-03-12', 'NO_ANSWER')]))).toHaveLength(2);
    expect(told(timelineOf(reports, [fact('CCC', '2026-03-02', 'STEREOTYPED_ANSWER')]))).toHaveLength(2);
  });

  it('lets one step stand for one attempt only', () => {
    const reports = [report('a', '2026-03-10', { CCC: tried('NO_ANSWER') }), report('b', '2026-03-12', { CCC: tried('OFF_TOPIC_ANSWER') })];
    expect(told(timelineOf(reports, [fact('CCC', '2026-03-02', null)]))).toEqual([['REPORTED', 'CCC', null, 'OFF_TOPIC_ANSWER'], ['STEP', 'CCC', '2026-03-02', null]]);
  });
});
