import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import type { StructureListAnswer } from '@vigie/contracts';
import { aMember, aNational, aRegional, aStructure, graphqlApp, layReference, SetClock, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { ImportModule } from '../import.module';
import { xlsxOf, zipOf } from '../read-file/spreadsheet-files';

const HEADER = 'Structure;Association;Type de structure;Département;E-mail de contact';
const NEW_CADA = 'CADA du Parc;Les Tilleuls;CADA;69;chef.service@parc.exemple.fr';
const NEW_CHRS = 'CHRS Escale;Les Tilleuls;CHRS;Isère;';
const csv = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\r\n'));

let db: TestDatabase;
let app: GraphqlApp;
let national: Viewer;
let regional: Viewer;
beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], new SetClock());
  [national, regional] = [await aNational(db.dataSource), await aRegional(db.dataSource, 'ARA')];
  for (const viewer of [national, regional]) await app.fetch(viewer, '/imports');
});
afterAll(async () => { await app.close(); await db.close(); });
beforeEach(() => db.dataSource.query(`DELETE FROM one_time_link; DELETE FROM account WHERE structure_id IS NOT NULL; DELETE FROM structure`));

type Answer = StructureListAnswer & { status: number; message?: string };

async function send(viewer: Viewer, path: 'check' | 'run', body: Buffer, { columns, invite }: { columns?: object; invite?: boolean } = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream', 'x-viewer': viewer.sessionId, 'x-vigie-request': 'test', ...(columns ? { 'x-columns': encodeURIComponent(JSON.stringify(columns)) } : {}), ...(invite ? { 'x-invite': 'yes' } : {}) };
  const response = await fetch(`${app.url}/structure-lists/${path}`, { method: 'POST', body: new Uint8Array(body), headers });
  return { ...((await response.json()) as StructureListAnswer), status: response.status };
}

/** Checked, then brought in with the columns that were guessed. */
async function bring(viewer: Viewer, body: Buffer, invite = false): Promise<Answer> {
  const checked = await send(viewer, 'check', body);
  return send(viewer, 'run', body, { columns: checked.columns, invite });
}

const everything = () => db.dataSource.query<object[]>(
  `SELECT s.id, s.name, s.type_code AS type, s.site_code AS site, s.region_code AS region, s.active, o.name AS association FROM structure s LEFT JOIN association o ON o.id = s.association_id ORDER BY s.name`);
const invitations = () => db.dataSource.query<{ email: string; role: string; name: string }[]>(`SELECT l.email, l.role, s.name FROM one_time_link l JOIN structure s ON s.id = l.structure_id WHERE l.kind = 'INVITATION' ORDER BY l.email`);

it('guesses the columns, says what would come of it, and changes nothing before it is asked to', async () => {
  const checked = await send(national, 'check', csv(NEW_CADA, NEW_CHRS));
  expect(checked).toMatchObject({
    status: 200, columns: { name: 'Structure', association: 'Association', type: 'Type de structure', site: 'Département', email: 'E-mail de contact' },
    counts: { rows: 2, added: 2, changed: 0, same: 0, refused: 0 }, invitable: 1, badRows: null,
  });
  expect(await everything()).toEqual([]);
  expect((await bring(national, csv(NEW_CADA, NEW_CHRS))).counts).toEqual({ rows: 2, added: 2, changed: 0, same: 0, refused: 0 });
  expect(await everything()).toMatchObject([
    { name: 'CADA du Parc', type: 'CADA', site: 'P69', region: '84', active: true, association: 'Les Tilleuls' }, { name: 'CHRS Escale', type: 'CHRS', site: 'P38', association: 'Les Tilleuls' },
  ]);
  expect(await db.dataSource.query(`SELECT count(*)::int AS acts FROM audit_entry WHERE action = 'STRUCTURE_CREATED' AND account_id = $1`, [national.account.id])).toEqual([{ acts: 2 }]);
  // Nobody asked for that.
  expect(await invitations()).toEqual([]);
});

it('changes nothing when the same file comes twice, by whatever accents and case, and takes nothing away', async () => {
  const other = await aStructure(db.dataSource, { siteCode: 'P75' });
  await bring(national, csv(NEW_CADA, NEW_CHRS));
  const before = await everything();
  const again = await bring(national, csv(NEW_CADA.replace('CADA du Parc', 'cada DU PARC'), NEW_CHRS, NEW_CHRS));
  expect(again.counts).toEqual({ rows: 3, added: 0, changed: 0, same: 3, refused: 0 });
  expect(await everything()).toEqual(before);
  expect(before).toContainEqual(expect.objectContaining({ id: other.id, active: true }));
});

it('says what changes, and an empty cell changes nothing', async () => {
  await bring(national, csv(NEW_CADA, NEW_CHRS));
  const changed = await bring(national, csv('CADA du Parc;Alizés;;69;', 'CHRS Escale;;CHU;Isère;'));
  expect(changed).toMatchObject({ counts: { added: 0, changed: 2 }, changes: [{ line: 2, name: 'CADA du Parc', what: 'association' }, { line: 3, name: 'CHRS Escale', what: 'type' }] });
  expect(await everything()).toMatchObject([{ name: 'CADA du Parc', type: 'CADA', association: 'Alizés' }, { name: 'CHRS Escale', type: 'CHU', association: 'Les Tilleuls' }]);
});

