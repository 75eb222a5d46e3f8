import { afterAll, beforeAll, expect, it } from 'vitest';
import { CatalogueModule } from '@vigie/catalogue';
import { loadConfig, SYSTEM, type Scope } from '@vigie/platform';
import { aMember, aReportDraft, aStructure, graphqlApp, layReference, SetClock, testDatabase, type BuiltStructure, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import type { ReportForm } from '@vigie/contracts';
import { importFile } from '../import-file/import-file';
import { ImportModule } from '../import.module';
import { ReadColumns } from '../map-columns/read-columns';
import { ReceiveFile } from '../receive-file/receive-file';
import { addAll, addMissing, stageRows, type RowsToAdd } from './add-rows';
import { AskImport } from './ask-import';
import { RunImport } from './run-import';
import { RowStage } from './staged-rows';
import { UndoImport } from '../undo-import/undo-import';
import { csvOf, goodRow } from './spreadsheet-fixture';

let db: TestDatabase;
let app: GraphqlApp;
let structure: BuiltStructure;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], clock);
  structure = await aStructure(db.dataSource);
  // Who PostgreSQL takes the writer for, noted by the tables themselves.
  await db.dataSource.query('CREATE TABLE seen_writer (writer text, kind text); GRANT INSERT ON seen_writer TO PUBLIC');
  await db.dataSource.query(`CREATE FUNCTION note_writer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO seen_writer VALUES (current_user, vigie_scope_kind()); RETURN NEW; END $$`);
  for (const table of ['report', 'rupture', 'import_part']) await db.dataSource.query(`CREATE TRIGGER note_writer BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION note_writer()`);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const writers = () => db.dataSource.query('SELECT DISTINCT writer, kind FROM seen_writer');
const IN_SCOPE = [{ writer: 'vigie_app', kind: 'STRUCTURE' }];

it('imports in the scope of the structure, by its page as by the command line', async () => {
  const manager = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
  const received = await app.get(ReceiveFile).execute(manager, 'suivi.csv', Buffer.from(csvOf([goodRow(1), goodRow(2)])));
  if (received.kind === 'REFUSED') throw new Error(received.message);
  const { id } = received.import;
  const { columns } = await app.get(ReadColumns).columns(manager, id);
  await app.get(AskImport).check(manager, id, { columns: Object.fromEntries(columns.map(({ header, field }) => [header, field])), constants: {}, values: {} }, false);
  await app.get(RunImport).execute(id);
  await app.get(AskImport).run(manager, id);
  await app.get(RunImport).execute(id);
  expect(await db.dataSource.query('SELECT count(*)::int AS count FROM report WHERE structure_id = $1', [structure.id])).toEqual([{ count: 2 }]);
  expect(await writers()).toEqual(IN_SCOPE);
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32) });
  const report = await importFile(db.dataSource, config, { structure: structure.id, fileName: 'x.csv', body: Buffer.from(csvOf([goodRow(3)])), masking: false, until: 'DONE' });
  expect(report.counts.added).toBe(1);
  expect(await writers()).toEqual(IN_SCOPE);
}, 60_000);

const chunkFor = (target: BuiltStructure, accountId: string | null, importId: string): RowsToAdd => ({ structureId: target.id, accountId, importId, vocabularyVersion: 1, receivedAt: clock.now() });
const adding = (add: typeof addAll, scope: Scope, chunk: RowsToAdd) => db.tx.run(scope, async (m) => {
  const stage = new RowStage(clock.now());
  stage.add({ key: crypto.randomUUID(), hash: '00'.repeat(32) }, { ...aReportDraft(), caseCode: null } as ReportForm);
  await stageRows(m, stage.take());
  return add(m, chunk);
});
const scopeOf = (at: BuiltStructure, accountId: string): Scope => ({ kind: 'STRUCTURE', accountId, structureId: at.id });

it('is undone in the scope of the structure, which gives up a key only with what an import brought', async () => {
  const manager = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
  await db.dataSource.query('CREATE TRIGGER note_update BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION note_writer(); TRUNCATE seen_writer');
  const [{ import_id: id }] = await db.dataSource.query('SELECT import_id FROM report WHERE structure_id = $1 AND import_id IS NOT NULL LIMIT 1', [structure.id]);
  const keys = () => db.dataSource.query('SELECT id, idempotency_key, status FROM report WHERE import_id = $1 ORDER BY id', [id]);
  const before = await keys();
  const change = (sql: string) => db.tx.run(manager.scope, (m) => m.query(`UPDATE report SET idempotency_key = gen_random_uuid()${sql} WHERE import_id = $1`, [id]));
  await expect(change('')).rejects.toThrow(/stays/);
  expect(await app.get(UndoImport).execute(manager, id)).toMatchObject({ kind: 'UNDONE', withdrawn: before.length });
  expect(await writers()).toEqual(IN_SCOPE);
  const after = await keys();
  expect(after.every((row: { status: string; idempotency_key: string }, at: number) => row.status === 'WITHDRAWN' && row.idempotency_key !== before[at].idempotency_key)).toBe(true);
  // Once withdrawn, or sent by hand, it stays.
  await expect(change(`, status = 'WITHDRAWN'`)).rejects.toThrow(/stays/);
});

it.each([['at once', addAll], ['as far as they are not there', addMissing]])('cannot write rows %s into another structure, nor in the name of another account, whatever it is told', async (_, add) => {
  const other = await aStructure(db.dataSource, { siteCode: 'P38' });
  const [own, stranger] = [await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER'), await aMember(db.dataSource, other, 'STRUCTURE_MANAGER')];
  const importId = crypto.randomUUID();
  // The structure of another is not even seen: there is no sender, and nothing goes in.
  await expect(adding(add, scopeOf(structure, own.account.id), chunkFor(other, own.account.id, importId))).rejects.toThrow(/No structure/);
  await expect(adding(add, scopeOf(structure, own.account.id), chunkFor(structure, stranger.account.id, importId))).rejects.toThrow(/row-level security/);
  await expect(adding(add, scopeOf(structure, own.account.id), chunkFor(structure, null, importId))).rejects.toThrow(/row-level security/);
  expect(await db.dataSource.query('SELECT 1 FROM report WHERE import_id = $1', [importId])).toEqual([]);
  expect(await adding(add, scopeOf(structure, own.account.id), chunkFor(structure, own.account.id, importId))).toBe(1);
});

it('shows the parts of a file to its structure alone', async () => {
  const manager = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
  await app.get(ReceiveFile).execute(manager, 'suivi.csv', Buffer.from(csvOf([goodRow(9)])));
  const count = (scope: Scope) => db.tx.run(scope, (m) => m.query<{ count: number }[]>('SELECT count(*)::int AS count FROM import_part')).then(([row]) => row!.count);
  const other = await aStructure(db.dataSource, { siteCode: 'P38' });
  expect(await count(SYSTEM)).toBeGreaterThan(0);
  expect(await count(manager.scope)).toBe(await count(SYSTEM));
  expect(await count(scopeOf(other, manager.account.id))).toBe(0);
  expect(await count({ kind: 'NATION', accountId: manager.account.id })).toBe(0);
});
