import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { RecomputeBuckets, rebuildBuckets } from '@vigie/aggregation';
import { loadConfig, SYSTEM } from '@vigie/platform';
import { aStructure, anAccount, layReference, reportRows, SentLetters, SetClock, testDatabase, type BuiltAccount, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { attachmentsOn, entitiesForFiles } from '../rehearsal/kept-files';
import { CANARY, aWholeCase } from '../rehearsal/an-old-case';
import { retentionOn } from '../on-a-database';
import type { RunRetention } from './run-retention';

const NOW = new Date('2026-11-24T09:00:00Z');
const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);

let db: TestDatabase;
let dataDir: string;
let structure: BuiltStructure;
let account: BuiltAccount;
let run: RunRetention;
let letters: SentLetters;

beforeAll(async () => {
  db = await testDatabase(entitiesForFiles);
  await layReference(db);
  dataDir = mkdtempSync(join(tmpdir(), 'vigie-retention-'));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.dataSource.query('TRUNCATE report, rupture, recourse_step, case_solution, renewal, case_contract, attachment, bucket, outbox_event, erasure CASCADE');
  await db.dataSource.query('DELETE FROM account');
  structure = await aStructure(db.dataSource);
  account = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32), VIGIE_DATA_DIR: dataDir });
  letters = new SentLetters(config);
  ({ run } = retentionOn(db.dataSource, config, new SetClock(NOW), letters));
});

const put = (caseCode: string, at: Date, more: { occurredOn?: string; status?: string } = {}) => aWholeCase(db.dataSource, { structure, account, caseCode, at, occurredOn: '2024-03-17', ...more });
const erased = async () => {
  const outcome = await run.execute({ demo: false });
  if (outcome.kind === 'STOPPED') throw new Error(`stopped: ${outcome.plan.abnormal}`);
  return outcome.erased;
};
/** Everything the database holds, but what knows the account and the ledger, which are not of the case. */
const everything = async () => {
  const tables = await db.dataSource.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await db.dataSource.query(`SELECT * FROM ${name}`)]));
  return JSON.stringify(rows);
};

it('keeps of a case without contact for 24 months its coded rows alone: months, no text, no file, no case code', async () => {
  const id = await put('K7QF-3MXR', days(740));
  await put('W2DN-8T4H', days(700));
  const before = (await db.dataSource.query('SELECT reference, idempotency_key FROM report WHERE id = $1', [id]))[0];
  expect(await erased()).toMatchObject({ cases: 1, reports: 1 });

  const [row] = await db.dataSource.query(`SELECT *, occurred_on::text, discovered_on::text, stay_document_expires_on::text FROM report WHERE erased_at IS NOT NULL`);
  expect(row).toMatchObject({
    ...before, case_code: null, narrative: null, testimony: null, testimony_consent: false, apart_from: null, apart_reason: null, apart_note: null, reporter_id: null, import_id: null,
    occurred_on: '2024-03-01', discovered_on: '2024-03-01', stay_document_expires_on: '2024-03-01', audience: 'BPI', difficulties: ['RENEWAL_LATE'], rights: ['CAF'], structure_id: structure.id, status: 'SUBMITTED',
  });
  expect(row.id).not.toBe(id);
  // 14 November 2024 is known as November 2024, in Paris.
  expect([row.created_at, row.updated_at]).toEqual([new Date('2024-10-31T23:00:00Z'), new Date('2024-10-31T23:00:00Z')]);
  expect(await db.dataSource.query('SELECT since::text, until::text, amount_lost::float AS lost FROM rupture WHERE report_id = $1', [row.id])).toEqual([{ since: '2024-03-01', until: '2024-03-01', lost: 120 }]);
  for (const table of ['recourse_step', 'case_solution', 'renewal', 'case_contract', 'attachment', 'solved_question']) expect(await db.dataSource.query(`SELECT 1 FROM ${table} WHERE case_code = 'K7QF-3MXR'`), table).toEqual([]);
  expect(await db.dataSource.query('SELECT 1 FROM report_revision WHERE report_id = $1', [id])).toEqual([]);
  expect(await everything()).not.toContain('K7QF-3MXR');
  // The case that was heard of since is whole.
  expect(await db.dataSource.query(`SELECT case_code, narrative FROM report WHERE erased_at IS NULL`)).toEqual([{ case_code: 'W2DN-8T4H', narrative: `${CANARY} récit` }]);
  expect((await everything()).split(CANARY).length).toBeGreaterThan(1);
});

it.each([
  ['a step', `UPDATE recourse_step SET updated_at = $1 WHERE removed_at IS NULL`], ['a renewal', 'UPDATE renewal SET created_at = $1'], ['a contract', 'UPDATE case_contract SET updated_at = $1'],
  ['an answer', `UPDATE solved_question SET answered_at = $1, answer = 'NOT_YET'`],
])('counts %s as a contact', async (_, sql) => {
  await put('K7QF-3MXR', days(740));
  await db.dataSource.query(sql, [days(10)]);
  expect((await run.plan(false)).due.cases).toEqual([]);
});

it('leaves nothing of an erased case on whatever table comes to hang on reports', async () => {
  const hanging = await db.dataSource.query<{ child: string; rule: string }[]>(`SELECT conrelid::regclass::text AS child, confdeltype AS rule FROM pg_constraint WHERE contype = 'f' AND confrelid = 'report'::regclass`);
  expect(hanging.length).toBeGreaterThan(3);
  expect(hanging.filter(({ rule }) => rule !== 'c')).toEqual([]);
  // Every table that bears a case code is emptied by name.
  const bearing = await db.dataSource.query<{ table: string }[]>(`SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'case_code' ORDER BY 1`);
  expect(bearing.map(({ table }) => table)).toEqual(['attachment', 'case_contract', 'case_solution', 'recourse_step', 'renewal', 'report', 'solved_question']);
});

