import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, type Scope } from '@vigie/platform';
import { aSession, aStructure, anAccount, layReference, testDatabase, type BuiltAccount, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { makeInvitation } from '../invitations/invitation-links';

/** What every scope sees of a table when nobody filters: row-level security alone. */
let db: TestDatabase;
let lyon: BuiltStructure;
let grenoble: BuiltStructure;
let paris: BuiltStructure;
let accounts: Record<'reporter' | 'sibling' | 'parisian' | 'regional' | 'national' | 'admin', BuiltAccount>;
let scopes: Record<'structure' | 'region' | 'nowhere' | 'nation' | 'operations' | 'anonymous', Scope>;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  [lyon, grenoble, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P38' }), await aStructure(db.dataSource, { siteCode: 'P75' })];
  accounts = {
    reporter: await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id }),
    sibling: await anAccount(db.dataSource, { role: 'REPORTER', structureId: grenoble.id }),
    parisian: await anAccount(db.dataSource, { role: 'REPORTER', structureId: paris.id }),
    regional: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }),
    national: await anAccount(db.dataSource, { role: 'NATIONAL' }),
    admin: await anAccount(db.dataSource, { role: 'ADMIN' }),
  };
  for (const { id } of Object.values(accounts)) await aSession(db.dataSource, id);
  for (const { id: structureId } of [lyon, grenoble, paris]) {
    await db.dataSource.query(`WITH a AS (INSERT INTO association (id, name) VALUES (gen_random_uuid(), 'Association ' || $1::text) RETURNING id) UPDATE structure SET association_id = a.id FROM a WHERE structure.id = $1::uuid`, [structureId]);
    await db.tx.run(SYSTEM, (m) => makeInvitation(m, { email: `${structureId}@vigie.test`, role: 'REPORTER', structureId, federationCode: null }, null, new Date()));
  }
  await db.tx.run(SYSTEM, (m) => makeInvitation(m, { email: 'national@vigie.test', role: 'NATIONAL', structureId: null, federationCode: null }, null, new Date()));
  scopes = {
    structure: { kind: 'STRUCTURE', accountId: accounts.reporter.id, structureId: lyon.id },
    region: { kind: 'REGION', accountId: accounts.regional.id, federationCode: 'ARA', regionCodes: ['84'] },
    nowhere: { kind: 'REGION', accountId: accounts.regional.id, federationCode: 'ARA', regionCodes: [] },
    nation: { kind: 'NATION', accountId: accounts.national.id },
    operations: { kind: 'OPERATIONS', accountId: accounts.admin.id },
    anonymous: { kind: 'ANONYMOUS' },
  };
});
afterAll(() => db.close());

const count = async (scope: keyof typeof scopes, sql: string) => (await db.tx.run(scopes[scope], (m) => m.query<[{ n: number }]>(sql)))[0].n;

describe.each([
  // table, structure, region, region without a territory, nation, operations, anonymous
  ['structure', [1, 2, 0, 3, 3, 0]],
  ['association', [1, 2, 0, 3, 3, 0]],
  ['account', [1, 3, 1, 6, 6, 0]],
  ['session', [1, 3, 1, 6, 6, 0]],
  ['one_time_link', [1, 2, 0, 4, 4, 0]],
])('%s', (table, expected) => {
  it('shows each scope its own rows and no other', async () => {
    const names = ['structure', 'region', 'nowhere', 'nation', 'operations', 'anonymous'] as const;
    const column = table === 'session' || table === 'one_time_link' ? 'id' : '*';
    for (const [index, scope] of names.entries()) expect(await count(scope, `SELECT count(${column})::int AS n FROM ${table}`), scope).toBe(expected[index]);
  });
});

it('hides every secret from every scope but SYSTEM', async () => {
  const secrets = ['SELECT * FROM account_credential', 'SELECT * FROM passkey', 'SELECT * FROM sign_in_challenge', 'SELECT * FROM sign_in_throttle', 'SELECT token_hash FROM session', 'SELECT token_hash FROM one_time_link'];
  for (const scope of Object.values(scopes)) {
    for (const sql of secrets) await expect(db.tx.run(scope, (m) => m.query(sql)), `${scope.kind}: ${sql}`).rejects.toThrow(/permission denied/);
  }
});

