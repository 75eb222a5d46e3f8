import { expect, it } from 'vitest';
import { MAX_KEYS_PER_JOB, planJobs, type PlannedJob, type StoredEvent } from './plan-jobs';

const created = '2026-03-09 10:00:00.123456+00';
const REPORT = '01890000-0000-7000-8000-000000000001';

function submitted(id: number, ...keys: [site: string, day: string][]): StoredEvent {
  return { id: String(id), kind: 'report.submitted', payload: { reportId: REPORT, keys: keys.map(([site, day]) => ({ site, day })) }, created };
}

function day(index: number): string {
  return new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
}

/** Of the recomputations among them; anything else fails the test by its absence. */
const recomputed = (jobs: readonly PlannedJob[]) => jobs.flatMap((job) => (job.name === 'recompute-buckets' ? [job.payload] : []));

it('makes one recomputation of a thousand reports on one bucket', () => {
  const events = Array.from({ length: 1_000 }, (_, index) => submitted(index + 1, ['P69', '2026-03-09']));
  const { jobs } = planJobs(events);
  expect(jobs.filter(({ name }) => name === 'recompute-buckets')).toEqual([expect.objectContaining({ payload: { keys: [{ site: 'P69', day: '2026-03-09' }] } })]);
});

it('makes one job of all regions, with the union of their keys', () => {
  const { jobs } = planJobs([submitted(1, ['P69', '2026-03-09']), submitted(2, ['P75', '2026-03-09']), submitted(3, ['SP692', '2026-03-10'], ['P69', '2026-03-09'])]);
  expect(recomputed(jobs)).toEqual([
    { keys: [{ site: 'P69', day: '2026-03-09' }, { site: 'P75', day: '2026-03-09' }, { site: 'SP692', day: '2026-03-10' }] },
  ]);
});

it('gives the same ids to the same events, and other ids to others that end alike', () => {
  const recomputing = (...events: StoredEvent[]) => planJobs(events).jobs.filter(({ name }) => name === 'recompute-buckets');
  const first = recomputing(submitted(1, ['P69', '2026-03-09']), submitted(7, ['P69', '2026-03-10']));
  const again = recomputing(submitted(1, ['P69', '2026-03-09']), submitted(7, ['P69', '2026-03-10']));
  const fewer = recomputing(submitted(7, ['P69', '2026-03-10']));
  const restored = recomputing({ ...submitted(7, ['P69', '2026-03-10']), created: '2026-04-01 00:00:00+00' });
  expect(again).toEqual(first);
  expect(restored[0]!.id).not.toBe(fewer[0]!.id);
  expect(fewer[0]!.id).not.toBe(first[0]!.id);
  expect(first[0]!.id).toMatch(/^recompute-7-[0-9a-f]{12}$/);
});

it('cuts a large batch into jobs of bounded size that lose no key', () => {
  const events = Array.from({ length: 1_050 }, (_, index) => submitted(index + 1, ['P69', day(index)]));
  const { jobs } = planJobs(events);
  expect(recomputed(jobs).map(({ keys }) => keys.length)).toEqual([MAX_KEYS_PER_JOB, MAX_KEYS_PER_JOB, 50]);
  expect(new Set(jobs.map((job) => job.id)).size).toBe(jobs.length);
  expect(new Set(recomputed(jobs).flatMap(({ keys }) => keys.map((key) => key.day))).size).toBe(1_050);
});

it('sets an unusable event apart and plans the others', () => {
  const { jobs, unusable } = planJobs([
    { id: '1', kind: 'report.invented', payload: {}, created },
    { id: '2', kind: 'report.submitted', payload: { reportId: REPORT, keys: [] }, created },
    submitted(3, ['P69', '2026-03-09'], ['P00', '2026-03-09']),
    submitted(4, ['P69', '2026-03-10']),
  ]);
  expect(unusable.map(({ event, reason }) => [event.id, reason])).toEqual([
    ['1', 'unknown event kind report.invented'], ['2', 'malformed payload of report.submitted'], ['3', 'unknown site in report.submitted'],
  ]);
  expect(recomputed(jobs).map(({ keys }) => keys)).toEqual([[{ site: 'P69', day: '2026-03-10' }]]);
});

it('plans one pass for each import that is asked for, and one recomputation for all it changed', () => {
  const asked = { id: '5', kind: 'import.asked', payload: { importId: REPORT }, created };
  const changed = { id: '6', kind: 'import.changed', payload: { importId: REPORT, keys: [{ site: 'P69', day: '2026-03-09' }] }, created };
  const { jobs } = planJobs([asked, changed, submitted(7, ['P69', '2026-03-09'])]);
  expect(jobs.map(({ name }) => name)).toContain('separate-merged');
  expect(jobs[0]).toEqual({ name: 'run-import', id: expect.stringMatching(/^run-import-5-/), payload: { importId: REPORT } });
  expect(recomputed(jobs)).toEqual([{ keys: [{ site: 'P69', day: '2026-03-09' }] }]);
});

