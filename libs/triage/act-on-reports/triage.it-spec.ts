import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportRows } from '@vigie/testing';
import type { Browser } from '@vigie/testing';
import { ITEM, RESULT, triageProgram, type Item, type Result, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
beforeAll(async () => { t = await triageProgram(); });
afterAll(() => t.close());
beforeEach(() => t.db.dataSource.query('TRUNCATE report, rupture, notification CASCADE'));

const aReport = async (wish: object = {}) => (await reportRows(t.db.dataSource, { structure: t.structure, ...wish }))[0]!;
const act = async (who: Browser, call: string, variables: Record<string, unknown>, declared: string): Promise<Result> => {
  const answer = await who.call<{ done: Result }>(`mutation (${declared}) { done: ${call} { ${RESULT} } }`, variables);
  if (answer.errors) throw new Error(answer.errors[0]!.extensions.code + answer.errors[0]!.message);
  return answer.data!.done;
};
const qualify = (who: Browser, id: string, causality: string, grounds: string[] = [], revision: number | null = null) =>
  act(who, 'qualifyReport(id: $id, revision: $revision, qualification: { causality: $causality, grounds: $grounds })', { id, revision, causality, grounds }, '$id: ID!, $revision: Int, $causality: CausalityRung!, $grounds: [CausalityGround!]!');
const move = (who: Browser, ids: string[], to: string, motive: string | null = null) =>
  act(who, 'moveReports(reports: $reports, to: $to, motive: $motive)', { reports: ids.map((id) => ({ id })), to, motive }, '$reports: [AimedReport!]!, $to: TriageStatus!, $motive: TriageMotive');
const assign = (who: Browser, ids: string[], assigneeId: string | null) => act(who, 'assignReports(reports: $reports, assigneeId: $assigneeId)', { reports: ids.map((id) => ({ id })), assigneeId }, '$reports: [AimedReport!]!, $assigneeId: ID');
const tag = (who: Browser, ids: string[], word: string, remove = false) => act(who, 'tagReports(reports: $reports, tag: $word, remove: $remove)', { reports: ids.map((id) => ({ id })), word, remove }, '$reports: [AimedReport!]!, $word: String!, $remove: Boolean!');
const undo = (who: Browser, batchId: string) => act(who, 'undoTriage(batchId: $batchId)', { batchId }, '$batchId: ID!');
const queue = async (who: Browser, filter: object = {}) => (await who.call<{ triageQueue: { total: number; items: Item[] } }>(`query ($filter: TriageFilter) { triageQueue(filter: $filter) { total more items { ${ITEM} } } }`, { filter })).data!.triageQueue;
const stands = async (id: string) => (await t.db.dataSource.query('SELECT status, status_motive AS motive, causality, revision FROM report WHERE id = $1', [id]))[0];

describe('qualifying', () => {
  it('climbs one rung at a time, says what it rests on, and takes the report out of the queue', async () => {
    const id = await aReport();
    expect((await queue(t.regional)).total).toBe(1);
    expect(await qualify(t.regional, id, 'CONFIRMED', ['COURT_DECISION'])).toMatchObject({ __typename: 'TriageRefused', reason: 'ONE_RUNG' });
    expect(await qualify(t.regional, id, 'DOCUMENTED')).toMatchObject({ reason: 'GROUNDS_MISSING' });
    expect(await qualify(t.regional, id, 'DOCUMENTED', ['COURT_DECISION'])).toMatchObject({ reason: 'GROUNDS_UNKNOWN' });
    expect(await qualify(t.regional, id, 'DOCUMENTED', ['SCREENSHOT', 'CCC_ANSWER'])).toMatchObject({ __typename: 'TriageDone', items: [{ report: { status: 'QUALIFIED', causality: 'DOCUMENTED', revision: 2 }, qualification: { grounds: ['SCREENSHOT', 'CCC_ANSWER'] } }] });
    expect((await queue(t.regional)).total).toBe(0);
    await qualify(t.colleague, id, 'CONFIRMED', ['PREFECTURE_ACKNOWLEDGED'], 2);
    expect(await stands(id)).toEqual({ status: 'QUALIFIED', motive: null, causality: 'CONFIRMED', revision: 3 });
    expect((await queue(t.regional, { part: 'QUALIFIED', causality: 'CONFIRMED' })).total).toBe(1);
  });

  it('may leave a report alleged: it is qualified all the same', async () => {
    const id = await aReport();
    await qualify(t.regional, id, 'ALLEGED');
    expect(await stands(id)).toMatchObject({ status: 'QUALIFIED', causality: 'ALLEGED' });
    expect(await qualify(t.regional, id, 'ALLEGED')).toMatchObject({ reason: 'SAME_CAUSALITY' });
  });

  it('does not overwrite what was changed meanwhile, nor bring back what has left triage', async () => {
    const id = await aReport();
    await qualify(t.regional, id, 'ALLEGED', [], 1);
    expect(await qualify(t.colleague, id, 'DOCUMENTED', ['SCREENSHOT'], 1)).toMatchObject({ reason: 'CHANGED' });
    expect(await qualify(t.regional, await aReport({ status: 'REJECTED' }), 'DOCUMENTED', ['SCREENSHOT'])).toMatchObject({ reason: 'NOT_ALLOWED' });
    expect(await qualify(t.regional, await aReport({ status: 'WITHDRAWN' }), 'DOCUMENTED', ['SCREENSHOT'])).toMatchObject({ reason: 'NOT_ALLOWED' });
  });

  it('shows what was changed or withdrawn meanwhile as it stands now, to whoever may see it', async () => {
    const id = await aReport();
    await qualify(t.colleague, id, 'DOCUMENTED', ['SCREENSHOT']);
    const gone = await aReport({ status: 'WITHDRAWN' });
    const now = async (who: Browser) => (await who.call<{ triageItems: Item[] }>(`query ($ids: [ID!]!) { triageItems(ids: $ids) { ${ITEM} } }`, { ids: [id, gone, 'none'] })).data!.triageItems;
    expect((await now(t.regional)).map(({ report }) => [report.status, report.revision])).toEqual([['QUALIFIED', 2], ['WITHDRAWN', 1]]);
    expect(await now(t.elsewhere)).toEqual([]);
  });

  it('is counted: the buckets by causality follow', async () => {
    const id = await aReport();
    await qualify(t.regional, id, 'DOCUMENTED', ['SCREENSHOT']);
    await t.drained();
    const rows = await t.db.dataSource.query(`SELECT value, reports FROM bucket WHERE grain = 'MONTH' AND dimension = 'CAUSALITY'`);
    expect(rows).toEqual([{ value: 'DOCUMENTED', reports: 1 }]);
  });
});

describe('moving', () => {
  it('asks a motive, keeps it, tells the structure it is asked something, and its history says so', async () => {
    const id = await aReport();
    expect(await move(t.regional, [id], 'NEEDS_INFO')).toMatchObject({ reason: 'MOTIVE_MISSING' });
    expect(await move(t.regional, [id], 'REJECTED', 'EVIDENCE_WANTED')).toMatchObject({ reason: 'MOTIVE_UNKNOWN' });
    await move(t.regional, [id], 'NEEDS_INFO', 'EVIDENCE_WANTED');
    expect(await stands(id)).toEqual({ status: 'NEEDS_INFO', motive: 'EVIDENCE_WANTED', causality: 'ALLEGED', revision: 2 });
    await t.drained();
    expect(await t.db.dataSource.query(`SELECT kind, account_id, notice FROM notification`)).toEqual([{ kind: 'PRECISION_ASKED', account_id: t.accounts.reporter.id, notice: { count: 1 } }]);
    const history = await t.reporter.call<{ report: { history: unknown[] } }>('query ($id: ID!) { report(id: $id) { history { act byMe changes { field before after } } } }', { id });
    expect(history.data!.report.history).toEqual([{ act: 'TRIAGED', byMe: false, changes: [{ field: 'status', before: ['SUBMITTED'], after: ['NEEDS_INFO', 'EVIDENCE_WANTED'] }] }]);
  });

  it('reopens what was rejected or resolved', async () => {
    const [rejected, resolved] = [await aReport({ status: 'REJECTED' }), await aReport({ status: 'RESOLVED' })];
    const done = await move(t.regional, [rejected, resolved], 'SUBMITTED');
    expect(done.items.map(({ report }) => report.status)).toEqual(['SUBMITTED', 'SUBMITTED']);
  });
});

describe('one gesture on many reports', () => {
  it('does what it can, says why not for the rest, and is taken back at once but for what changed since', async () => {
    const [first, second, withdrawn] = [await aReport(), await aReport(), await aReport({ status: 'WITHDRAWN' })];
    const done = await move(t.regional, [first, second, withdrawn, 'nothing'], 'REJECTED', 'NOT_ANEF');
    expect(done.items).toHaveLength(2);
    expect(done.refused.map(({ reason }) => reason)).toEqual(['NOT_ALLOWED', 'UNKNOWN_REPORT']);
    await t.drained();
    expect(await undo(t.colleague, done.batchId)).toMatchObject({ reason: 'NOT_YOURS' });
    await move(t.colleague, [second], 'SUBMITTED');
    const undone = await undo(t.regional, done.batchId);
    expect(undone.items.map(({ report }) => report.id)).toEqual([first]);
    expect(undone.refused).toMatchObject([{ id: second, reason: 'CHANGED' }]);
    expect(await stands(first)).toMatchObject({ status: 'SUBMITTED', motive: null, revision: 3 });
    await undo(t.regional, done.batchId).then((again) => expect(again).toMatchObject({ __typename: 'TriageRefused' }));
  });

  it('puts causality back too, and says in the acts that it was undone', async () => {
    const id = await aReport();
    const { batchId } = await qualify(t.regional, id, 'DOCUMENTED', ['SCREENSHOT']);
    expect(await undo(t.regional, batchId)).toMatchObject({ items: [{ report: { status: 'SUBMITTED', causality: 'ALLEGED' }, qualification: null }] });
    const acts = await t.regional.call<{ triageActs: { kind: string; undoneAt: string | null }[] }>('query ($id: ID!) { triageActs(reportId: $id) { kind before after grounds undoneAt } }', { id });
    expect(acts.data!.triageActs).toEqual([{ kind: 'QUALIFIED', before: ['SUBMITTED', 'ALLEGED'], after: ['QUALIFIED', 'DOCUMENTED'], grounds: ['SCREENSHOT'], undoneAt: t.clock.at.toISOString() }]);
  });

  it('is done once, however often it is sent because no answer came, and is still taken back at once', async () => {
    const ids = [await aReport(), await aReport({ status: 'REJECTED' }), await aReport()];
    const gesture = randomUUID();
    const send = (who: Browser) => act(who, 'moveReports(reports: $reports, to: NEEDS_INFO, motive: EVIDENCE_WANTED, gesture: $gesture)', { reports: ids.map((id) => ({ id, revision: 1 })), gesture }, '$reports: [AimedReport!]!, $gesture: ID');
    const [first, again] = [await send(t.regional), await send(t.regional)];
    expect([again.batchId, again.items!.length, again.refused!.length]).toEqual([first.batchId, 2, 1]);
    expect(again.items!.map(({ report }) => report.revision)).toEqual(first.items!.map(({ report }) => report.revision));
    // Under the same id, a colleague's gesture is another one: it finds the reports changed.
    expect(await send(t.colleague)).toMatchObject({ __typename: 'TriageRefused', reason: 'CHANGED' });
    await t.drained();
    expect(await t.db.dataSource.query(`SELECT notice FROM notification WHERE kind = 'PRECISION_ASKED'`)).toEqual([{ notice: { count: 2 } }]);
    expect(await undo(t.regional, first.batchId)).toMatchObject({ __typename: 'TriageDone', refused: [] });
    // Sent again by a line that was slow: what was taken back stays so.
    expect(await send(t.regional)).toMatchObject({ __typename: 'TriageRefused', reason: 'CHANGED' });
    expect(await stands(ids[0]!)).toMatchObject({ status: 'SUBMITTED', revision: 3 });
  });

  it('leaves behind what is passed over: the next lot begins after the last one read, whatever was sorted in between', async () => {
    for (let each = 0; each < 5; each += 1) await aReport();
    const lot = async (after: string | null) => (await t.regional.call<{ triageQueue: { total: number; items: Item[] } }>(`query ($after: ID) { triageQueue(order: OLDEST, page: { page: 1, perPage: 2 }, after: $after) { total items { ${ITEM} } } }`, { after })).data!.triageQueue.items.map(({ report }) => report.id);
    const first = await lot(null);
    await qualify(t.regional, first[0]!, 'ALLEGED');
    const next = await lot(first[1]!);
    await qualify(t.regional, next[1]!, 'ALLEGED');
    const last = await lot(next[1]!);
    expect([...new Set([...first, ...next, ...last])]).toHaveLength(5);
    expect(await lot(last[0]!)).toEqual([]);
  });

  it('refuses more than 200', async () => {
    expect(await move(t.regional, Array.from({ length: 201 }, () => 'x'), 'QUALIFIED')).toMatchObject({ reason: 'TOO_MANY' });
  });
});

describe('charge and tags', () => {
  it('puts reports in a colleague’s charge, and finds one’s own', async () => {
    const id = await aReport();
    const { batchId } = await assign(t.regional, [id], t.accounts.colleague.id);
    expect((await queue(t.colleague, { charge: 'MINE' })).items).toMatchObject([{ mine: true }]);
    expect((await queue(t.regional, { charge: 'MINE' })).total).toBe(0);
    expect(await assign(t.regional, [id], t.accounts.elsewhere.id)).toMatchObject({ reason: 'UNKNOWN_COLLEAGUE' });
    await undo(t.regional, batchId);
    expect((await queue(t.regional, { charge: 'NOBODY' })).total).toBe(1);
  });

  it('tags in one spelling, takes off, and refuses what names somebody', async () => {
    const id = await aReport();
    expect(await tag(t.regional, [id], '  E-photo   Lyon ')).toMatchObject({ items: [{ tags: ['e-photo lyon'] }] });
    expect(await tag(t.regional, [id], 'e-photo lyon')).toMatchObject({ reason: 'TAGGED_ALREADY' });
    expect((await queue(t.regional, { tag: 'e-photo lyon' })).total).toBe(1);
    expect(await tag(t.regional, [id], 'Mme Fatoumata Diallo')).toMatchObject({ reason: 'TAG_IDENTIFIES' });
    await tag(t.regional, [id], 'e-photo lyon', true);
    expect((await queue(t.regional, { tag: 'e-photo lyon' })).total).toBe(0);
  });
});

describe('whose reports', () => {
  it('are those of the territory: another region and a structure get nowhere', async () => {
    const id = await aReport();
    expect((await queue(t.elsewhere)).total).toBe(0);
    expect(await qualify(t.elsewhere, id, 'ALLEGED')).toMatchObject({ reason: 'UNKNOWN_REPORT' });
    expect(await t.reporter.refusal('{ triageQueue { total } }')).toBe('FORBIDDEN');
    expect(await t.elsewhere.refusal('query ($id: ID!) { triageActs(reportId: $id) { id } }', { id })).toBe('NOT_FOUND');
  });

  it('holds behind the first wall: staff change where a report stands and nothing it says, in their territory alone', async () => {
    const id = await aReport();
    const scope = (account: { id: string }, federationCode: string, regionCodes: string[]) => ({ kind: 'REGION', accountId: account.id, federationCode, regionCodes }) as const;
    const here = scope(t.accounts.regional, 'ARA', ['84']);
    await expect(t.db.tx.run(here, (m) => m.query(`UPDATE report SET narrative = 'x' WHERE id = $1`, [id]))).rejects.toThrow(/not what it says/);
    await expect(t.db.tx.run(here, (m) => m.query(`UPDATE report SET case_code = 'x', status = 'QUALIFIED' WHERE id = $1`, [id]))).rejects.toThrow(/not what it says/);
    await expect(t.db.tx.run(here, (m) => m.query(`UPDATE report SET status = 'WITHDRAWN' WHERE id = $1`, [id]))).rejects.toThrow(/report_withdrawn_check/);
    const [, elsewhere] = await t.db.tx.run(scope(t.accounts.elsewhere, 'IDF', ['11']), (m) => m.query(`UPDATE report SET status = 'QUALIFIED' WHERE id = $1`, [id]));
    expect(elsewhere).toBe(0);
    await tag(t.regional, [id], 'e-photo');
    const rows = (regions: string[]) => t.db.tx.run(scope(t.accounts.elsewhere, 'IDF', regions), (m) => m.query('SELECT (SELECT count(*) FROM triage_act)::int + (SELECT count(*) FROM report_tag)::int AS n'));
    expect([await rows(['11']), await rows(['84'])]).toEqual([[{ n: 0 }], [{ n: 2 }]]);
    const own = await t.db.tx.run({ kind: 'STRUCTURE', accountId: t.accounts.reporter.id, structureId: t.structure.id }, (m) => m.query('SELECT (SELECT count(*) FROM triage_act)::int + (SELECT count(*) FROM report_tag)::int AS n'));
    expect(own).toEqual([{ n: 0 }]);
  });
});
