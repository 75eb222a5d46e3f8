import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import type { ImportColumns, ImportMapping, ImportSummary, ImportValues } from '@vigie/contracts';
import { aMember, aStructure, graphqlApp, layReference, SetClock, testDatabase, type BuiltStructure, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { ImportModule } from '../import.module';
import { ReadColumns } from '../map-columns/read-columns';
import { ReadImports } from '../read-imports/read-imports';
import { ReceiveFile } from '../receive-file/receive-file';
import { UndoImport } from '../undo-import/undo-import';
import { AskImport } from './ask-import';
import { RunImport } from './run-import';
import { badRow, csvOf, goodRow } from './spreadsheet-fixture';

let db: TestDatabase;
let app: GraphqlApp;
let structure: BuiltStructure;
let manager: Viewer;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], clock);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function aManager(): Promise<Viewer> {
  structure = await aStructure(db.dataSource);
  manager = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
  return manager;
}

const received = async (file: string | Buffer, name = 'suivi.csv'): Promise<ImportSummary> => {
  const outcome = await app.get(ReceiveFile).execute(manager, name, Buffer.from(file));
  if (outcome.kind === 'REFUSED') throw new Error(outcome.message);
  return outcome.import;
};
/** As the page does: what is guessed, taken as it is. */
const guessed = async (id: string): Promise<ImportMapping> => {
  const { columns, constants }: ImportColumns = await app.get(ReadColumns).columns(manager, id);
  const mapped = Object.fromEntries(columns.map(({ header, field }) => [header, field]));
  const values: ImportValues = await app.get(ReadColumns).values(manager, id, mapped);
  return { columns: mapped, constants, values: Object.fromEntries(Object.entries(values).map(([field, texts]) => [field, Object.fromEntries(texts.flatMap(({ text, code }) => (code === null ? [] : [[text, code]])))])) };
};
const check = async (id: string, masking = false, mapping?: ImportMapping) => {
  const asked = await app.get(AskImport).check(manager, id, mapping ?? (await guessed(id)), masking);
  if (asked.kind === 'REFUSED') throw new Error(asked.message);
  await app.get(RunImport).execute(id);
  return app.get(ReadImports).find(manager, id);
};
const run = async (id: string) => {
  await app.get(AskImport).run(manager, id);
  await app.get(RunImport).execute(id);
  return app.get(ReadImports).find(manager, id);
};
const reports = () => db.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM report WHERE structure_id = $1 AND status <> 'WITHDRAWN'`, [structure.id]).then(([row]) => row!.count);

it('imports what it said it would, gives the bad rows back with their reasons, and adds nothing the second time', async () => {
  await aManager();
  const bad = Array.from({ length: 16 }, (_, at) => badRow(at));
  const file = csvOf([...Array.from({ length: 300 }, (_, at) => goodRow(at + 100)), ...bad.map(({ row }) => row)]);
  const { id } = await received(file);
  const checked = await check(id);
  expect(checked).toMatchObject({ status: 'CHECKED', counts: { total: 316, read: 316, added: 300, already: 0, bad: 16, identifying: 2 } });
  expect(await reports()).toBe(0);
  const done = await run(id);
  expect(done).toMatchObject({ status: 'DONE', counts: { added: 300, already: 0, bad: 16 }, badRowsKept: true });
  expect(await reports()).toBe(300);
  const lines = (await app.get(ReadImports).badRows(manager, id)).body.toString('utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF"Nom";"Préfecture";.*;"Motif du rejet"$/);
  bad.forEach(({ row, reason }, at) => {
    expect(lines[at + 1]).toContain(reason);
    expect(lines[at + 1]!.startsWith(`"${row[0]}";"${row[1]}";"${row[2]}"`)).toBe(true);
  });
  expect(lines.some((line) => /(^|;)"?=/.test(line))).toBe(false);

  const again = await received(file);
  expect(await check(again.id)).toMatchObject({ counts: { added: 0, already: 300, bad: 16 } });
  expect(await run(again.id)).toMatchObject({ status: 'DONE', counts: { added: 0, already: 300, bad: 16 } });
  expect(await reports()).toBe(300);
}, 120_000);

it('keeps of a file only what a report holds: no name, and nothing of the file once it has served', async () => {
  await aManager();
  const { id } = await received(csvOf([goodRow(1)]), 'suivi de Mme Aminata Diallo.csv');
  await check(id);
  await run(id);
  const everything = JSON.stringify([
    await db.dataSource.query('SELECT * FROM report WHERE structure_id = $1', [structure.id]), await db.dataSource.query('SELECT * FROM report_import WHERE id = $1', [id]),
    await db.dataSource.query('SELECT * FROM import_memory WHERE structure_id = $1', [structure.id]), await db.dataSource.query('SELECT * FROM outbox_event'),
  ]);
  expect(everything).not.toMatch(/Personne 1|Diallo/);
  expect(await db.dataSource.query('SELECT 1 FROM import_part WHERE import_id = $1', [id])).toEqual([]);
});

it('reads the words of a spreadsheet as the form would have them', async () => {
  await aManager();
  const { id } = await received(csvOf([['', 'Préf. du Rhône (69)', '3 mars 2026', 'réfugié·e', 'API', '01/05/26', 'E-photo, Changement d’adresse impossible', 'CAF ; Banque', 'CAF', 'Suspendu', '1 234,50 €', 'oui', 'Réponse type', '1h20', 'Rien depuis.']]));
  await check(id);
  await run(id);
  const [row] = await db.dataSource.query(
    `SELECT r.site_code, r.occurred_on::text, r.discovered_on::text, r.audience, r.stay_document, r.stay_document_expires_on::text, r.difficulties, r.rights, r.causality, r.attempts, r.hours_spent, r.narrative, r.reporter_id,
            (SELECT json_agg(json_build_array(u.right_code, u.body, u.state, u.since, u.amount_lost) ORDER BY u.position) FROM rupture u WHERE u.report_id = r.id) AS ruptures
       FROM report r WHERE r.import_id = $1`, [id]);
  expect(row).toMatchObject({
    site_code: 'P69', occurred_on: '2026-03-03', discovered_on: '2026-03-03', audience: 'BPI', stay_document: 'PROLONGATION', stay_document_expires_on: '2026-05-01',
    difficulties: ['E_PHOTO', 'ADDRESS_CHANGE'], rights: ['CAF', 'BANK_ACCOUNT'], causality: 'ALLEGED', hours_spent: '1.50', narrative: 'Rien depuis.', reporter_id: manager.account.id,
    attempts: { CCC: { tried: true, outcome: 'STEREOTYPED_ANSWER' }, PAN: { tried: false, outcome: null } },
    ruptures: [['CAF', 'CAF', 'SUSPENDED', '2026-03-03', 1234.5], ['BANK_ACCOUNT', 'CAF', 'SUSPENDED', '2026-03-03', null]],
  });
});

it('masks what tells who someone is when it is asked to', async () => {
  await aManager();
  const row = goodRow(4);
  row[14] = 'Mme Aminata Diallo attend depuis trois mois.';
  const { id } = await received(csvOf([row]));
  expect(await check(id)).toMatchObject({ counts: { added: 0, bad: 1, identifying: 1 } });
  expect(await check(id, true)).toMatchObject({ counts: { added: 1, bad: 0 }, masking: true });
  await run(id);
  const [kept] = await db.dataSource.query<{ narrative: string }[]>('SELECT narrative FROM report WHERE import_id = $1', [id]);
  expect(kept!.narrative).not.toMatch(/Diallo/);
  expect(kept!.narrative).toContain('attend depuis trois mois');
});

it('remembers for a structure what its columns and words mean, and for no other', async () => {
  await aManager();
  const first = await received('Quand;Qui;Où;Papier;Souci\n01/03/2026;Statutaire maison;Rhône;API;Retard');
  const mapping: ImportMapping = {
    columns: { Quand: 'occurredOn', Qui: 'audience', Où: 'siteCode', Papier: 'stayDocument', Souci: 'difficulties' }, constants: { causality: 'DOCUMENTED' }, values: { audience: { 'Statutaire maison': 'BPI' } },
  };
  expect(await check(first.id, false, mapping)).toMatchObject({ counts: { added: 1, bad: 0 } });
  const second = await received('Qui;Quand;Souci;Papier;Où\nStatutaire maison;02/03/2026;Retard;API;Isère');
  const again = await guessed(second.id);
  expect(again).toMatchObject({ columns: mapping.columns, constants: { causality: 'DOCUMENTED' }, values: { audience: { 'Statutaire maison': 'BPI' } } });
  await aManager();
  const other = await received('Qui;Quand;Souci;Papier;Où\nStatutaire maison;02/03/2026;Retard;API;Isère');
  expect((await guessed(other.id)).columns['Qui']).toBeNull();
});

it('goes on where a pass was cut, without adding a row twice or losing one', async () => {
  await aManager();
  const { id } = await received(csvOf(Array.from({ length: 9_500 }, (_, at) => (at % 50 === 0 ? badRow(at).row : goodRow(at)))));
  await check(id);
  await app.get(AskImport).run(manager, id);
  // Cut after its first chunk, as a killed process would leave it.
  const cut = db.dataSource.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (NEW.counts->>'read')::int > 5000 THEN RAISE EXCEPTION 'cut'; END IF; RETURN NEW; END $$`);
  await cut;
  await db.dataSource.query('CREATE TRIGGER cut BEFORE UPDATE ON report_import FOR EACH ROW EXECUTE FUNCTION cut()');
  await expect(app.get(RunImport).execute(id)).rejects.toThrow('cut');
  await db.dataSource.query('DROP TRIGGER cut ON report_import');
  const half = await app.get(ReadImports).find(manager, id);
  expect(half.status).toBe('RUNNING');
  expect(half.counts.read).toBeGreaterThan(0);
  expect(half.counts.read).toBeLessThan(9_500);
  await app.get(RunImport).execute(id);
  const done = await app.get(ReadImports).find(manager, id);
  expect(done).toMatchObject({ status: 'DONE', counts: { read: 9_500, added: 9_310, bad: 190 } });
  expect(await reports()).toBe(9_310);
  expect((await app.get(ReadImports).badRows(manager, id)).body.toString('utf8').trim().split('\r\n')).toHaveLength(191);
}, 120_000);