it('looks once for what was merged into reports that are taken back', () => {
  const withdrawn = (id: number): StoredEvent => ({ ...submitted(id, ['P69', '2026-03-09']), kind: 'report.withdrawn' });
  const names = (events: StoredEvent[]) => planJobs(events).jobs.map(({ name }) => name);
  expect(names([withdrawn(1), submitted(2, ['P69', '2026-03-09']), withdrawn(3)])).toEqual(['separate-merged', 'recompute-buckets', 'route-reports']);
  expect(names([submitted(2, ['P69', '2026-03-09'])])).toEqual(['recompute-buckets', 'route-reports']);
});

it('runs a redriven job under an id of its own', () => {
  const payload = { keys: [{ site: 'P69', day: '2026-03-09' }] };
  const { jobs } = planJobs([{ id: '12', kind: 'job.redriven', payload: { failureId: '3', job: 'recompute-buckets', payload }, created }]);
  expect(jobs).toEqual([{ name: 'recompute-buckets', id: expect.stringMatching(/^redrive-12-[0-9a-f]{12}$/), payload }]);
});

it.each([
  ['a redriven job', { id: '12', kind: 'job.redriven', payload: { failureId: '3', job: 'recompute-buckets', payload: { keys: [{ site: 'P69', day: '2026-03-09' }] } } }],
  ['the end of a month', { id: '12', kind: 'month.ended', payload: {} }],
  ['letters', { id: '12', kind: 'letters.due', payload: { accountId: REPORT, rhythm: 'DAILY' } }],
])('tells %s from one that had its number before the database was restored, which the queue may remember', (_, event) => {
  const [before, again, restored] = [created, created, '2026-04-01 00:00:00+00'].map((at) => planJobs([{ ...event, created: at }]).jobs[0]!.id);
  expect(again).toBe(before);
  expect(restored).not.toBe(before);
});

it('examines each file once, however often its event comes', () => {
  const received: StoredEvent = { id: '9', kind: 'attachment.received', payload: { attachmentId: REPORT }, created };
  const { jobs } = planJobs([received, { ...received, id: '10' }]);
  expect(new Set(jobs.map(({ id }) => id))).toEqual(new Set([`examine-${REPORT}`]));
  expect(jobs[0]).toEqual({ name: 'examine-attachment', id: `examine-${REPORT}`, payload: { attachmentId: REPORT } });
});

it('makes one job each of events that are one, with what they carry', () => {
  const payload = { accountId: REPORT, rhythm: 'DAILY' };
  const plan = planJobs([{ id: '4', kind: 'letters.due', payload, created }, { id: '5', kind: 'letters.due', payload: { ...payload, email: 'a@vigie.test' }, created }]);
  expect(plan.jobs).toEqual([{ name: 'mail-notices', id: expect.stringMatching(/^mail-notices-4-[0-9a-f]{12}$/), payload }]);
  expect(plan.unusable.map(({ reason }) => reason)).toEqual(['malformed payload of mail-notices']);
});

it('makes no job that nothing waits for, unless it is asked for by its name', () => {
  const unwanted = new Set(['route-reports'] as const);
  const redriven = { id: '3', kind: 'job.redriven', payload: { job: 'route-reports', payload: { reportIds: [REPORT] } }, created };
  expect(planJobs([submitted(1, ['P69', '2026-03-09'])], unwanted).jobs.map(({ name }) => name)).toEqual(['recompute-buckets']);
  expect(planJobs([redriven], unwanted).jobs.map(({ name }) => name)).toEqual(['route-reports']);
});

it('routes each report that came, once, in jobs of bounded size', () => {
  const some = Array.from({ length: 1_200 }, (_, index) => ({ ...submitted(index + 1, ['P69', '2026-03-09']), payload: { reportId: `01890000-0000-7000-8000-${String(index % 1_100).padStart(12, '0')}`, keys: [{ site: 'P69', day: '2026-03-09' }] } }));
  const routed = planJobs(some).jobs.flatMap((job) => (job.name === 'route-reports' ? [job] : []));
  expect(routed.map(({ payload }) => payload.reportIds.length)).toEqual([500, 500, 100]);
  expect(new Set(routed.map(({ id }) => id)).size).toBe(3);
  expect(planJobs([{ ...submitted(1, ['P69', '2026-03-09']), kind: 'report.edited' }]).jobs.map(({ name }) => name)).toEqual(['recompute-buckets']);
});
