import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { figuresIn, readLetterBody, typedFigures } from '@vigie/domain';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { composeAnnexes } from '../annexes/compose-annexes';
import { SaveLetter } from '../letter/save-letter';
import { MoveDossier } from '../move-dossier/move-dossier';
import { intakeEntities } from '@vigie/intake';
import { UseVerbatims, verbatimEntities } from '@vigie/verbatims';
import { advocacyEntities } from '../persistence/dossier.entities';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import { WriteDossier } from '../write-dossier/write-dossier';
import type { DossierSettings } from '../write-dossier/dossier-settings';
import { FreezeDossier } from './freeze-dossier';
import { readSnapshot } from './read-snapshot';

let db: TestDatabase;
let national: Viewer;
let regional: Viewer;
let write: WriteDossier;
let freeze: FreezeDossier;
let save: SaveLetter;
let move: MoveDossier;
let read: ReadDossiers;
let structures: BuiltStructure[];
const clock = new SetClock(new Date('2026-04-10T08:00:00Z'));

const settings: DossierSettings = { title: 'France, premier trimestre', from: '2026-01-01', to: '2026-03-31', recipient: ['DGEF'] };
const RIGHTS = ['CAF', 'FRANCE_TRAVAIL', 'EMPLOYMENT'];
const DIFFICULTIES = ['RENEWAL_LATE', 'RENEWAL_NOT_AUTOMATIC', 'ACCOUNT_CREATION_BLOCKED', 'NOT_RECOGNISED'];

/** Reports of every structure, spread over months, rights and difficulties, the same each time. */
const many = (count: number, month = '') => Array.from({ length: count }, (_, i) => ({
  structure: structures[i % structures.length]!, occurredOn: `2026-${month || `0${1 + (i % 3)}`}-1${i % 9}`, rights: i % 4 === 0 ? RIGHTS.slice(0, 2) : [RIGHTS[i % 3]!], difficulties: [DIFFICULTIES[i % 4]!], status: i % 5 === 0 ? 'RESOLVED' : 'SUBMITTED',
}));

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...releaseEntities, ...intakeEntities, ...verbatimEntities, ...advocacyEntities]);
  await layReference(db);
  [national, regional] = [await aNational(db.dataSource), await aRegional(db.dataSource, 'ARA')];
  structures = [];
  for (const siteCode of ['P69', 'P38', 'P42', 'P75', 'P93', 'P67', 'P33']) structures.push(await aStructure(db.dataSource, { siteCode }));
  const catalogue = new CatalogueService(db.tx, clock);
  const audit = new AuditLog();
  write = new WriteDossier(db.tx, catalogue, audit, clock);
  freeze = new FreezeDossier(db.tx, catalogue, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), audit, clock);
  save = new SaveLetter(db.tx, clock);
  move = new MoveDossier(db.tx, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), audit, clock);
  read = new ReadDossiers(db.tx, catalogue, new UseVerbatims(clock), clock);
  await reportRows(db.dataSource, ...many(700));
}, 60_000);
afterAll(() => db.close());

async function opened(part: Partial<DossierSettings> = {}, viewer = national): Promise<string> {
  const outcome = await write.create(viewer, { ...settings, ...part });
  if (outcome.kind !== 'DONE') throw new Error(outcome.message);
  return outcome.id;
}
const snapshotOf = (id: string, version: number) => db.tx.run(national.scope, (m) => readSnapshot(m, id, version));

