import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Authenticator, resealColumn } from '@vigie/access';
import { ImportParts } from '@vigie/import';
import { DraftSafe } from '@vigie/intake';
import { SYSTEM, newId } from '@vigie/platform';
import { aReportDraft, aStructure, anAccount, layReference, testDatabase, type BuiltAccount, type TestDatabase } from '@vigie/testing';
import { SEALED_COLUMNS } from '@vigie/server';

const [OLD, NEW] = ['the secret that there was until yesterday', 'another secret, as long as the first one was'];
const NOW = new Date('2026-11-20T09:00:00Z');

/** Bytes that no secret opens: hashes, public keys, and files that are as they are. */
const NOT_SEALED = [
  'account_credential.recovery_code_hashes', 'api_token.token_hash', 'audit_entry.hash', 'audit_entry.previous_hash', 'calendar_link.token_hash', 'dossier_file.bytes', 'one_time_link.token_hash', 'passkey.public_key',
  'report.body_hash', 'session.token_hash', 'sign_in_challenge.token_hash', 'sign_in_throttle.key_hash',
];

let db: TestDatabase;
let account: BuiltAccount;
let draft: string;
let brought: string;
let code: () => string;

beforeAll(async () => {
  db = await testDatabase([]);
  await layReference(db);
  const structure = await aStructure(db.dataSource);
  account = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  [draft, brought] = [newId(), newId()];
  const { sealed, uri } = new Authenticator({ secret: OLD }).create(account.id, account.email);
  const secret = new URL(uri).searchParams.get('secret')!;
  code = () => new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: NOW.getTime() });
  await db.tx.run(SYSTEM, async (m) => {
    await m.query('INSERT INTO account_credential (account_id, totp_secret) VALUES ($1, $2) ON CONFLICT (account_id) DO UPDATE SET totp_secret = excluded.totp_secret', [account.id, sealed]);
    await m.query('INSERT INTO report_draft (account_id, id, structure_id, revision, sealed, updated_at) VALUES ($1, $2, $3, 1, $4, $5)', [account.id, draft, structure.id, new DraftSafe({ secret: OLD }).seal(account.id, draft, { report: aReportDraft(), step: 0 } as never), NOW]);
    await m.query(`INSERT INTO report_import (id, structure_id, file_name, format, size_bytes, status, counts, first_faults, created_at, updated_at) VALUES ($1, $2, 'a.csv', 'CSV', 3, 'UPLOADED', '{}', '[]', $3, $3)`, [brought, structure.id, NOW]);
    await new ImportParts({ secret: OLD }).keep(m, brought, Buffer.from('a;b'));
  });
});
afterAll(() => db.close());

const reseal = async (old: string, current: string) => Object.fromEntries(await Promise.all(SEALED_COLUMNS.map(async (sealed) => [sealed.table, await resealColumn(db.tx, sealed, { old, current }, NOW)] as const)));

it('knows of every column that holds bytes whether it is sealed', async () => {
  const columns = await db.dataSource.query<{ name: string }[]>(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND (data_type = 'bytea' OR udt_name = '_bytea')`);
  expect(columns.map(({ name }) => name).sort()).toEqual([...SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`), ...NOT_SEALED].sort());
});

it('brings one-time codes, drafts and files being imported under the new secret, where they open; a wrong one changes nothing', async () => {
  const wrong = await reseal('a secret that never was, but long enough', 'yet another one, never to be used at all');
  expect(wrong).toMatchObject({ account_credential: { resealed: 0, lost: [account.id] }, report_draft: { resealed: 0, lost: [`${account.id}/${draft}`] }, import_part: { resealed: 0, lost: [`${brought}/SOURCE/0`] } });
  const one = { resealed: 1, rows: 1, lost: [] };
  expect(await reseal(OLD, NEW)).toEqual({ account_credential: one, report_draft: one, import_part: one, structure_key: { resealed: 0, rows: 0, lost: [] } });
  expect(await reseal(OLD, NEW)).toMatchObject({ account_credential: { resealed: 0, rows: 1, lost: [] } });
  await db.tx.run(SYSTEM, async (m) => {
    const [{ secret }] = await m.query<[{ secret: Buffer }]>('SELECT totp_secret AS secret FROM account_credential WHERE account_id = $1', [account.id]);
    expect(new Authenticator({ secret: NEW }).stepOf(account.id, secret, code(), NOW)).not.toBeNull();
    const [{ sealed }] = await m.query<[{ sealed: Buffer }]>('SELECT sealed FROM report_draft WHERE id = $1', [draft]);
    expect(JSON.parse(new DraftSafe({ secret: NEW }).open(account.id, draft, sealed))).toMatchObject({ report: { siteCode: 'P69' } });
    expect((await new ImportParts({ secret: NEW }).read(m, brought, 'SOURCE'))?.toString()).toBe('a;b');
    await expect(new ImportParts({ secret: OLD }).read(m, brought, 'SOURCE')).rejects.toThrow();
  });
});
