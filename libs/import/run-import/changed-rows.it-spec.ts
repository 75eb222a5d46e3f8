import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadConfig } from '@vigie/platform';
import { aStructure, layReference, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { importFile } from '../import-file/import-file';

const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32) });
const HEADER = 'N°;Dossier interne;Préfecture;Date des faits;Public;Titre détenu;Difficultés;Heures';

let db: TestDatabase;
let structure: BuiltStructure;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterAll(() => db.close());
beforeEach(async () => { structure = await aStructure(db.dataSource); });

/** @param own which column tells the rows: their own key, or the structure's number of the case */
const bring = (lines: readonly string[], own: 'rowKey' | 'ownReference' | null, until: 'CHECKED' | 'DONE' = 'DONE') =>
  importFile(db.dataSource, config, {
    structure: structure.id, fileName: 'suivi.csv', body: Buffer.from([HEADER, ...lines].join('\n')), masking: false, until,
    mapping: { columns: { 'N°': own === 'rowKey' ? 'rowKey' : null, 'Dossier interne': own === 'ownReference' ? 'ownReference' : null } },
  });
const row = (key: string, day: string, hours: string, own = `D-${key}`) => `${key};${own};Rhône;${day};Réfugié;API;Retard;${hours}`;
const kept = () => db.dataSource.query<{ reference: string; hours: string }[]>('SELECT reference, hours_spent::float AS hours FROM report WHERE structure_id = $1 ORDER BY occurred_on, reference', [structure.id]);

it('recognises a row sent again with other answers by its own key, changes nothing, and gives it back with the report to correct', async () => {
  await bring([row('1', '02/03/2026', '1'), row('2', '03/03/2026', '2')], 'rowKey');
  const before = await kept();
  const again = [row('1', '02/03/2026', '1'), row('2', '03/03/2026', '7'), row('3', '04/03/2026', '3')];
  expect((await bring(again, 'rowKey', 'CHECKED')).counts).toMatchObject({ read: 3, added: 1, already: 1, changed: 1, bad: 0 });
  const report = await bring(again, 'rowKey');
  expect(report.counts).toMatchObject({ read: 3, added: 1, already: 1, changed: 1, bad: 0 });
  expect(report.firstFaults).toEqual([{ line: 3, column: null, reason: expect.stringContaining(before[1]!.reference), rows: 1 }]);
  const back = report.badRows!.toString('utf8').trim().split('\r\n');
  expect(back).toHaveLength(2);
  expect(back[1]).toContain('"2";"D-2";"Rhône";"03/03/2026";"Réfugié";"API";"Retard";"7"');
  expect(back[1]).toContain('corrigez le signalement');
  expect((await kept()).slice(0, 2)).toEqual(before);
});

it('knows a row by what it says: a column that is not read, or one renamed, changes nothing', async () => {
  await bring([row('1', '02/03/2026', '1', 'avant')], 'rowKey');
  expect((await bring([row('1', '02/03/2026', '1', 'après')], 'rowKey')).counts).toMatchObject({ added: 0, already: 1, changed: 0 });
});

it('says a second row of one key in one file, when it says something else', async () => {
  const lines = [row('1', '02/03/2026', '1'), row('1', '02/03/2026', '1'), row('1', '02/03/2026', '5')];
  expect((await bring(lines, 'rowKey', 'CHECKED')).counts).toMatchObject({ added: 1, already: 1, changed: 1 });
  const { counts, firstFaults } = await bring(lines, 'rowKey');
  expect(counts).toMatchObject({ added: 1, already: 1, changed: 1 });
  expect(firstFaults[0]).toMatchObject({ line: 4, reason: expect.stringContaining('La ligne 2 du même fichier') });
});

it('without a key, holds back a row whose case has a report at that very day from another file, and takes two of one file', async () => {
  const first = [row('1', '02/03/2026', '1', 'D-9'), row('2', '02/03/2026', '2', 'D-9')];
  expect((await bring(first, 'ownReference')).counts).toMatchObject({ added: 2, changed: 0 });
  expect((await bring(first, 'ownReference')).counts).toMatchObject({ added: 0, already: 2, changed: 0 });
  const { counts, badRows } = await bring([row('1', '02/03/2026', '1', 'D-9'), row('2', '02/03/2026', '8', 'D-9'), row('4', '05/03/2026', '1', 'D-9')], 'ownReference');
  expect(counts).toMatchObject({ added: 1, already: 1, changed: 1 });
  expect(badRows!.toString('utf8')).toContain('a déjà un signalement à cette date');
  expect(await kept()).toHaveLength(3);
});
