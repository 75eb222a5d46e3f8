import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SYSTEM, loadConfig } from '@vigie/platform';
import { aSession, aStructure, anAccount, layReference, reportRows, SentLetters, SetClock, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { ApplyRetentionHandler } from '../jobs/apply-retention.handler';
import { retentionOn } from '../on-a-database';
import type { RunRetention } from '../run-retention/run-retention';
import { ADDRESSES, NOBODY, SIGNATURES, anonymiseAccounts } from './close-accounts';

let db: TestDatabase;
let structure: BuiltStructure;
let clock: SetClock;
let letters: SentLetters;
let run: RunRetention;
let dataDir: string;
let night: () => Promise<{ told: number; closed: number; anonymised: number; untold: number }>;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  dataDir = mkdtempSync(join(tmpdir(), 'vigie-accounts-'));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.dataSource.query('DELETE FROM one_time_link');
  await db.dataSource.query('TRUNCATE routing_table, triage_act');
  await db.dataSource.query('DELETE FROM account');
  structure = await aStructure(db.dataSource);
  clock = new SetClock(new Date('2026-11-24T02:10:00Z'));
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32), VIGIE_DATA_DIR: dataDir, PUBLIC_URL: 'https://vigie.test' });
  letters = new SentLetters(config);
  ({ run } = retentionOn(db.dataSource, config, clock, letters));
  night = async () => {
    const outcome = await run.execute({ demo: false });
    if (outcome.kind === 'STOPPED') throw new Error(`stopped: ${outcome.plan.abnormal}`);
    return outcome.erased;
  };
});

const monthsAgo = (months: number) => new Date(Date.UTC(2026, 10 - months, 20));
async function unused(months: number, role: 'REPORTER' | 'ADMIN' = 'REPORTER') {
  const account = await anAccount(db.dataSource, { role, ...(role === 'REPORTER' ? { structureId: structure.id } : {}), email: `${role.toLowerCase()}-${months}@asso.test`, passwordHash: 'hash' });
  await db.dataSource.query(`UPDATE account SET created_at = '2023-01-01', last_signed_in_at = $2, display_name = 'Camille Martin' WHERE id = $1`, [account.id, monthsAgo(months)]);
  return account;
}
const state = async (id: string) => (await db.dataSource.query('SELECT email, display_name, disabled_at, anonymised_at FROM account WHERE id = $1', [id]))[0];

it('tells who has not come for a year, closes the account a month later, and makes it name nobody after two years', async () => {
  const { id, email } = await unused(12);
  const used = await unused(11);
  expect(await night()).toMatchObject({ told: 1, closed: 0 });
  expect(letters.all.map(({ to, text }) => [to, text.includes('30 jours'), text.includes('https://vigie.test/')])).toEqual([[email, true, true]]);
  expect(await state(id)).toMatchObject({ disabled_at: null });
  clock.pass(29, 'days');
  expect(await night()).toMatchObject({ told: 1, closed: 0 });
  expect(letters.countTo(email)).toBe(1);
  clock.pass(2, 'days');
  expect(await night()).toMatchObject({ closed: 1 });
  expect((await state(id)).disabled_at).toEqual(clock.at);
  expect(await state(used.id)).toMatchObject({ disabled_at: null });
  clock.pass(335, 'days');
  expect(await night()).toMatchObject({ anonymised: 1 });
  const nobody = await state(id);
  expect(nobody).toMatchObject({ display_name: NOBODY, email: `efface-${id}@efface.invalid`, anonymised_at: clock.at });
  for (const table of ['account_credential', 'session', 'notification_preference']) expect(await db.dataSource.query(`SELECT 1 FROM ${table} WHERE account_id = $1`, [id])).toEqual([]);
  expect(await db.dataSource.query(`SELECT kind, subject_id FROM erasure WHERE kind = 'ACCOUNT'`)).toEqual([{ kind: 'ACCOUNT', subject_id: id }]);
  expect(await night()).toMatchObject({ anonymised: 0 });
});

it('leaves alone who signs in after having been told, or only keeps a session or a key in use', async () => {
  const told = await unused(12);
  const working = await unused(13);
  await aSession(db.dataSource, working.id, clock.at);
  await night();
  expect(letters.countTo(working.email)).toBe(0);
  clock.pass(20, 'days');
  await db.dataSource.query('UPDATE account SET last_signed_in_at = $2 WHERE id = $1', [told.id, clock.at]);
  clock.pass(20, 'days');
  expect(await night()).toMatchObject({ closed: 0 });
});

it('tells again who was opened anew, before closing again', async () => {
  const { id, email } = await unused(14);
  await night();
  clock.pass(31, 'days');
  await night();
  await db.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [id]);
  expect(await night()).toMatchObject({ told: 1, closed: 0 });
  expect(letters.countTo(email)).toBe(2);
});

it('never closes the last administrator', async () => {
  const admin = await unused(30, 'ADMIN');
  expect(await night()).toMatchObject({ told: 0 });
  expect(await state(admin.id)).toMatchObject({ disabled_at: null });
});

it('leaves one administrator when none has come for years: the one who came last', async () => {
  const [longAgo, latest] = [await unused(30, 'ADMIN'), await unused(29, 'ADMIN')];
  expect(await night()).toMatchObject({ told: 1 });
  clock.pass(31, 'days');
  expect(await night()).toMatchObject({ closed: 1 });
  expect((await state(longAgo.id)).disabled_at).toEqual(clock.at);
  expect(await state(latest.id)).toMatchObject({ disabled_at: null });
});

