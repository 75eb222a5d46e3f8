import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { intakeEntities } from '@vigie/intake';
import { UseVerbatims, verbatimEntities } from '@vigie/verbatims';
import { findSite } from '@vigie/reference';
import { advocacyEntities } from '../persistence/dossier.entities';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import type { DossierSettings } from '../write-dossier/dossier-settings';
import { WriteDossier } from '../write-dossier/write-dossier';
import { MoveDossier } from './move-dossier';

let db: TestDatabase;
let regional: Viewer;
let elsewhere: Viewer;
let national: Viewer;
let member: Viewer;
let read: ReadDossiers;
let write: WriteDossier;
let move: MoveDossier;
const clock = new SetClock();

const named = (viewer: Viewer, displayName: string): Viewer => ({ ...viewer, account: { ...viewer.account, displayName } });
const settings: DossierSettings = { title: 'Rhône, été 2026', regionCode: '84', from: '2026-01-01', to: '2026-02-28', rights: ['CAF'], recipient: ['Direction générale des étrangers en France', 'Place Beauvau, Paris'] };

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...releaseEntities, ...intakeEntities, ...verbatimEntities, ...advocacyEntities]);
  await layReference(db);
  [regional, elsewhere, national] = [named(await aRegional(db.dataSource, 'ARA'), 'Sacha Démo'), await aRegional(db.dataSource, 'IDF'), named(await aNational(db.dataSource), 'Dany Démo')];
  member = await aMember(db.dataSource, await aStructure(db.dataSource, { siteCode: 'P69' }), 'STRUCTURE_MANAGER');
  const catalogue = new CatalogueService(db.tx, clock);
  const audit = new AuditLog();
  read = new ReadDossiers(db.tx, catalogue, new UseVerbatims(clock), clock);
  write = new WriteDossier(db.tx, catalogue, audit, clock);
  move = new MoveDossier(db.tx, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), audit, clock);
});
afterAll(() => db.close());
beforeEach(() => db.dataSource.query('DELETE FROM dossier'));

async function opened(viewer: Viewer, part: Partial<DossierSettings> = {}): Promise<string> {
  const outcome = await write.create(viewer, { ...settings, ...part });
  if (outcome.kind !== 'DONE') throw new Error(outcome.message);
  return outcome.id;
}
const LETTER = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Madame, Monsieur,' }] }] });
/** With figures, of which there are none, and a letter. */
async function inStatus(id: string, status: string, letter = LETTER) {
  await db.dataSource.query('UPDATE dossier SET status = $2, version = 1, letter = $3 WHERE id = $1', [id, status, letter]);
  await db.dataSource.query(`INSERT INTO dossier_snapshot (dossier_id, region_code, version, content, hash, release_id, taken_at) SELECT id, region_code, 1, '{"figures":[],"hidden":[]}', 'x', id, now() FROM dossier WHERE id = $1`, [id]);
}