describe('freezing', () => {
  let id: string;
  it('keeps every figure with its definition, query, n, unit, interval, date and hash', async () => {
    id = await opened();
    expect(await freeze.execute(national.account, id, 1)).toEqual({ kind: 'DONE', id });
    const { content } = (await snapshotOf(id, 1))!;
    expect(content.figures.find((figure) => figure.id === 'reports')).toMatchObject({ value: 700, unit: 'REPORTS', dataDate: '2026-04-10' });
    const share = content.figures.find((figure) => figure.id === 'right/CAF/share')!;
    expect(share).toMatchObject({ unit: 'PERCENT', n: 700, hash: expect.stringMatching(/^[0-9a-f]{64}$/), query: expect.stringContaining('CAF'), definition: expect.stringContaining('Part des signalements') });
    expect(share.value).toBeCloseTo((100 * share.part!) / 700, 1);
    expect(share.interval!.low).toBeLessThan(share.value);
    expect(content.figures.find((figure) => figure.id === 'baseline/lostCaf')).toMatchObject({ unit: 'SURVEY_PERCENT', value: 58, query: expect.stringContaining('2024') });
    expect(content.recommendations[0]!.reports).toBeGreaterThanOrEqual(content.recommendations[1]!.reports!);
    expect(content.recommendations).toHaveLength(7);
    expect(content.method).toMatchObject({ releaseHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('shows no cell that fails disclosure control: few reports, few structures', async () => {
    const { content } = (await snapshotOf(id, 1))!;
    // One structure stands at each of these préfectures.
    for (const code of ['P69', 'P75']) expect(content.figures.find((figure) => figure.id === `territory/${code}`)).toBeUndefined();
    expect(content.hidden.find((figure) => figure.id === 'territory/P69')).toMatchObject({ reason: expect.stringContaining('Masqué') });
    expect(content.tables.flatMap(({ cells }) => cells).every(({ value, reason }) => (value === null) === (reason !== null))).toBe(true);
  });

  it('drafts a letter that quotes nothing it may not', async () => {
    const { dossier } = await read.one(national, id);
    const { content } = (await snapshotOf(id, 1))!;
    const ids = new Set(content.figures.map((figure) => figure.id));
    const quoted = figuresIn(readLetterBody(dossier.letter!)!);
    expect(quoted.length).toBeGreaterThan(8);
    expect(quoted.filter((figure) => !ids.has(figure))).toEqual([]);
    expect(quoted).toContain('reports');
    expect(dossier.letter).not.toContain('{{');
    // As it is drafted, it may be judged.
    expect(typedFigures(readLetterBody(dossier.letter!)!)).toEqual([]);
  });

  it('does not move when reports come late, and a new version says what changed', async () => {
    const before = await snapshotOf(id, 1);
    await reportRows(db.dataSource, ...many(300));
    expect(await snapshotOf(id, 1)).toEqual(before);
    expect(await move.execute(national, id, 2, 'DRAFT', null)).toMatchObject({ kind: 'DONE' });
    expect(await freeze.execute(national.account, id, 3)).toMatchObject({ kind: 'DONE' });
    const second = (await snapshotOf(id, 2))!;
    expect(second.changes!.figures).toContainEqual(expect.objectContaining({ id: 'reports', before: 700, after: 1_000 }));
    expect(second.changes!.settings).toEqual([]);
    expect(await snapshotOf(id, 1)).toEqual(before);
    const [{ count }] = await db.dataSource.query('SELECT count(*)::int FROM dossier_report WHERE dossier_id = $1 AND version = 2', [id]);
    expect(count).toBe(1_000);
  });

  it('cannot be changed by anyone, nor read from another region', async () => {
    await expect(db.tx.run(national.scope, (m) => m.query('UPDATE dossier_snapshot SET content = $$ $$'))).rejects.toThrow(/permission denied/);
    await expect(db.tx.run(national.scope, (m) => m.query('SELECT * FROM dossier_report'))).rejects.toThrow(/permission denied/);
    expect(await db.tx.run(regional.scope, (m) => m.query('SELECT * FROM dossier_snapshot'))).toEqual([]);
  });

  it('checks each quotation when the letter is saved', async () => {
    const doc = (content: object) => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [content] }] });
    const figure = (figureId: string) => doc({ type: 'figure', attrs: { figureId } });
    const { dossier: { revision } } = await read.one(national, id);
    expect(await save.execute(national, id, revision, figure('right/NOWHERE'))).toMatchObject({ kind: 'REFUSED', reason: 'FIGURE_MISSING', message: expect.stringContaining('n’existe pas dans ce dossier') });
    expect(await save.execute(national, id, revision, figure('territory/P69'))).toMatchObject({ kind: 'REFUSED', reason: 'FIGURE_MISSING', message: expect.stringContaining('masqué par le secret statistique') });
    expect(await save.execute(national, id, revision, doc({ type: 'text', text: 'Mme Traoré, 06 12 34 56 78' }))).toMatchObject({ kind: 'REFUSED', reason: 'LETTER_IDENTIFIES' });
    expect(await save.execute(national, id, revision, '{')).toMatchObject({ kind: 'REFUSED', reason: 'LETTER_MALFORMED' });
    expect(await save.execute(national, id, revision, doc({ type: 'text', text: `${'mot '.repeat(12_500)}شكرا` }))).toMatchObject({ kind: 'DONE' });
  });
});

