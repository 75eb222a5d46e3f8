import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId, SYSTEM, type Scope } from '@vigie/platform';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { AuditLog } from './audit-log';
import { verifyAudit } from './verify-audit';

let db: TestDatabase;
const audit = new AuditLog();
const nation: Scope = { kind: 'NATION', accountId: newId() };

beforeAll(async () => { db = await testDatabase(); });
afterAll(() => db.close());
beforeEach(async () => {
  await asSuperuser('TRUNCATE audit_entry');
  for (const report of ['r1', 'r2', 'r3']) await read(report);
});

const read = (report: string) => db.tx.run(nation, (m) => audit.record(m, { action: 'TESTIMONY_READ', subjectKind: 'report', subjectId: report, purpose: 'Préparer la lettre' }));

/** What only someone with the database's own keys can do: write with the triggers asleep. */
async function asSuperuser(sql: string): Promise<void> {
  await db.dataSource.transaction(async (m) => {
    await m.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await m.query(sql);
    await m.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
  });
}

it('records who did what, numbered without a gap', async () => {
  const rows = await db.dataSource.query(`SELECT id::int, account_id, action, subject_id FROM audit_entry ORDER BY id`);
  expect(rows).toEqual(['r1', 'r2', 'r3'].map((report, index) => ({ id: index + 1, account_id: nation.accountId, action: 'TESTIMONY_READ', subject_id: report })));
  expect(await verifyAudit(db.dataSource)).toMatchObject({ ok: true, entries: 3 });
});

it('keeps nothing of a transaction that fails, nor a gap where it was', async () => {
  const failing = db.tx.run(nation, async (m) => {
    await audit.record(m, { action: 'TESTIMONY_READ', subjectKind: 'report', subjectId: 'never' });
    throw new Error('the act itself failed');
  });
  await expect(failing).rejects.toThrow();
  await read('r4');
  expect(await verifyAudit(db.dataSource)).toMatchObject({ ok: true, entries: 4 });
});

it('chains entries that arrive at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => read(`at-once-${index}`)));
  expect(await verifyAudit(db.dataSource)).toMatchObject({ ok: true, entries: 23 });
});

it.each([
  ['another subject', `UPDATE audit_entry SET subject_id = 'r9' WHERE id = 2`, 2],
  ['another author', `UPDATE audit_entry SET account_id = gen_random_uuid() WHERE id = 2`, 2],
  ['another purpose', `UPDATE audit_entry SET purpose = NULL WHERE id = 1`, 1],
  ['another time', `UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE id = 3`, 3],
  ['another action', `UPDATE audit_entry SET action = 'SIGN_IN' WHERE id = 1`, 1],
  ['a row taken out', 'DELETE FROM audit_entry WHERE id = 2', 3],
  ['the first row taken out', 'DELETE FROM audit_entry WHERE id = 1', 2],
  ['a row altered and hashed again', `UPDATE audit_entry SET subject_id = 'r9', hash = vigie_audit_hash(id, at, account_id, action, subject_kind, 'r9', purpose, previous_hash) WHERE id = 2`, 3],
])('detects %s', async (_, tampering, brokenAt) => {
  await asSuperuser(tampering);
  expect(await verifyAudit(db.dataSource)).toMatchObject({ ok: false, brokenAt });
});

it('can be changed by nobody: not the scoped roles, not the jobs, not the owner', async () => {
  for (const sql of [`UPDATE audit_entry SET purpose = 'x'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
    await expect(db.tx.run(nation, (m) => m.query(sql))).rejects.toThrow(/permission denied/);
    await expect(db.tx.run(SYSTEM, (m) => m.query(sql))).rejects.toThrow(/permission denied/);
    await expect(db.dataSource.query(sql)).rejects.toThrow(/only grows/);
  }
});

it('takes no entry in the name of somebody else, nor with a hash of its author’s making', async () => {
  const forged = db.tx.run(nation, (m) => audit.record(m, { action: 'SIGN_IN', subjectKind: 'account', subjectId: 'x', accountId: newId() }));
  await expect(forged).rejects.toThrow(/row-level security/);
  await expect(db.tx.run(nation, (m) => m.query(`INSERT INTO audit_entry (action, subject_kind, subject_id, hash) VALUES ('SIGN_IN', 'account', 'x', '\\x00')`))).rejects.toThrow(/permission denied/);
});

it('is read by operations and national staff, and by nobody else', async () => {
  const count = (scope: Scope) => db.tx.run(scope, (m) => m.query<[{ n: number }]>('SELECT count(*)::int AS n FROM audit_entry')).then(([row]) => row.n);
  expect(await count({ kind: 'OPERATIONS', accountId: newId() })).toBe(3);
  expect(await count(nation)).toBe(3);
  expect(await count({ kind: 'REGION', accountId: nation.accountId, federationCode: 'ARA', regionCodes: ['84'] })).toBe(0);
  expect(await count({ kind: 'STRUCTURE', accountId: nation.accountId, structureId: newId() })).toBe(0);
});
