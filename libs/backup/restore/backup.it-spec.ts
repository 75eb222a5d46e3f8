import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { AuditLog } from '@vigie/access';
import { EraseFiles, FileStore, SealedFiles, StructureKeys } from '@vigie/evidence';
import { migrations } from '@vigie/migrations';
import { Clock, createDataSource, loadConfig, newId, SYSTEM, type Config } from '@vigie/platform';
import { retentionOn } from '@vigie/retention';
import { aStructure, anAccount, layReference, reportRows, SetClock, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { evidenceEntities } from '@vigie/evidence';
import { intakeEntities } from '@vigie/intake';
import { takeBackup } from '../take/take-backup';
import { restoreBackup } from './restore-backup';

const entities = [...catalogueEntities, ...accessEntities, ...intakeEntities, ...evidenceEntities];
const TEXT = 'Guichet fermé, récit à garder secret';

let db: TestDatabase;
let other: TestDatabase;
let home: string;
let config: Config;
let structure: BuiltStructure;

const configIn = (dataDir: string, secret = 'un secret pour les tests et rien d’autre') => loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: secret, VIGIE_DATA_DIR: dataDir });

beforeAll(() => { home = mkdtempSync(join(tmpdir(), 'vigie-backup-')); });
afterAll(() => rmSync(home, { recursive: true, force: true }));
let run = 0;
const folder = (name: string) => join(home, `${name}-${run}`);

beforeEach(async () => {
  run += 1;
  [db, other] = [await testDatabase(entities), await testDatabase(entities)];
  await layReference(db);
  config = configIn(folder('data'));
  structure = await aStructure(db.dataSource);
});
afterEach(async () => {
  await db.close();
  await other.close();
});

async function aLife(): Promise<{ caseIds: string[]; attachment: string }> {
  const account = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id, passwordHash: 'hash' });
  const caseIds = await reportRows(db.dataSource, ...Array.from({ length: 40 }, (_, at) => ({ structure, createdAt: new Date(Date.now() - at * 86_400_000), narrative: TEXT, testimony: at % 2 === 0 ? 'Témoignage' : null })));
  const [{ code }] = await db.dataSource.query<[{ code: string }]>('SELECT case_code AS code FROM report WHERE id = $1', [caseIds[0]]);
  const attachment = newId();
  await db.dataSource.query(
    `INSERT INTO attachment (id, structure_id, region_code, case_code, report_id, kind, number, state, declared_type, size_bytes, received_bytes, account_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, 'PHOTO', 1, 'READY', 'image/jpeg', 10, 10, $6, now(), now())`, [attachment, structure.id, structure.regionCode, code, caseIds[0], account.id]);
  await filesOf(db, config).keepContent({ id: attachment, structureId: structure.id }, Buffer.from('une preuve'));
  const audit = new AuditLog();
  for (const id of caseIds.slice(0, 5)) await db.tx.run(SYSTEM, (m) => audit.record(m, { action: 'TESTIMONY_READ', subjectKind: 'report', subjectId: id, accountId: account.id }));
  await db.dataSource.query(`INSERT INTO outbox_event (kind, payload, sent_at) VALUES ('report.submitted', '{}', now())`);
  return { caseIds, attachment };
}

const filesOf = (database: TestDatabase, on: Config) => new SealedFiles(new FileStore(on), new StructureKeys(database.tx, new Clock(), on));
const content = async (database: TestDatabase, on: Config, id: string) => {
  const parts: Buffer[] = [];
  for await (const part of await filesOf(database, on).content({ id, structureId: structure.id })) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};
const restored = (on: Config, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) => restoreBackup({ url: other.url, folder: folder('backup'), config: on, migrations, entities, replace: false, ...more });
const taken = () => takeBackup({ url: db.url, folder: folder('backup'), config, withFiles: true });

/** Every row of every table, as text; what says which job was handed over when, and what is counted from the reports, aside. */
async function everyRow(url: string): Promise<Record<string, string[]>> {
  const source = createDataSource({ url, entities: [], migrations: [], poolSize: 2, applicationName: 'everything' });
  await source.initialize();
  try {
    const tables = await source.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('schema_migration', 'bucket', 'bucket_label', 'cross_bucket', 'stale_cross') ORDER BY 1`);
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) rows[name] = (await source.query<{ row: string }[]>(`SELECT (to_jsonb(t) - 'sent_at')::text AS row FROM ${name} AS t ORDER BY 1`)).map(({ row }) => row);
    return rows;
  } finally {
    await source.destroy();
  }
}

it('loses nothing: destroyed and restored, every row of every table is there, and every proof opens', async () => {
  const { attachment } = await aLife();
  const before = await everyRow(db.url);
  const manifest = await taken();
  expect(manifest.files).toBe(1);
  await db.dataSource.query('DROP SCHEMA public CASCADE');
  rmSync(folder('data'), { recursive: true });

  const elsewhere = configIn(folder('new-data'));
  const { audit, reapplied, files } = await restored(elsewhere);
  expect(await everyRow(other.url)).toEqual(before);
  expect(audit).toMatchObject({ ok: true, entries: 5 });
  expect(files).toBe(1);
  expect(Object.values(reapplied).every((count) => count === 0)).toBe(true);
  expect(await content(other, elsewhere, attachment)).toBe('une preuve');
  // What was handed to the queue a moment before is handed over again; the log still only grows; new rows get new numbers.
  expect(await other.dataSource.query(`SELECT count(*)::int AS count FROM outbox_event WHERE kind = 'report.submitted' AND sent_at IS NULL`)).toEqual([{ count: 1 }]);
  await expect(other.dataSource.query('DELETE FROM audit_entry')).rejects.toThrow(/only grows/);
  expect((await aStructure(other.dataSource)).number).toBeGreaterThan(structure.number);
  const open = await other.dataSource.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity AND NOT relforcerowsecurity`);
  expect(open).toEqual([]);
}, 120_000);

