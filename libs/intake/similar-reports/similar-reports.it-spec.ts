import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { newCaseCode } from '@vigie/domain';
import { SetClock, aMember, aNational, aReportDraft, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { intakeEntities } from '../persistence/intake-entities';
import { ReportFormCheck } from '../report-form/report-form-check';
import { SubmitReport } from '../submit-report/submit-report';
import { FindSimilar, type ReportTraits } from './find-similar';

let db: TestDatabase;
let reporter: Viewer;
let sibling: Viewer;
const clock = new SetClock();
let submit: SubmitReport;
let similar: FindSimilar;
const KEY = randomUUID();
const caseCode = newCaseCode();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities]);
  await layReference(db);
  reporter = await aMember(db.dataSource, await aStructure(db.dataSource));
  sibling = await aMember(db.dataSource, await aStructure(db.dataSource));
  submit = new SubmitReport(db.tx, new ReportFormCheck(new CatalogueService(db.tx, clock), clock), clock);
  similar = new FindSimilar(db.tx);
});
afterAll(() => db.close());

const told = aReportDraft();
const traits = (changes: Partial<ReportTraits> = {}): ReportTraits => ({
  caseCode: newCaseCode(), siteCode: told.siteCode!, occurredOn: told.occurredOn!, audience: told.audience!, stayDocument: told.stayDocument!,
  stayDocumentExpiresOn: told.stayDocumentExpiresOn ?? null, difficulties: told.difficulties!, rights: (told.ruptures ?? []).map(({ right }) => right!), ...changes,
});
let reportId: string;
beforeEach(async () => {
  await db.dataSource.query('TRUNCATE report, rupture, outbox_event CASCADE');
  const outcome = await submit.execute(reporter, KEY, { ...told, caseCode });
  reportId = outcome.kind === 'RECEIPT' ? outcome.id : expect.fail('not received');
});
const matches = async (changes: Partial<ReportTraits>, viewer = reporter) => (await similar.execute(viewer, randomUUID(), traits(changes))).map(({ match }) => match);

describe('a report about to be sent', () => {
  it('is known by its case code, whatever else it says', async () => {
    expect(await matches({ caseCode, siteCode: 'P38', rights: [], difficulties: ['OTHER'] })).toEqual(['SAME_CASE']);
    expect(await matches({ caseCode: caseCode.toLowerCase().replace('-', ' ') })).toEqual(['SAME_CASE']);
  });

  it('is known by its answers under another code, within a week', async () => {
    expect(await matches({})).toEqual(['SAME_EVENT']);
    expect(await matches({ occurredOn: '2026-03-09' })).toEqual(['SAME_EVENT']);
    expect((await similar.execute(reporter, randomUUID(), traits()))[0]?.report).toMatchObject({ id: reportId, caseCode });
  });

  it.each<[string, Partial<ReportTraits>]>([
    ['eight days later', { occurredOn: '2026-03-10' }],
    ['at another site', { siteCode: 'P38' }],
    ['of another situation', { audience: 'OTHER' }],
    ['with another document', { stayDocument: 'NONE' }],
    ['with one more right lost', { rights: ['CAF', 'HEALTH_COVER', 'EMPLOYMENT'] }],
    ['with no difficulty in common', { difficulties: ['OTHER'] }],
    ['dated in a way nobody can read', { occurredOn: 'hier' }],
  ])('is another one %s', async (_, changes) => expect(await matches(changes)).toEqual([]));

  it('is not like itself when it is sent again, nor like one that was withdrawn, nor like one of another structure', async () => {
    expect(await similar.execute(reporter, KEY, traits({ caseCode }))).toEqual([]);
    expect(await matches({ caseCode }, sibling)).toEqual([]);
    await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now()`);
    expect(await matches({ caseCode })).toEqual([]);
    const national = await aNational(db.dataSource);
    await expect(similar.execute(national, KEY, traits())).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

describe('a report filed apart', () => {
  const apart = (changes: object = {}) => ({ from: reportId, reason: 'OTHER_PERSON' as const, note: null, ...changes });
  const reasons = () => db.dataSource.query('SELECT apart_from, apart_reason, apart_note FROM report WHERE apart_reason IS NOT NULL');

  it('keeps why, and is sent once however often it is sent', async () => {
    const key = randomUUID();
    const first = await submit.execute(reporter, key, told, apart({ reason: 'OTHER', note: ' Deux enfants de la même famille ' }));
    expect(await submit.execute(reporter, key, told, apart({ reason: 'OTHER', note: 'Deux enfants' }))).toMatchObject({ kind: 'RECEIPT', replayed: true });
    expect(first.kind).toBe('RECEIPT');
    expect(await reasons()).toEqual([{ apart_from: reportId, apart_reason: 'OTHER', apart_note: 'Deux enfants de la même famille' }]);
  });

  it.each([
    ['no words where they are asked for', { reason: 'OTHER', note: ' ' }, 'apart.note'],
    ['words that name someone', { reason: 'OTHER', note: 'C’est le frère de Mme Diallo' }, 'apart.note'],
    ['too many words', { reason: 'OTHER', note: 'a'.repeat(301) }, 'apart.note'],
    ['a report that is none', { from: 'x' }, 'apart.from'],
  ])('is refused with %s', async (_, changes, path) => {
    expect(await submit.execute(reporter, randomUUID(), told, apart(changes))).toMatchObject({ kind: 'REFUSED', errors: [{ path }] });
  });

  it('is not linked to a report of another structure', async () => {
    expect(await submit.execute(sibling, randomUUID(), told, apart())).toMatchObject({ kind: 'RECEIPT' });
    expect(await reasons()).toEqual([]);
  });
});