it('keeps buckets equal to a recount, months untouched, and tells which days to count again', async () => {
  await put('K7QF-3MXR', days(740), { occurredOn: '2024-03-17' });
  await put('W2DN-8T4H', days(700), { occurredOn: '2024-03-17' });
  await reportRows(db.dataSource, { structure, caseCode: 'B5RZ-6JXC', createdAt: days(800), occurredOn: '2024-04-02', status: 'WITHDRAWN' });
  await rebuildBuckets(db.dataSource);
  const months = () => db.dataSource.query(`SELECT site_code, grain, period::text, dimension, value, reports, structures FROM bucket ORDER BY 1, 2, 3, 4, 5`);
  const before = await months();
  expect(await erased()).toMatchObject({ cases: 2 });
  const events = await db.dataSource.query<{ payload: { keys: { site: string; day: string }[] } }[]>(`SELECT payload FROM outbox_event WHERE kind = 'reports.erased'`);
  const job = new RecomputeBuckets(db.tx);
  for (const { payload } of events) await job.handle({ keys: payload.keys });
  expect(await rebuildBuckets(db.dataSource)).toBe(0);
  expect(await months()).toEqual(before);
  expect(await db.dataSource.query(`SELECT parts, part_reports FROM bucket WHERE grain = 'MONTH' AND dimension = 'TOTAL'`)).toEqual([{ parts: [1, 17], part_reports: [1, 1] }]);
});

it('lets testimony and proofs go three months after the end of the case, twelve months after they were given', async () => {
  await put('SOLV-EDOL', days(100), { status: 'RESOLVED' });
  await put('SOLV-EDNW', days(80), { status: 'RESOLVED' });
  await put('LIVE-OLDT', days(370));
  await put('LIVE-NEWT', days(300));
  const { attachments, testimonies } = await erased();
  expect({ attachments, testimonies }).toEqual({ attachments: 2, testimonies: 2 });
  expect(await db.dataSource.query(`SELECT case_code FROM report WHERE testimony IS NOT NULL ORDER BY 1`)).toEqual([{ case_code: 'LIVE-NEWT' }, { case_code: 'SOLV-EDNW' }]);
  expect(await db.dataSource.query(`SELECT case_code FROM attachment ORDER BY 1`)).toEqual([{ case_code: 'LIVE-NEWT' }, { case_code: 'SOLV-EDNW' }]);
  expect(await db.dataSource.query(`SELECT count(*)::int AS count FROM report WHERE narrative IS NOT NULL`)).toEqual([{ count: 4 }]);
  // Taken-back steps are gone a month later; the others stay.
  expect(await db.dataSource.query(`SELECT removed_at IS NULL AS kept, count(*)::int AS count FROM recourse_step GROUP BY 1`)).toEqual([{ kept: true, count: 4 }]);
});

it('drops the files themselves', async () => {
  const files = attachmentsOn(db, dataDir);
  await put('LIVE-OLDT', days(370));
  const [{ id }] = await db.dataSource.query<[{ id: string }]>('SELECT id FROM attachment');
  await files.keep(id, structure.id, Buffer.from('une preuve'));
  expect(files.paths()).toHaveLength(1);
  await erased();
  expect(files.paths()).toEqual([]);
});

it('erases nothing when it would erase abnormally much, until someone has looked', async () => {
  const wishes = Array.from({ length: 60 }, () => ({ structure, createdAt: days(800), occurredOn: '2024-03-17' }));
  await reportRows(db.dataSource, ...wishes);
  const outcome = await run.execute({ demo: false });
  expect(outcome).toMatchObject({ kind: 'STOPPED', plan: { abnormal: ['cases'], amounts: { cases: 60 } } });
  expect(await run.execute({ demo: false, accepted: 59 })).toMatchObject({ kind: 'STOPPED' });
  expect(await db.dataSource.query('SELECT count(*)::int AS count FROM report WHERE erased_at IS NULL')).toEqual([{ count: 60 }]);
  expect(await run.execute({ demo: false, accepted: 60 })).toMatchObject({ kind: 'ERASED', erased: { cases: 60, reports: 60 } });
});

it('keeps what was invented for a demonstration, unless it is asked', async () => {
  await put('K7QF-3MXR', days(740));
  await db.dataSource.query('UPDATE report SET demo = true');
  expect((await run.plan(false)).amounts).toMatchObject({ cases: 0 });
  expect((await run.plan(true)).amounts).toMatchObject({ cases: 1 });
});

it('erases once: a second run the same night finds nothing', async () => {
  await put('K7QF-3MXR', days(740));
  await erased();
  expect(Object.values(await erased()).every((count) => count === 0)).toBe(true);
  expect(letters.all).toEqual([]);
});

it('lets nobody write into an erased report', async () => {
  await put('K7QF-3MXR', days(740));
  await erased();
  const scope = { kind: 'STRUCTURE', accountId: account.id, structureId: structure.id } as const;
  const [, changed] = await db.tx.run(scope, (m) => m.query<[unknown, number]>(`UPDATE report SET narrative = 'x' WHERE structure_id = $1`, [structure.id]));
  expect(changed).toBe(0);
  await expect(db.tx.run(SYSTEM, (m) => m.query(`UPDATE report SET narrative = 'x'`))).rejects.toThrow(/report_erased_check/);
});