describe('what a dossier covers', () => {
  it('is kept as it was asked, the narrowest territory deciding', async () => {
    const id = await opened(regional, { siteCode: 'P69' });
    const { dossier, moves } = await read.one(regional, id);
    expect(dossier).toMatchObject({ status: 'DRAFT', version: 0, revision: 1, regionCode: '84', departmentCode: '69', siteCode: 'P69', themes: { rights: ['CAF'], difficultyGroups: [], sectors: [] }, causality: 'ALLEGED' });
    expect(dossier.number).toBeGreaterThan(0);
    expect(moves).toEqual([]);
  });

  it.each<[string, Partial<DossierSettings>]>([
    ['TITLE_MISSING', { title: ' \u200b ' }], ['IDENTIFIES', { title: 'Pour Mme Traoré, 06 12 34 56 78' }], ['TERRITORY_UNKNOWN', { siteCode: 'P999' }], ['TERRITORY_OUTSIDE', { regionCode: '11' }], ['TERRITORY_OUTSIDE', { regionCode: null }],
    ['PERIOD_INVALID', { from: '2026-03-01' }], ['PERIOD_INVALID', { to: '2999-01-01' }], ['PERIOD_INVALID', { from: 'hier' }], ['PERIOD_OPEN', { to: '2026-02-27' }], ['PERIOD_OPEN', { from: '2026-01-02' }], ['CODE_RETIRED', { rights: ['GONE'] }], ['CODE_RETIRED', { causality: 'RUMOUR' }],
    ['RECIPIENT_INVALID', { recipient: [' '] }], ['RECIPIENT_INVALID', { recipient: ['x'.repeat(121)] }], ['IDENTIFIES', { recipient: ['DGEF', 'étranger 7598765432'] }],
  ])('is refused with a word in French, nothing written: %s %j', async (reason, part) => {
    expect(await write.create(regional, { ...settings, ...part })).toMatchObject({ kind: 'REFUSED', reason, message: expect.stringMatching(/\S/) });
    expect((await read.page(national, {})).total).toBe(0);
  });

  it('changes as long as it is a draft, never over what a colleague changed meanwhile, and not once frozen', async () => {
    const id = await opened(regional);
    expect(await write.update(regional, id, 1, { ...settings, title: 'Isère' })).toMatchObject({ kind: 'DONE' });
    expect(await write.update(national, id, 1, settings)).toMatchObject({ kind: 'REFUSED', reason: 'CHANGED' });
    await inStatus(id, 'FROZEN');
    expect(await write.update(regional, id, 2, settings)).toMatchObject({ kind: 'REFUSED', reason: 'FROZEN' });
    expect((await read.one(regional, id)).dossier.title).toBe('Isère');
  });
});

