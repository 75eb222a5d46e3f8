import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import type { DraftContent } from '@vigie/contracts';
import { newCaseCode } from '@vigie/domain';
import { SetClock, aMember, aNational, aReportDraft, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { intakeEntities } from '../persistence/intake-entities';
import { ReportFormCheck } from '../report-form/report-form-check';
import { SubmitReport } from '../submit-report/submit-report';
import { DiscardDraft } from './discard-draft';
import { DRAFT_DAYS, ForgetOldDrafts } from './draft-retention';
import { DraftSafe } from './draft-safe';
import { ListDrafts } from './list-drafts';
import { MOST_DRAFTS, SaveDraft } from './save-draft';

let db: TestDatabase;
let author: Viewer;
let colleague: Viewer;
let national: Viewer;
const clock = new SetClock();
const safe = new DraftSafe({ secret: 'x'.repeat(40) });
let save: SaveDraft;
let list: ListDrafts;
let discard: DiscardDraft;
let forget: ForgetOldDrafts;
let submit: SubmitReport;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities]);
  await layReference(db);
  const structure = await aStructure(db.dataSource);
  author = await aMember(db.dataSource, structure);
  colleague = await aMember(db.dataSource, structure);
  national = await aNational(db.dataSource);
  save = new SaveDraft(db.tx, safe, clock);
  list = new ListDrafts(db.tx, safe, clock);
  discard = new DiscardDraft(db.tx);
  forget = new ForgetOldDrafts(db.tx, clock);
  submit = new SubmitReport(db.tx, new ReportFormCheck(new CatalogueService(db.tx, clock), clock), clock);
});
afterAll(() => db.close());
beforeEach(() => db.dataSource.query('TRUNCATE report, rupture, outbox_event, report_draft CASCADE'));

const notTried = { tried: false, outcome: null };
const NARRATIVE = 'Demande déposée en juin, rien depuis.';
const content = (changes: Partial<DraftContent> = {}): string => JSON.stringify({
  siteCode: 'P69', occurredOn: null, discoveredOn: '2026-03-02', audience: null, stayDocument: null, stayDocumentExpiresOn: null, difficulties: ['RENEWAL_LATE'],
  ruptures: [{ right: 'CAF', body: null, state: null, since: null, until: null, amountLost: '1 250,50' }], nothingLost: false,
  attempts: { CCC: notTried, PAN: notTried, SUBSTITUTION: notTried }, hoursSpent: '', causality: 'ALLEGED', caseCode: newCaseCode(), narrative: NARRATIVE, testimony: '', testimonyConsent: false,
  daysFrom: 'SERVER', withheld: [], ...changes,
} satisfies DraftContent);