it('lets no scope make an account, change a role, an address or a place', async () => {
  const writes = [
    `INSERT INTO account (id, email, display_name, role) VALUES (gen_random_uuid(), 'x@y.test', 'X', 'ADMIN')`,
    `UPDATE account SET role = 'ADMIN'`, `UPDATE account SET email = 'x@y.test'`, `UPDATE account SET structure_id = NULL`, 'UPDATE account SET second_factor = true', 'DELETE FROM account',
    `INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at) VALUES (gen_random_uuid(), '\\x00', '${accounts.admin.id}', now(), now(), now())`,
    'UPDATE session SET expires_at = now()', 'DELETE FROM structure', 'UPDATE structure SET number = 1', 'UPDATE one_time_link SET used_at = NULL',
  ];
  for (const scope of Object.values(scopes)) {
    for (const sql of writes) await expect(db.tx.run(scope, (m) => m.query(sql)), `${scope.kind}: ${sql}`).rejects.toThrow(/permission denied/);
  }
});

it('touches no foreign row when an update or a deletion forgets its filter', async () => {
  const touched = async (scope: keyof typeof scopes, sql: string) => {
    const rolledBack = new Error('enough seen');
    let rows = -1;
    await db.tx.run(scopes[scope], async (m) => {
      [{ n: rows }] = await m.query<[{ n: number }]>(`WITH done AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM done`);
      throw rolledBack;
    }).catch((error: unknown) => { if (error !== rolledBack) throw error; });
    return rows;
  };
  expect(await touched('structure', 'UPDATE account SET disabled_at = now()')).toBe(1);
  expect(await touched('region', 'UPDATE account SET disabled_at = now()')).toBe(3);
  expect(await touched('structure', 'DELETE FROM session')).toBe(1);
  expect(await touched('region', 'DELETE FROM one_time_link')).toBe(2);
  expect(await touched('structure', 'UPDATE structure SET active = false')).toBe(0);
  expect(await touched('region', 'UPDATE structure SET active = false')).toBe(2);
});

it('refuses an invitation beyond the scope, in another’s name, or above the own line', async () => {
  const invite = (scope: keyof typeof scopes, createdBy: BuiltAccount, role: 'REPORTER' | 'NATIONAL' | 'ADMIN' | 'REGIONAL', structureId: string | null) =>
    db.tx.run(scopes[scope], (m) => makeInvitation(m, { email: 'x@vigie.test', role, structureId, federationCode: null }, createdBy.id, new Date()));
  await expect(invite('structure', accounts.reporter, 'REPORTER', paris.id)).rejects.toThrow(/row-level security/);
  await expect(invite('region', accounts.regional, 'REPORTER', paris.id)).rejects.toThrow(/row-level security/);
  await expect(invite('region', accounts.regional, 'NATIONAL', null)).rejects.toThrow(/row-level security/);
  await expect(invite('nation', accounts.national, 'ADMIN', null)).rejects.toThrow(/row-level security/);
  await expect(invite('nation', accounts.admin, 'NATIONAL', null)).rejects.toThrow(/row-level security/);
  await expect(invite('operations', accounts.admin, 'ADMIN', null)).resolves.toMatchObject({ token: expect.any(String) });
});

