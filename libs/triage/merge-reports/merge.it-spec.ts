import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { rebuildBuckets } from '@vigie/aggregation';
import { reportRows, type Browser } from '@vigie/testing';
import { RESULT, triageProgram, type Result, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
beforeAll(async () => { t = await triageProgram(); });
afterAll(() => t.close());
beforeEach(() => t.db.dataSource.query('TRUNCATE report, rupture, bucket CASCADE'));

const merge = async (who: Browser, keptId: string, ids: string[]) =>
  (await who.call<{ mergeReports: Result }>(`mutation ($keptId: ID!, $ids: [ID!]!) { mergeReports(keptId: $keptId, ids: $ids) { ${RESULT} } }`, { keptId, ids })).data!.mergeReports;
const unmerge = async (who: Browser, ids: string[]) => (await who.call<{ unmergeReports: Result }>(`mutation ($ids: [ID!]!) { unmergeReports(ids: $ids) { ${RESULT} } }`, { ids })).data!.unmergeReports;
const counted = async () => (await t.db.dataSource.query(`SELECT coalesce(sum(reports), 0)::int AS n FROM bucket WHERE grain = 'MONTH' AND dimension = 'TOTAL'`))[0].n;

it('keeps one of two reports, counts it once, and tells them apart again where they stood', async () => {
  const [kept, double] = await reportRows(t.db.dataSource, { structure: t.structure }, { structure: t.structure, status: 'QUALIFIED', occurredOn: '2026-03-04' });
  await rebuildBuckets(t.db.dataSource);
  expect(await counted()).toBe(2);
  const done = await merge(t.regional, kept!, [double!]);
  expect(done.items).toMatchObject([{ report: { status: 'MERGED', statusMotive: 'SAME_SITUATION' }, mergedInto: { reference: expect.any(String) }, moves: [] }]);
  await t.drained();
  expect(await counted()).toBe(1);
  expect(await merge(t.regional, double!, [kept!])).toMatchObject({ reason: 'KEPT_NOT_COUNTED' });
  expect((await unmerge(t.regional, [double!])).items).toMatchObject([{ report: { status: 'QUALIFIED' }, mergedInto: null }]);
  await t.drained();
  expect(await counted()).toBe(2);
  expect(await unmerge(t.regional, [double!])).toMatchObject({ reason: 'NOT_MERGED' });
});

/** The oldest of those that were merged stands again: which that is, is told. */
const at = (minute: number) => new Date(Date.UTC(2026, 2, 5, 9, minute));

it('counts the situation again, once, when the report that was kept is withdrawn by its structure', async () => {
  const [kept, second, third] = await reportRows(t.db.dataSource, { structure: t.structure, status: 'SUBMITTED', createdAt: at(1) }, { structure: t.structure, status: 'QUALIFIED', createdAt: at(2) }, { structure: t.structure, createdAt: at(3) });
  await rebuildBuckets(t.db.dataSource);
  await merge(t.regional, kept!, [second!, third!]);
  await t.drained();
  expect(await counted()).toBe(1);
  await t.reporter.call('mutation ($id: ID!) { withdrawReport(id: $id) { __typename } }', { id: kept });
  await t.drained();
  expect(await counted()).toBe(1);
  expect(await rebuildBuckets(t.db.dataSource)).toBe(0);
  const rows = await t.db.dataSource.query('SELECT id, status, revision FROM report WHERE id = ANY ($1) ORDER BY id', [[kept, second, third]]);
  const standing = new Map(rows.map(({ id, status }: { id: string; status: string }) => [id, status]));
  expect([standing.get(kept!), standing.get(second!), standing.get(third!)]).toEqual(['WITHDRAWN', 'QUALIFIED', 'MERGED']);
  expect(await t.db.dataSource.query('SELECT report_id, into_id FROM report_merge')).toEqual([{ report_id: third, into_id: second }]);
  // What is left is told apart as before.
  expect((await unmerge(t.regional, [third!])).items).toMatchObject([{ report: { status: 'SUBMITTED' } }]);
  await t.drained();
  expect(await counted()).toBe(2);
});

it('makes no chain, and nothing of a report with itself or out of the territory', async () => {
  const [first, second, third] = await reportRows(t.db.dataSource, { structure: t.structure }, { structure: t.structure }, { structure: t.structure });
  await merge(t.regional, first!, [second!]);
  expect(await merge(t.regional, third!, [first!])).toMatchObject({ reason: 'HAS_MERGED' });
  expect(await merge(t.regional, first!, [first!])).toMatchObject({ reason: 'NOT_ALLOWED' });
  expect(await merge(t.elsewhere, first!, [third!])).toMatchObject({ reason: 'UNKNOWN_REPORT' });
});

it('finds what may be a double: the same case, or the same facts from elsewhere, and nothing further off', async () => {
  const alike = { structure: t.structure, caseCode: 'K7QF-3MXR' };
  const [report, sameCase, sameFacts] = await reportRows(t.db.dataSource, alike, { ...alike, occurredOn: '2026-01-05' }, { structure: t.structure, occurredOn: '2026-03-07' },
    { structure: t.structure, occurredOn: '2026-03-20' }, { structure: t.structure, audience: 'OTHER' }, { structure: t.structure, siteCode: 'P38' }, { ...alike, status: 'REJECTED' });
  const found = await t.regional.call<{ possibleDuplicates: { report: { id: string } }[] }>('query ($id: ID!) { possibleDuplicates(reportId: $id) { report { id } } }', { id: report });
  expect(found.data!.possibleDuplicates.map(({ report: { id } }) => id)).toEqual([sameCase, sameFacts]);
});

it('counts as a recount does, whatever is merged, separated, moved, qualified and undone', { timeout: 120_000 }, async () => {
  const step = fc.record({ act: fc.constantFrom('MERGE', 'UNMERGE', 'QUALIFY', 'REJECT', 'REOPEN', 'UNDO'), a: fc.nat(5), b: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      await t.db.dataSource.query('TRUNCATE report, rupture, bucket CASCADE');
      const ids = await reportRows(t.db.dataSource, ...Array.from({ length: 6 }, (_, i) => ({ structure: t.structure, siteCode: i % 2 ? 'P69' : 'P38', occurredOn: `2026-03-0${(i % 3) + 1}` })));
      await rebuildBuckets(t.db.dataSource);
      const batches: string[] = [];
      for (const { act, a, b } of steps) {
        const batchId = await tried(act, ids[a]!, ids[b]!, batches[a % Math.max(batches.length, 1)]);
        if (batchId) batches.push(batchId);
      }
      await t.drained();
      expect(await rebuildBuckets(t.db.dataSource)).toBe(0);
      const [pointing] = await t.db.dataSource.query(`SELECT count(*) FILTER (WHERE status = 'MERGED')::int AS merged, (SELECT count(*)::int FROM report_merge) AS kept FROM report`);
      expect(pointing.merged).toBe(pointing.kept);
    }),
    { numRuns: 25, seed: 20_261_125 },
  );
});

async function tried(act: string, id: string, other: string, batchId: string | undefined): Promise<string | null> {
  const one = { reports: [{ id }] };
  const send = async (call: string, declared: string, variables: object) => (await t.regional.call<{ done: Result }>(`mutation (${declared}) { done: ${call} { ${RESULT} } }`, { ...variables })).data!.done;
  switch (act) {
    case 'MERGE': await merge(t.regional, other, [id]); return null;
    case 'UNMERGE': await unmerge(t.regional, [id]); return null;
    case 'QUALIFY': return (await send('qualifyReports(reports: $reports, qualification: { causality: DOCUMENTED, grounds: [SCREENSHOT] })', '$reports: [AimedReport!]!', one)).batchId ?? null;
    case 'REJECT': return (await send('moveReports(reports: $reports, to: REJECTED, motive: NOT_ANEF)', '$reports: [AimedReport!]!', one)).batchId ?? null;
    case 'REOPEN': return (await send('moveReports(reports: $reports, to: SUBMITTED)', '$reports: [AimedReport!]!', one)).batchId ?? null;
    default: if (batchId) await send('undoTriage(batchId: $batchId)', '$batchId: ID!', { batchId }); return null;
  }
}