describe('a draft on the server', () => {
  it('is read back by its author on another device, and by nobody else', async () => {
    const id = randomUUID();
    const kept = content();
    expect(await save.execute(author, id, 0, kept)).toMatchObject({ kind: 'SAVED', id, revision: 1 });
    expect(await list.execute(author)).toMatchObject([{ id, revision: 1, content: JSON.stringify(JSON.parse(kept)) }]);
    expect(await list.execute(colleague)).toEqual([]);
    expect(await discard.execute(colleague, id)).toBe(false);
    await expect(list.execute(national)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const rows = await db.tx.run(colleague.scope, (manager) => manager.query('SELECT * FROM report_draft'));
    expect(rows).toEqual([]);
  });

  it('lies sealed in its table', async () => {
    await save.execute(author, randomUUID(), 0, content());
    const [row] = await db.dataSource.query<[Record<string, unknown>]>('SELECT * FROM report_draft');
    expect(JSON.stringify(row)).not.toContain('CAF');
    expect((row['sealed'] as Buffer).includes(Buffer.from('juin'))).toBe(false);
  });

  it('is never overwritten by a device that has not seen its last version', async () => {
    const id = randomUUID();
    await save.execute(author, id, 0, content());
    const phone = content({ narrative: 'Depuis le téléphone.' });
    expect(await save.execute(author, id, 1, phone)).toMatchObject({ kind: 'SAVED', revision: 2 });
    const late = await save.execute(author, id, 1, content({ narrative: 'Depuis l’ordinateur.' }));
    expect(late).toMatchObject({ kind: 'CHANGED', current: { revision: 2, content: JSON.stringify(JSON.parse(phone)) } });
    expect(await save.execute(author, id, 0, content())).toMatchObject({ kind: 'CHANGED', current: { revision: 2 } });
    expect(await list.execute(author)).toMatchObject([{ revision: 2 }]);
  });

  it('of two devices that save at once, takes one and tells the other', async () => {
    const id = randomUUID();
    await save.execute(author, id, 0, content());
    const outcomes = await Promise.all([1, 1, 1].map((revision) => save.execute(author, id, revision, content())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['CHANGED', 'CHANGED', 'SAVED']);
  });

  it('says that it was let go elsewhere rather than come back by itself', async () => {
    const id = randomUUID();
    await save.execute(author, id, 0, content());
    expect(await discard.execute(author, id)).toBe(true);
    expect(await discard.execute(author, id)).toBe(false);
    expect(await save.execute(author, id, 1, content())).toEqual({ kind: 'CHANGED', current: null });
  });

  it('goes after seven days: unseen at once, erased by the upkeep', async () => {
    const saved = clock.at;
    await save.execute(author, randomUUID(), 0, content());
    clock.at = new Date(saved.getTime() + DRAFT_DAYS * 86_400_000 + 1);
    expect(await list.execute(author)).toEqual([]);
    expect(await forget.execute()).toBe(1);
    expect(await db.dataSource.query('SELECT 1 FROM report_draft')).toEqual([]);
    clock.at = saved;
  });

  it('is no draft any more once its report has arrived', async () => {
    const id = randomUUID();
    await save.execute(author, id, 0, content());
    const receipt = await submit.execute(author, id, aReportDraft());
    expect(await list.execute(author)).toEqual([]);
    expect(await save.execute(author, id, 1, content())).toEqual({ kind: 'SENT', reference: receipt.kind === 'RECEIPT' ? receipt.reference : '' });
    expect(await forget.execute()).toBe(1);
  });
});

describe('what a draft may hold', () => {
  it.each<[string, Partial<DraftContent>, string]>([
    ['a name in the narrative', { narrative: 'Appeler Mme Diallo.' }, 'narrative'],
    ['a phone number in the testimony', { testimony: 'Au 06 12 34 56 78.' }, 'testimony'],
    ['a foreigner number for hours', { hoursSpent: '7503012345' }, 'hoursSpent'],
    ['a phone number cut in two for an amount', { hoursSpent: '06123456,78' }, 'hoursSpent'],
    ['a name for a code', { audience: 'Diallo' }, 'audience'],
    ['a name for a case code', { caseCode: 'Fatoumata' }, 'caseCode'],
  ])('is not %s', async (_, changes, path) => {
    expect(await save.execute(author, randomUUID(), 0, content(changes))).toMatchObject({ kind: 'REFUSED', errors: [{ path }] });
    expect(await db.dataSource.query('SELECT 1 FROM report_draft')).toEqual([]);
  });

  it.each(['', 'null', '[]', '{"name":"Diallo"}', JSON.stringify({ ...JSON.parse(content()), name: 'Diallo' }), `"${'x'.repeat(50_000)}"`])('is nothing but a draft', async (json) => {
    expect(await save.execute(author, randomUUID(), 0, json)).toMatchObject({ kind: 'REFUSED' });
  });

  it('is bounded in number', async () => {
    for (let made = 0; made < MOST_DRAFTS; made += 1) await save.execute(author, randomUUID(), 0, content());
    expect(await save.execute(author, randomUUID(), 0, content())).toMatchObject({ kind: 'REFUSED', errors: [{ code: 'TOO_MANY' }] });
    expect(await save.execute(colleague, randomUUID(), 0, content())).toMatchObject({ kind: 'SAVED' });
  });
});
