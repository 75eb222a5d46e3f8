import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { StartupError, loadConfig } from '@vigie/platform';
import { aStructure, layReference, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { HEADERS, badRow, csvOf, goodRow } from '../run-import/spreadsheet-fixture';
import { importFile, type FileToImport } from './import-file';

const ROWS = 100_000;
const today = parisDate(new Date());

let db: TestDatabase;
let structure: BuiltStructure;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structure = await aStructure(db.dataSource);
});
afterAll(() => db.close());

const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32) });
const bring = (wish: Partial<FileToImport>) => importFile(db.dataSource, config, { structure: structure.id, fileName: 'suivi.csv', body: Buffer.alloc(0), masking: false, until: 'DONE', ...wish });

it('imports 100,000 rows with 2 % of bad ones: each bad one comes back exactly, and every other is in, once', async () => {
  const bad = new Map<number, { row: string[]; reason: string }>();
  const rows = Array.from({ length: ROWS }, (_, at) => {
    if (at % 50 !== 7) return goodRow(at, today);
    const one = badRow(Math.floor(at / 50));
    bad.set(at, one);
    return one.row;
  });
  const body = Buffer.from(csvOf(rows));
  const report = await bring({ body });
  expect(report.counts).toMatchObject({ total: ROWS, read: ROWS, added: ROWS - 2_000, already: 0, bad: 2_000 });
  const [header, ...back] = Papa.parse<string[]>(report.badRows!.toString('utf8').replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data;
  expect(header).toEqual([...HEADERS, 'Motif du rejet']);
  expect(back).toHaveLength(2_000);
  [...bad.values()].forEach(({ row, reason }, at) => {
    const [why, ...cells] = [...back[at]!].reverse();
    // A formula comes back with the apostrophe that keeps it from running; all else to the letter.
    expect(cells.reverse().map((cell) => cell.replace(/^'(?==)/, ''))).toEqual(row);
    expect(why).toContain(reason);
  });
  const [{ reports, keys }] = await db.dataSource.query('SELECT count(*)::int AS reports, count(DISTINCT idempotency_key)::int AS keys FROM report WHERE structure_id = $1', [structure.id]);
  expect({ reports, keys }).toEqual({ reports: ROWS - 2_000, keys: ROWS - 2_000 });

  expect((await bring({ body })).counts).toMatchObject({ added: 0, already: ROWS - 2_000, bad: 2_000 });
}, 240_000);

it('does on the command line what the page does, and says in English what can be mended', async () => {
  const body = Buffer.from(csvOf([goodRow(1, today)], ','));
  await expect(bring({ body, structure: 'Nulle part' })).rejects.toThrow(StartupError);
  await expect(bring({ body: Buffer.from('%PDF') })).rejects.toThrow(/refused: UNKNOWN_FORMAT/);
  await expect(bring({ body: Buffer.from('A;B\n1;2') })).rejects.toThrow(/Neither a column nor a constant/);
  await expect(bring({ body, mapping: { columns: { Date: 'no such field' } } })).rejects.toThrow(/another shape/);
  const { mapping } = await bring({ body, until: 'MAPPED' });
  expect(mapping.columns).toMatchObject({ Nom: null, Préfecture: 'siteCode', 'Date des faits': 'occurredOn', Public: 'audience', 'Titre détenu': 'stayDocument', Difficultés: 'difficulties', 'Droits perdus': 'ruptures.0.right', Commentaires: 'narrative' });
  const other = await aStructure(db.dataSource, { siteCode: 'P38' });
  expect((await bring({ body, structure: other.name, until: 'CHECKED' })).counts).toMatchObject({ added: 1, bad: 0 });
  expect(await db.dataSource.query('SELECT 1 FROM report WHERE structure_id = $1', [other.id])).toEqual([]);
  expect((await bring({ body, structure: other.name, mapping: { columns: { Commentaires: null } } })).counts).toMatchObject({ added: 1 });
  expect(await db.dataSource.query('SELECT narrative FROM report WHERE structure_id = $1', [other.id])).toEqual([{ narrative: null }]);
});