it('tells in a structure who is in charge from who reports: by their account, whatever the program forgets', async () => {
  const manager = await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id });
  const inCharge: Scope = { kind: 'STRUCTURE', accountId: manager.id, structureId: lyon.id };
  await aSession(db.dataSource, manager.id);
  const rolled = new Error('enough seen');
  const rows = async (scope: Scope, sql: string, values: unknown[] = []) => {
    let seen = -1;
    await db.tx.run(scope, async (m) => {
      [{ n: seen }] = await m.query<[{ n: number }]>(`WITH done AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM done`, values);
      throw rolled;
    }).catch((error: unknown) => { if (error !== rolled) throw error; });
    return seen;
  };
  const acts: [string, unknown[]][] = [
    ['UPDATE account SET disabled_at = now() WHERE id = $1', [manager.id]],
    ['DELETE FROM session WHERE account_id = $1', [manager.id]],
    ['DELETE FROM one_time_link WHERE structure_id = $1', [lyon.id]],
  ];
  for (const [sql, values] of acts) {
    expect(await rows(scopes.structure, sql, values), sql).toBe(0);
    expect(await rows(inCharge, sql, values), sql).toBe(1);
  }
  const token = (account: string) => [`INSERT INTO api_token (id, structure_id, account_id, name, prefix, token_hash, scopes, created_at, expires_at) VALUES (gen_random_uuid(), $1, $2, 'x', 'x', '\\x01', '{report:read}', now(), now())`, [lyon.id, account]] as const;
  await expect(db.tx.run(scopes.structure, (m) => m.query(token(accounts.reporter.id)[0], [...token(accounts.reporter.id)[1]]))).rejects.toThrow(/row-level security/);
  await expect(db.tx.run(inCharge, (m) => m.query(token(manager.id)[0], [...token(manager.id)[1]]))).resolves.toBeDefined();
  const invite = (scope: Scope, by: string) => db.tx.run(scope, (m) => makeInvitation(m, { email: 'y@vigie.test', role: 'REPORTER', structureId: lyon.id, federationCode: null }, by, new Date()));
  await expect(invite(scopes.structure, accounts.reporter.id)).rejects.toThrow(/row-level security/);
  await expect(invite(inCharge, manager.id)).resolves.toMatchObject({ token: expect.any(String) });
  await db.dataSource.query(`UPDATE account SET disabled_at = now(), disabled_by_role = 'NATIONAL' WHERE id = $1`, [accounts.reporter.id]);
  const reopen = 'UPDATE account SET disabled_at = NULL WHERE id = $1';
  expect(await rows(inCharge, reopen, [accounts.reporter.id])).toBe(0);
  expect(await rows(scopes.region, reopen, [accounts.reporter.id])).toBe(0);
  expect(await rows(scopes.nation, reopen, [accounts.reporter.id])).toBe(1);
  await db.dataSource.query('UPDATE account SET disabled_at = NULL, disabled_by_role = NULL');
});

it('signs no history of another region’s directory or alerts', async () => {
  const change = (entryRegion: string) => db.tx.run(scopes.region, (m) => m.query(
    `INSERT INTO directory_change (id, entry_id, region_code, action, account_id, actor, changed_at) SELECT gen_random_uuid(), id, '84', 'CHANGED', $1, 'x', now() FROM directory_entry WHERE region_code = $2 LIMIT 1 RETURNING id`, [accounts.regional.id, entryRegion]));
  for (const [site, region] of [['P75', '11'], ['P69', '84']]) {
    await db.dataSource.query(
      `INSERT INTO directory_entry (id, section, site_code, region_code, topic, source, verifier, verified_on, created_at, updated_at) VALUES (gen_random_uuid(), 'SERVICE', $1, $2, 'CCC', 'x', 'x', now(), now(), now())`, [site, region]);
  }
  await expect(change('11')).rejects.toThrow(/row-level security/);
  await expect(change('84')).resolves.toHaveLength(1);
});

it('keeps a structure within the regions of who opens or moves it', async () => {
  const insert = (region: string, department: string) => db.tx.run(scopes.region, (m) => m.query(`INSERT INTO structure (id, name, type_code, department_code, region_code) VALUES (gen_random_uuid(), 'X', 'CADA', $2, $1)`, [region, department]));
  await expect(insert('11', '75')).rejects.toThrow(/row-level security/);
  await expect(insert('84', '75')).rejects.toThrow(/row-level security/);
  await expect(insert('84', '69')).resolves.toBeDefined();
  await expect(db.tx.run(scopes.region, (m) => m.query(`UPDATE structure SET site_code = 'P75' WHERE id = $1`, [lyon.id]))).rejects.toThrow(/row-level security/);
  await expect(db.tx.run(scopes.region, (m) => m.query(`UPDATE structure SET region_code = '11' WHERE id = $1`, [lyon.id]))).rejects.toThrow(/row-level security/);
});