it('does all else that is due while the mail server is away, and keeps who could not be written to', async () => {
  const { id } = await unused(12);
  const gone = await unused(25);
  await db.dataSource.query('UPDATE account SET disabled_at = last_signed_in_at WHERE id = $1', [gone.id]);
  letters.refusing = true;
  expect(await night()).toMatchObject({ told: 0, untold: 1, anonymised: 1 });
  expect(await db.dataSource.query('SELECT count(*)::int AS waiting FROM erasure WHERE copied_at IS NULL')).toEqual([{ waiting: 0 }]);
  await expect(new ApplyRetentionHandler(run).handle()).rejects.toThrow(/1 accounts could not be told/);
  letters.refusing = false;
  expect(await night()).toMatchObject({ told: 1, untold: 0 });
  expect(await state(id)).toMatchObject({ disabled_at: null });
});

it('closes the account of who has no mailbox any more, as any other', async () => {
  const { id, email } = await unused(12);
  const other = await unused(13);
  letters.unknown.add(email);
  expect(await night()).toMatchObject({ told: 2, untold: 0 });
  expect(letters.countTo(other.email)).toBe(1);
  clock.pass(31, 'days');
  expect(await night()).toMatchObject({ closed: 2 });
  expect((await state(id)).disabled_at).toEqual(clock.at);
});

it('forgets the addresses of invitations: accepted, with the account at the latest; the others a month after they ended', async () => {
  const { id, email } = await unused(25);
  await db.dataSource.query('UPDATE account SET disabled_at = last_signed_in_at WHERE id = $1', [id]);
  const invited = (address: string, expiresAt: Date, usedAt: Date | null) => db.dataSource.query(
    `INSERT INTO one_time_link (id, token_hash, kind, email, role, structure_id, created_at, expires_at, used_at) VALUES (gen_random_uuid(), sha256(convert_to($1::text, 'UTF8')), 'INVITATION', $1, 'REPORTER', $2, $3, $3, $4)`, [address, structure.id, expiresAt, usedAt]);
  await invited(email, new Date(clock.at.getTime() + 86_400_000), clock.at);
  await invited('lente@asso.test', new Date(clock.at.getTime() - 29 * 86_400_000), null);
  await invited('jamais@asso.test', new Date(clock.at.getTime() - 31 * 86_400_000), null);
  await invited('venue@asso.test', clock.at, new Date(clock.at.getTime() - 31 * 86_400_000));
  expect(await night()).toMatchObject({ anonymised: 1 });
  expect(await db.dataSource.query('SELECT email FROM one_time_link')).toEqual([{ email: 'lente@asso.test' }]);
});

it('takes the name off every act it was copied beside', async () => {
  const copied = await db.dataSource.query<{ table: string; column: string }[]>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public' AND (column_name LIKE '%\\_name' OR column_name IN ('actor', 'verifier', 'decider', 'author')) AND column_name NOT IN ('file_name', 'job_name', 'commune_name') AND table_name <> 'account' ORDER BY 1, 2`);
  const addresses = await db.dataSource.query<{ name: string }[]>(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name LIKE '%email' AND table_name NOT IN ('account', 'one_time_link', 'directory_entry', 'report_draft') ORDER BY 1`);
  expect(addresses.map(({ name }) => name)).toEqual(ADDRESSES.map(([table, column]) => `${table}.${column}`).sort());
  // A column more: its table belongs in SIGNATURES, with the account that its name is of.
  expect(copied.map(({ table, column }) => `${table}.${column}`)).toEqual(SIGNATURES.map(([table, column]) => `${table}.${column}`).sort());
});

it('takes the name out of what was kept of a charge: before and after an act, and in the rules that give it', async () => {
  const gone = await unused(24);
  const kept = await unused(1);
  const [report] = await reportRows(db.dataSource, { structure });
  const charge = ({ id }: { id: string }) => JSON.stringify({ assigneeId: id, assigneeName: 'Camille Martin' });
  await db.dataSource.query(`INSERT INTO triage_act (id, batch_id, report_id, kind, before, after, grounds, revision, account_id, account_name, taken_at) VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'ASSIGNED', $2, $3, '{}', 1, $4, 'Camille Martin', now())`, [report, charge(gone), charge(kept), kept.id]);
  await db.dataSource.query(`INSERT INTO routing_table (region_code, revision, rules, saved_by, saved_by_name, saved_at) VALUES ('84', 1, $1, $2, 'Camille Martin', now())`, [`[${charge(kept)},${charge(gone)}]`, kept.id]);
  await db.tx.run(SYSTEM, (manager) => anonymiseAccounts(manager, [gone.id], clock.at));
  const [act] = await db.dataSource.query<[{ before: string; after: string }]>(`SELECT before ->> 'assigneeName' AS before, after ->> 'assigneeName' AS after FROM triage_act`);
  expect(act).toEqual({ before: NOBODY, after: 'Camille Martin' });
  const [{ rules }] = await db.dataSource.query<[{ rules: { assigneeId: string; assigneeName: string }[] }]>('SELECT rules FROM routing_table');
  expect(rules).toEqual([{ assigneeId: kept.id, assigneeName: 'Camille Martin' }, { assigneeId: gone.id, assigneeName: NOBODY }]);
});