describe('what regions wrote', () => {
  it('goes into the letter of the nation and its annexes, with what it obtained', async () => {
    const id = await opened({ title: 'France' });
    const regionalId = await opened({ title: 'Rhône', siteCode: 'P69', recipient: ['Préfecture du Rhône', 'Service des étrangers'] }, regional);
    const earlier = await opened({ title: 'Isère', siteCode: 'P38', from: '2025-10-01', to: '2025-12-31' }, regional);
    const send = (dossier: string) => db.dataSource.query(`UPDATE dossier SET sending = '{"sentOn":"2026-04-02","reference":"R-1"}' WHERE id = $1`, [dossier]);
    await send(regionalId);
    await send(earlier);
    await db.dataSource.query(`UPDATE dossier SET answer = '{"answeredOn":"2026-04-08","summary":"Reçu."}' WHERE id = $1`, [regionalId]);
    for (const [code, answer] of [['RENEWAL_LATE', 'PROMISED'], ['NOT_RECOGNISED', 'PROMISED'], ['ACCOUNT_CREATION_BLOCKED', 'REFUSED']]) {
      await db.dataSource.query(`INSERT INTO dossier_commitment (dossier_id, region_code, subject, code, answer, recorded_by, recorded_at) VALUES ($1, '84', 'DIFFICULTY', $2, $3, 'Dany', now())`, [regionalId, code, answer]);
    }
    expect(await freeze.execute(national.account, id, 1)).toMatchObject({ kind: 'DONE' });
    const { content } = (await snapshotOf(id, 1))!;
    // The other is about months before those of this dossier.
    expect(content.regionalLetters).toEqual([{ number: expect.any(Number), regionCode: '84', territory: expect.stringContaining('Rhône'), recipient: 'Préfecture du Rhône', sentOn: '2026-04-02', answeredOn: '2026-04-08', answers: { PROMISED: 2, REFUSED: 1 } }]);
    const letter = (await read.one(national, id)).dossier.letter!;
    expect(letter).toContain('une de nos fédérations régionales a déjà saisi l’administration');
    expect(letter).toContain('réponse du 8\u00a0avril 2026, 2\u00a0demandes promises, 1\u00a0refusée.');
    expect(typedFigures(readLetterBody(letter)!)).toEqual([]);
    const annexes = composeAnnexes({ snapshot: content, verbatims: [], changes: null, watermark: '', footer: '' });
    expect(annexes.blocks).toContainEqual(expect.objectContaining({ kind: 'TABLE', rows: [[expect.stringContaining('Rhône'), 'Préfecture du Rhône', '2\u00a0avril 2026', expect.stringContaining('2\u00a0demandes promises')]] }));
    await db.dataSource.query('DELETE FROM dossier WHERE id = ANY ($1)', [[id, regionalId, earlier]]);
  });
});

describe('what cannot be frozen', () => {
  it.each<[string, Partial<DossierSettings>, RegExp]>([
    ['a period with no data', { from: '2025-01-01', to: '2025-02-28' }, /Rien n’a été signalé/],
    ['a filter that isolates one structure', { siteCode: 'P69' }, /isole trop peu/],
  ])('is refused with an explanation and what to do, and nothing is written: %s', async (_, part, words) => {
    const id = await opened(part);
    expect(await freeze.execute(national.account, id, 1)).toMatchObject({ kind: 'REFUSED', reason: 'FIGURES_REFUSED', message: expect.stringMatching(words) });
    expect((await read.one(national, id)).dossier).toMatchObject({ status: 'DRAFT', version: 0, letter: null });
    expect(await snapshotOf(id, 1)).toBeNull();
    expect(await db.dataSource.query(`SELECT 1 FROM release WHERE subject_id = $1`, [id])).toEqual([]);
  });

  it('is what would tell, beside another dossier that has not left, of the few reports between; that one lets go once it is opened again', async () => {
    await db.dataSource.query(`UPDATE release SET state = 'DROPPED' WHERE state = 'HELD'`);
    await reportRows(db.dataSource, ...many(3, '04').map((report) => ({ ...report, occurredOn: '2026-04-02' })));
    clock.pass(40, 'days');
    const wide = await opened({ to: '2026-04-30' });
    expect(await freeze.execute(national.account, wide, 1)).toMatchObject({ kind: 'DONE' });
    const { dossier: { number } } = await read.one(national, wide);
    const narrow = await opened();
    const refusal = await freeze.execute(national.account, narrow, 1);
    expect(refusal).toMatchObject({ kind: 'REFUSED', reason: 'FIGURES_REFUSED', message: expect.stringContaining(`Le dossier n°\u00a0${number} est gelé et n’est pas parti`) });
    expect(await move.execute(national, wide, 2, 'DRAFT', null)).toMatchObject({ kind: 'DONE' });
    expect(await freeze.execute(national.account, narrow, 1)).toMatchObject({ kind: 'DONE' });
  });

  it('is a theme that the vocabulary in force has retired', async () => {
    const id = await opened();
    await db.dataSource.query(`UPDATE dossier SET themes = '{"rights":["VANISHED"],"difficultyGroups":[],"sectors":[]}' WHERE id = $1`, [id]);
    expect(await freeze.execute(national.account, id, 1)).toMatchObject({ kind: 'REFUSED', reason: 'CODE_RETIRED' });
  });

  it('is a dossier that a colleague has changed', async () => {
    const id = await opened();
    expect(await freeze.execute(national.account, id, 7)).toMatchObject({ kind: 'REFUSED', reason: 'CHANGED' });
  });
});
