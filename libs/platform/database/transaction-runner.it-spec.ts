import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import type { Scope } from './scope';

let db: TestDatabase;
beforeAll(async () => { db = await testDatabase(); });
afterAll(() => db.close());

const SEEN = `SELECT current_user AS role, vigie_scope_kind() AS kind, vigie_account() AS account, vigie_structure() AS structure, vigie_regions() AS regions`;
const account = '01890000-0000-7000-8000-000000000001';
const structure = '01890000-0000-7000-8000-000000000002';

it('carries a region scope into the transaction as the unprivileged role', async () => {
  const scope: Scope = { kind: 'REGION', accountId: account, federationCode: 'ARA', regionCodes: ['84', '27'] };
  const [seen] = await db.tx.run(scope, (m) => m.query(SEEN));
  expect(seen).toEqual({ role: 'vigie_app', kind: 'REGION', account, structure: null, regions: ['84', '27'] });
});

it('leaves no scope on the pooled connection afterwards', async () => {
  await db.tx.run({ kind: 'STRUCTURE', accountId: account, structureId: structure }, (m) => m.query('SELECT 1'));
  const [seen] = await db.dataSource.query(SEEN);
  expect(seen).toMatchObject({ role: 'postgres', kind: '', account: null, structure: null });
});

it('runs jobs as the system role', async () => {
  const [seen] = await db.tx.run({ kind: 'SYSTEM' }, (m) => m.query(SEEN));
  expect(seen).toMatchObject({ role: 'vigie_system', kind: 'SYSTEM' });
});