it('erases again what was erased after the backup was made, by the ledger that outlived the database', async () => {
  const { caseIds, attachment } = await aLife();
  const kept = await reportRows(db.dataSource, { structure, narrative: TEXT, createdAt: new Date() });
  await taken();
  // Two years on, in the life of the database that is about to be lost.
  const clock = new SetClock(new Date(Date.now() + 800 * 86_400_000));
  await db.dataSource.query('UPDATE report SET updated_at = $2 WHERE id = $1', [kept[0], clock.at]);
  const outcome = await retentionOn(db.dataSource, config, clock).run.execute({ demo: false });
  expect(outcome).toMatchObject({ kind: 'ERASED', erased: { cases: 40, reports: 40, attachments: 1 } });
  await db.dataSource.query('DROP SCHEMA public CASCADE');

  const { reapplied } = await restored(config);
  expect(reapplied).toMatchObject({ reports: 40, attachments: 1 });
  expect(await other.dataSource.query('SELECT id FROM report WHERE narrative IS NOT NULL')).toEqual([{ id: kept[0] }]);
  expect(await other.dataSource.query('SELECT count(*)::int AS count FROM report WHERE erased_at IS NOT NULL AND case_code IS NULL')).toEqual([{ count: 40 }]);
  expect(await other.dataSource.query('SELECT 1 FROM report WHERE id = ANY ($1)', [caseIds])).toEqual([]);
  await expect(content(other, config, attachment)).rejects.toThrow();
  expect(await other.dataSource.query('SELECT 1 FROM attachment')).toEqual([]);
}, 120_000);

it('erases again a proof that its structure took away, from a ledger kept elsewhere', async () => {
  const { attachment } = await aLife();
  await taken();
  const store = new FileStore(config);
  await new EraseFiles(db.tx, filesOf(db, config)).execute([attachment]);
  await retentionOn(db.dataSource, config).ledger.copyOut(new Date());
  expect(await store.list('erasures')).toHaveLength(1);
  cpSync(join(folder('data'), 'files', 'erasures'), folder('ledger'), { recursive: true });
  const elsewhere = configIn(folder('new-data'));
  expect((await restored(elsewhere, { erasures: folder('ledger') })).reapplied).toMatchObject({ attachments: 1, reports: 0 });
  expect(await other.dataSource.query('SELECT 1 FROM attachment')).toEqual([]);
}, 120_000);

it('holds nothing readable, opens under its own secret alone, and notices a byte that was altered', async () => {
  await aLife();
  await taken();
  const report = join(folder('backup'), 'tables', 'report');
  expect(readFileSync(report).includes(Buffer.from('Guichet'))).toBe(false);
  await expect(restored(configIn(folder('other'), 'un tout autre secret, assez long pour servir'))).rejects.toThrow(/does not open under this VIGIE_SECRET/);
  // Nothing is dropped for a backup that does not open.
  await layReference(other);
  const standing = await anAccount(other.dataSource, { role: 'NATIONAL' });
  await expect(restored(configIn(folder('other'), 'un tout autre secret, assez long pour servir'), { replace: true })).rejects.toThrow(/does not open/);
  expect(await other.dataSource.query('SELECT id FROM account')).toEqual([{ id: standing.id }]);
  const bytes = readFileSync(report);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(report, bytes);
  await expect(restored(config, { replace: true })).rejects.toThrow(/altered/);
  appendFileSync(join(folder('backup'), 'backup.json'), 'x');
  await expect(restored(config, { replace: true })).rejects.toThrow(/no manifest/);
}, 120_000);

it('overwrites neither a database in use nor a backup', async () => {
  await aLife();
  await taken();
  await expect(taken()).rejects.toThrow(/holds a backup already/);
  await layReference(other);
  await aStructure(other.dataSource);
  await anAccount(other.dataSource, { role: 'NATIONAL' });
  await expect(restored(config)).rejects.toThrow(/in use/);
  expect((await restored(config, { replace: true })).audit.ok).toBe(true);
  await expect(restored(config, { folder: home })).rejects.toThrow(/no whole backup/);
  await expect(restored(config, { replace: true, migrations: migrations.slice(0, -1) })).rejects.toThrow(/newer Vigie/);
}, 120_000);