it('gives bad rows back with their reasons, which mended come in', async () => {
  for (const siteCode of ['P69', 'SP692']) await aStructure(db.dataSource, { siteCode });
  await db.dataSource.query(`UPDATE structure SET name = 'Le Quai'`);
  const rows = [';A;CADA;69;', 'Sans type;A;;69;', 'Sans lieu;A;CADA;;', 'Type inventé;A;Vaisseau spatial;69;', 'Ailleurs;A;CADA;Atlantide;', 'Adresse;A;CADA;69;chef service', 'Le Quai;A;CADA;69;', '=cmd|x;A;CADA;69;', 'Double;A;CADA;69;', 'Double;A;CHRS;69;'];
  const brought = await bring(national, csv(...rows));
  expect(brought.counts).toEqual({ rows: 10, added: 1, changed: 0, same: 0, refused: 9 });
  expect(brought.faults.map(({ line, column }) => [line, column])).toEqual([
    [2, 'Structure'], [3, null], [4, null], [5, 'Type de structure'], [6, 'Département'], [7, 'E-mail de contact'], [8, null], [9, 'Structure'], [11, null],
  ]);
  expect(new Set(brought.faults.map(({ reason }) => reason)).size).toBe(9);
  const back = brought.badRows!.split('\r\n');
  expect(back[0]).toContain('"Motif du rejet"');
  expect(back).toHaveLength(11);
  // No spreadsheet runs it.
  expect(back.find((line) => line.includes('cmd'))).toMatch(/^"'=cmd/);
  const mended = brought.badRows!.replace('Vaisseau spatial', 'CADA');
  expect((await bring(national, Buffer.from(mended))).counts).toMatchObject({ added: 1, changed: 1, refused: 7 });
});

it('invites on an explicit choice only, whoever was not yet, as in charge of the structure', async () => {
  const first = await bring(national, csv(NEW_CADA, NEW_CHRS), true);
  expect(first).toMatchObject({ invitable: 1, invited: 1, notInvited: 0 });
  expect(await invitations()).toEqual([{ email: 'chef.service@parc.exemple.fr', role: 'STRUCTURE_MANAGER', name: 'CADA du Parc' }]);
  const [link] = await db.dataSource.query(`SELECT id FROM one_time_link`);
  expect(await bring(national, csv(NEW_CADA, NEW_CHRS), true)).toMatchObject({ invitable: 0, invited: 0 });
  expect(await db.dataSource.query(`SELECT id FROM one_time_link`)).toEqual([link]);
});

it('guesses the column that is written in where two would do: many lists keep an empty one for the préfecture', async () => {
  const list = (sites: string) => Buffer.from(`Nom;Type;Préfecture;Département\nCADA du Lac;CADA;${sites}`);
  expect(await send(national, 'check', list(';69'))).toMatchObject({ columns: { site: 'Département' }, counts: { added: 1, refused: 0 } });
  expect(await send(national, 'check', list('Préfecture du Rhône;69'))).toMatchObject({ columns: { site: 'Préfecture' }, counts: { added: 1, refused: 0 } });
});

it('keeps regional staff to their territory, and members out', async () => {
  const brought = await bring(regional, csv(NEW_CADA, 'CHU Rives communes;A;CHU;Paris;'));
  expect(brought).toMatchObject({ counts: { added: 1, refused: 1 }, faults: [{ line: 3, reason: 'Cette préfecture n’est pas de votre territoire.' }] });
  const manager = await aMember(db.dataSource, await aStructure(db.dataSource), 'STRUCTURE_MANAGER');
  await app.fetch(manager, '/imports');
  expect((await send(manager, 'check', csv(NEW_CADA))).status).toBe(403);
});

it('reads workbooks, and refuses in words what is none or is made to exhaust it', async () => {
  const shared = ['Nom', 'Type', 'Préfecture', 'CADA du Parc', 'CADA', 'Rhône'];
  const row = (line: number) => `<row r="${line}">${['A', 'B', 'C'].map((column, at) => `<c r="${column}${line}" t="s"><v>${3 * (line - 1) + at}</v></c>`).join('')}</row>`;
  const sheet = row(1) + row(2);
  expect(await send(national, 'check', xlsxOf(sheet, shared))).toMatchObject({ columns: { name: 'Nom', type: 'Type', site: 'Préfecture' }, counts: { added: 1 } });
  expect(await send(national, 'check', Buffer.from('%PDF-1.7 1 0 obj'))).toMatchObject({ status: 422, message: expect.stringContaining('ni un CSV') });
  const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * 2 ** 20, ' ') });
  expect((await send(national, 'check', bomb)).status).toBe(422);
  expect(await send(national, 'check', csv(...Array.from({ length: 5_001 }, (_, i) => `Structure ${i};A;CADA;69;`)))).toMatchObject({ status: 422, message: expect.stringContaining('5') });
  expect((await send(national, 'run', csv(NEW_CADA), { columns: { name: 'Nulle part' } })).status).toBe(422);
  expect((await send(national, 'run', csv(NEW_CADA), { columns: { nom: 'Structure' } })).status).toBe(400);
});