describe('two people', () => {
  it('are needed: an author approves nothing, another does, and what was returned loses its approval', async () => {
    const id = await opened(regional);
    await inStatus(id, 'FROZEN');
    expect(await move.execute(regional, id, 1, 'REVIEWED', null)).toMatchObject({ kind: 'DONE' });
    expect(await move.execute(regional, id, 2, 'APPROVED', null)).toMatchObject({ kind: 'REFUSED', reason: 'AUTHOR', message: expect.stringContaining('autre personne') });
    expect((await read.one(regional, id)).moves).toContainEqual({ to: 'APPROVED', refusal: 'AUTHOR' });
    expect(await move.execute(national, id, 2, 'APPROVED', 'Relu, conforme aux annexes.')).toMatchObject({ kind: 'DONE' });
    const { dossier, steps } = await read.one(national, id);
    expect(dossier.approval).toEqual({ version: 1, by: 'Dany Démo', on: '2026-03-10' });
    expect(steps.map(({ toStatus, accountName, note }) => [toStatus, accountName, note])).toEqual([['APPROVED', 'Dany Démo', 'Relu, conforme aux annexes.'], ['REVIEWED', 'Sacha Démo', null]]);
    await move.execute(regional, id, 3, 'FROZEN', null);
    expect((await read.one(regional, id)).dossier.approval).toBeNull();
    expect(await db.dataSource.query(`SELECT action, purpose FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [id])).toEqual([
      { action: 'DOSSIER_CREATED', purpose: null }, ...['REVIEWED', 'APPROVED', 'FROZEN'].map((purpose) => ({ action: 'DOSSIER_MOVED', purpose })),
    ]);
  });

  it('are not one person under two roles', async () => {
    const id = await opened(regional);
    await inStatus(id, 'REVIEWED');
    const alsoSacha = named(await aNational(db.dataSource), 'Démo Sacha');
    expect(await move.execute(alsoSacha, id, 1, 'APPROVED', null)).toMatchObject({ kind: 'REFUSED', reason: 'AUTHOR' });
  });

  it.each([['IDENTIFIES', 'Vu avec Mme Traoré, 06 12 34 56 78'], ['NOTE_TOO_LONG', 'x'.repeat(1_001)]])('leave notes that name nobody: %s', async (reason, note) => {
    const id = await opened(regional);
    await inStatus(id, 'FROZEN');
    expect(await move.execute(regional, id, 1, 'REVIEWED', note)).toMatchObject({ kind: 'REFUSED', reason });
  });

  it.each([['DRAFT', 'FROZEN'], ['DRAFT', 'SENT'], ['APPROVED', 'SENT'], ['SENT', 'DRAFT'], ['CLOSED', 'DRAFT']] as const)('cannot move %s to %s by a mere move', async (from, to) => {
    const id = await opened(regional);
    await inStatus(id, from);
    expect(await move.execute(national, id, 1, to, null)).toMatchObject({ kind: 'REFUSED', reason: 'NOT_ALLOWED' });
  });
});

describe('a letter that is to be judged', () => {
  const said = (...content: object[]) => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content }] });
  it.each([
    ['FIGURE_TYPED', said({ type: 'text', text: 'Soit 58 % des cas.' })], ['FIGURE_MISSING', said({ type: 'figure', attrs: { figureId: 'right/GONE' } })],
    ['FIGURE_MISSING', said({ type: 'text', text: 'Soit {{reports}} situations.' })], ['LETTER_EMPTY', said({ type: 'text', text: ' ' })], ['LETTER_IDENTIFIES', said({ type: 'text', text: 'La situation de Mme Traoré, 06 12 34 56 78.' })],
  ])('is sent back to its authors with what is wrong: %s', async (reason, letter) => {
    const id = await opened(regional);
    await inStatus(id, 'FROZEN', letter);
    expect(await move.execute(regional, id, 1, 'REVIEWED', null)).toMatchObject({ kind: 'REFUSED', reason });
  });
});

describe('who sees a dossier', () => {
  it('is the staff of its territory and of the nation; the nation’s own is the nation’s', async () => {
    const [id, ofNation] = [await opened(regional), await opened(national, { regionCode: null })];
    await expect(read.one(elsewhere, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(read.one(regional, ofNation)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(read.one(member, id)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect([(await read.page(regional, {})).total, (await read.page(elsewhere, {})).total, (await read.page(national, {})).total, (await read.page(national, { regionCode: '84', statuses: ['DRAFT'] })).total]).toEqual([1, 0, 2, 1]);
  });

  it('is found by the préfecture that it names: its own, its département’s, or in the words of its letter', async () => {
    const own = await opened(regional, { siteCode: 'P69' });
    const department = await opened(regional, { departmentCode: '69' });
    const written = await opened(regional);
    await inStatus(written, 'FROZEN', LETTER.replace('Monsieur,', `Monsieur, à la ${findSite('P69')?.name}`));
    await opened(regional, { siteCode: 'SP692' });
    await opened(regional, { departmentCode: '38' });
    const named = async (viewer: Viewer, namesSite: string) => (await read.page(viewer, { namesSite })).items.map(({ id }) => id).sort();
    expect(await named(regional, 'P69')).toEqual([own, department, written].sort());
    expect([await named(elsewhere, 'P69'), await named(national, 'P999')]).toEqual([[], []]);
  });

  it('holds behind the first wall', async () => {
    await opened(regional);
    await opened(national, { regionCode: null });
    const rows = (viewer: Viewer) => db.tx.run(viewer.scope, async (m) => Number((await m.query('SELECT (SELECT count(*) FROM dossier) + (SELECT count(*) FROM dossier_hand) AS n'))[0].n));
    expect([await rows(member), await rows(elsewhere), await rows(regional), await rows(national)]).toEqual([0, 0, 2, 4]);
    await expect(db.tx.run(regional.scope, (m) => m.query('DELETE FROM dossier_hand'))).rejects.toThrow(/permission denied/);
    await expect(db.tx.run(regional.scope, (m) => m.query('UPDATE dossier SET author_id = id'))).rejects.toThrow(/permission denied/);
  });
});
