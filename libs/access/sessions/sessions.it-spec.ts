import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '@vigie/platform';
import { aStructure, anAccount, layReference, SetClock, testDatabase, type BuiltAccount, type TestDatabase } from '@vigie/testing';
import { newToken } from '../secrets/tokens';
import { openSession } from './open-session';
import { ViewerLookup } from './viewer-lookup';

let db: TestDatabase;
let lookup: ViewerLookup;
let reporter: BuiltAccount;
let regional: BuiltAccount;
let national: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  const structure = await aStructure(db.dataSource);
  reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  regional = await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'PAC' });
  national = await anAccount(db.dataSource, { role: 'NATIONAL' });
  lookup = new ViewerLookup(db.dataSource, clock, { production: false });
});
afterAll(() => db.close());

const signIn = async (account: BuiltAccount) => (await db.tx.run(SYSTEM, (m) => openSession(m, account, clock.now()))).token;

it('says who a token stands for, with the place and the scope', async () => {
  const viewer = await lookup.find(await signIn(reporter));
  expect(viewer).toMatchObject({
    account: { id: reporter.id, email: reporter.email }, role: 'REPORTER', secondFactor: 'OFFERED',
    structure: { departmentCode: '69', regionCode: '84', siteCode: 'P69', typeCode: 'CADA' },
    scope: { kind: 'STRUCTURE', accountId: reporter.id, structureId: viewer?.structure?.id },
    federation: null,
  });
});

it('gives each staff role its scope', async () => {
  expect((await lookup.find(await signIn(regional)))?.scope).toEqual({ kind: 'REGION', accountId: regional.id, federationCode: 'PAC', regionCodes: ['93', '94'] });
  expect((await lookup.find(await signIn(national)))?.scope).toEqual({ kind: 'NATION', accountId: national.id });
});

it('knows no token but those it gave', async () => {
  const token = await signIn(reporter);
  const [last] = token.slice(-1);
  for (const other of [undefined, '', 'x', newToken(), `${token.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`, `${token}x`, `' OR true --`]) expect(await lookup.find(other)).toBeNull();
});

it('keeps only the hash of the token', async () => {
  const token = await signIn(reporter);
  const [row] = await db.dataSource.query(`SELECT string_agg(session::text, '') AS everything FROM session`);
  expect(row.everything).not.toContain(token);
  expect(row.everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});

it('ends a session that has not been used for twelve hours, and keeps one that has', async () => {
  const left = await signIn(reporter);
  const used = await signIn(reporter);
  for (let hours = 0; hours < 18; hours += 6) {
    clock.pass(5.9, 'hours');
    expect(await lookup.find(used)).not.toBeNull();
  }
  expect(await lookup.find(left)).toBeNull();
});

it('ends a session of staff after twelve hours however much it is used, of others after thirty days', async () => {
  const staff = await signIn(regional);
  const member = await signIn(reporter);
  for (let hours = 0; hours < 12; hours += 4) {
    expect(await lookup.find(staff)).not.toBeNull();
    expect(await lookup.find(member)).not.toBeNull();
    clock.pass(4, 'hours');
  }
  expect(await lookup.find(staff)).toBeNull();
  for (let hours = 12; hours < 30 * 24; hours += 6) {
    expect(await lookup.find(member)).not.toBeNull();
    clock.pass(6, 'hours');
  }
  expect(await lookup.find(member)).toBeNull();
});

it('follows on the very next request: disabling, another role, another territory, revocation', async () => {
  const token = await signIn(regional);
  await db.dataSource.query(`UPDATE federation_region SET federation_code = 'PAC' WHERE region_code = '84'`);
  expect((await lookup.find(token))?.federation?.regionCodes).toEqual(['84', '93', '94']);
  await db.dataSource.query(`DELETE FROM federation_region WHERE federation_code = 'PAC'`);
  expect((await lookup.find(token))?.scope).toMatchObject({ kind: 'REGION', regionCodes: [] });
  await db.dataSource.query(`UPDATE account SET role = 'NATIONAL', federation_code = NULL WHERE id = $1`, [regional.id]);
  expect((await lookup.find(token))?.scope.kind).toBe('NATION');
  await db.dataSource.query(`UPDATE account SET disabled_at = now() WHERE id = $1`, [regional.id]);
  expect(await lookup.find(token)).toBeNull();
  await db.dataSource.query(`UPDATE account SET disabled_at = NULL WHERE id = $1`, [regional.id]);
  await db.dataSource.query('DELETE FROM session WHERE account_id = $1', [regional.id]);
  expect(await lookup.find(token)).toBeNull();
});

it('in production, gives staff without a second factor no scope at all', async () => {
  const strict = new ViewerLookup(db.dataSource, clock, { production: true });
  const token = await signIn(national);
  expect(await strict.find(token)).toMatchObject({ secondFactor: 'MISSING', scope: { kind: 'ANONYMOUS' } });
  await db.dataSource.query('UPDATE account SET second_factor = true WHERE id = $1', [national.id]);
  expect(await strict.find(token)).toMatchObject({ secondFactor: 'READY', scope: { kind: 'NATION' } });
  expect(await strict.find(await signIn(reporter))).toMatchObject({ secondFactor: 'OFFERED', scope: { kind: 'STRUCTURE' } });
});

it('cannot be asked by a scoped role', async () => {
  for (const scope of [SYSTEM, { kind: 'NATION', accountId: national.id } as const]) {
    await expect(db.tx.run(scope, (m) => m.query(`SELECT * FROM vigie_session('\\x00', now(), '1 hour')`))).rejects.toThrow(/permission denied/);
  }
});