it('tells the counts of each place and day once, not once a row', async () => {
  await aManager();
  const { id } = await received(csvOf(Array.from({ length: 2_000 }, (_, at) => goodRow(at % 40).map((cell, column) => (column === 0 ? `Autre ${at}` : cell)))));
  await check(id);
  await run(id);
  const events = await db.dataSource.query<{ payload: { keys: object[] } }[]>(`SELECT payload FROM outbox_event WHERE kind = 'import.changed' AND payload->>'importId' = $1`, [id]);
  expect(events).toHaveLength(1);
  expect(events[0]!.payload.keys.length).toBeLessThanOrEqual(40);
  expect(await reports()).toBe(2_000);
});

it('takes an import back whole, and lets the same file in again', async () => {
  await aManager();
  const file = csvOf(Array.from({ length: 20 }, (_, at) => goodRow(at)));
  const { id } = await received(file);
  await check(id);
  await run(id);
  expect(await app.get(UndoImport).execute(manager, id)).toMatchObject({ kind: 'UNDONE', withdrawn: 20, kept: 0 });
  expect(await reports()).toBe(0);
  expect(await app.get(UndoImport).execute(manager, id)).toMatchObject({ kind: 'REFUSED' });
  const again = await received(file);
  await check(again.id);
  expect(await run(again.id)).toMatchObject({ counts: { added: 20 } });
  expect(await reports()).toBe(20);
});

it('shows an import to who is in charge of its structure only', async () => {
  await aManager();
  const { id } = await received(csvOf([goodRow(1)]));
  const reporter = await aMember(db.dataSource, structure);
  const stranger = await aMember(db.dataSource, await aStructure(db.dataSource, { siteCode: 'P38' }), 'STRUCTURE_MANAGER');
  await expect(app.get(ReadImports).find(stranger, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(app.get(ReadColumns).columns(stranger, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(app.get(UndoImport).execute(stranger, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await app.fetch(reporter, `/imports/${id}`)).status).toBe(403);
  expect((await app.fetch(stranger, `/imports/${id}`)).status).toBe(404);
  expect((await app.fetch(null, '/imports')).status).toBe(401);
  expect((await app.fetch(manager, `/imports/${id}`)).status).toBe(200);
});
