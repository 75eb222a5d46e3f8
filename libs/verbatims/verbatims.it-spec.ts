import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { intakeEntities } from '@vigie/intake';
import { newId } from '@vigie/platform';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, SetClock, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { DecideVerbatim } from './decide-verbatim/decide-verbatim';
import { verbatimEntities } from './persistence/verbatim.entities';
import { ProposeVerbatim } from './propose-verbatim/propose-verbatim';
import { ReadCandidates } from './read-verbatims/read-candidates';
import { ReadVerbatims } from './read-verbatims/read-verbatims';
import { UseVerbatims } from './use-verbatims/use-verbatims';

const TESTIMONY = 'Je ne dors plus. La préfecture de Lyon ne répond pas à mes courriels. L’agente Duval a fermé le guichet sans un mot. J’ai perdu mon emploi à Vaulx-en-Velin.';
const EXCERPT = 'Je ne dors plus. La préfecture XXX ne répond pas à mes courriels. […] J’ai perdu mon emploi';
const PURPOSE = 'Choisir des paroles pour la lettre';

let db: TestDatabase;
let structure: BuiltStructure;
let author: Viewer;
let reader: Viewer;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
let read: ReadVerbatims;
let candidates: ReadCandidates;
let proposing: ProposeVerbatim;
let deciding: DecideVerbatim;
const uses = new UseVerbatims(clock);

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...verbatimEntities]);
  await layReference(db);
  structure = await aStructure(db.dataSource);
  author = await aRegional(db.dataSource, 'ARA');
  const national = await aNational(db.dataSource);
  reader = { ...national, account: { ...national.account, displayName: 'Nadia Berthier' } };
  read = new ReadVerbatims(db.tx);
  candidates = new ReadCandidates(db.tx);
  proposing = new ProposeVerbatim(db.tx, new AuditLog(), clock);
  deciding = new DecideVerbatim(db.tx, new AuditLog(), clock);
});
afterAll(() => db.close());

async function testimony(text = TESTIMONY, consent = true): Promise<string> {
  const [id] = await reportRows(db.dataSource, { structure, testimony: text });
  await db.dataSource.query('UPDATE report SET testimony_consent = $2 WHERE id = $1', [id, consent]);
  return id!;
}

async function proposed(reuse: 'ONCE' | 'SEVERAL' = 'ONCE'): Promise<{ id: string; reportId: string }> {
  const reportId = await testimony();
  const outcome = await proposing.propose(author, reportId, EXCERPT, reuse);
  if (outcome.kind !== 'DONE') throw new Error(outcome.message);
  return { id: outcome.id, reportId };
}

async function accepted(reuse: 'ONCE' | 'SEVERAL' = 'ONCE'): Promise<{ id: string; reportId: string }> {
  const verbatim = await proposed(reuse);
  expect(await deciding.execute(reader, verbatim.id, 1, 'ACCEPTED', null)).toMatchObject({ kind: 'DONE' });
  return verbatim;
}

it('opens a testimony for a purpose, masked, and leaves a trace', async () => {
  const reportId = await testimony();
  await expect(proposing.open(author, reportId, null)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  const draft = await proposing.open(author, reportId, PURPOSE);
  expect(draft).toMatchObject({ kind: 'DRAFT', attribution: expect.stringMatching(/^Personne travaillant dans une? /) });
  expect(draft.kind === 'DRAFT' && draft.text).toBe('Je ne dors plus. La préfecture XXX ne répond pas à mes courriels. L’agente [nom masqué] a fermé le guichet sans un mot. J’ai perdu mon emploi à [lieu masqué].');
  const [trace] = await db.dataSource.query<[{ purpose: string }]>(`SELECT purpose FROM audit_entry WHERE subject_id = $1`, [reportId]);
  expect(trace.purpose).toBe(PURPOSE);
});

it('lists testimonies whose author lets them be published, and not their words', async () => {
  const [open, closed] = [await testimony(), await testimony(TESTIMONY, false)];
  const { items, total } = await candidates.page(author, { page: 1, perPage: 100 });
  // A page past the end, as after the last of it was proposed, says how many there are.
  expect(await candidates.page(author, { page: 2, perPage: 100 })).toEqual({ items: [], total });
  expect(total).toBe(items.length);
  const ids = items.map(({ reportId }) => reportId);
  expect(ids).toContain(open);
  expect(ids).not.toContain(closed);
  expect(JSON.stringify(items)).not.toContain('dors');
  expect(await proposing.open(author, closed, PURPOSE)).toMatchObject({ kind: 'REFUSED', reason: 'NO_CONSENT' });
});

it.each([
  ['not masked', 'Je ne dors plus. La préfecture de Lyon ne répond pas', 'NOT_MASKED'],
  ['a name left in', 'L’agente Duval a fermé le guichet sans un mot.', 'NOT_MASKED'],
  ['words of somebody else', 'La préfecture XXX ne répond jamais à personne.', 'NOT_ITS_WORDS'],
  ['too short', 'Non.', 'TOO_SHORT'],
  ['fifty thousand characters', 'Je ne dors plus. '.repeat(2_942), 'TOO_LONG'],
])('refuses a proposal with %s', async (_, excerpt, reason) => {
  expect(await proposing.propose(author, await testimony(), excerpt, 'ONCE')).toMatchObject({ kind: 'REFUSED', reason });
});

it('takes a testimony of fifty thousand characters, and one written from right to left', async () => {
  const long = await testimony(`${'La préfecture de Lyon ne répond pas. '.repeat(1_350)}J’attends depuis deux ans une réponse.`);
  expect(await proposing.propose(author, long, 'J’attends depuis deux ans une réponse.', 'ONCE')).toMatchObject({ kind: 'DONE' });
  const arabic = await testimony('\u202eلم أستطع تجديد الإقامة منذ سنتين\u202c');
  expect(await proposing.propose(author, arabic, 'لم أستطع تجديد الإقامة منذ سنتين', 'ONCE')).toMatchObject({ kind: 'DONE' });
});

it('is read by another person than who proposed it, under whatever role', async () => {
  const { id } = await proposed();
  expect(await deciding.execute(author, id, 1, 'ACCEPTED', null)).toMatchObject({ kind: 'REFUSED', reason: 'OWN_PROPOSAL' });
  const other: Viewer = { ...reader, account: { ...reader.account, displayName: author.account.displayName } };
  expect(await deciding.execute(other, id, 1, 'ACCEPTED', null)).toMatchObject({ kind: 'REFUSED', reason: 'OWN_PROPOSAL' });
  expect(await deciding.execute(reader, id, 1, 'REFUSED', null)).toMatchObject({ kind: 'REFUSED', reason: 'MOTIVE_MISSING' });
  expect(await deciding.execute(reader, id, 9, 'ACCEPTED', null)).toMatchObject({ kind: 'REFUSED', reason: 'CHANGED' });
  expect(await deciding.execute(reader, id, 1, 'ACCEPTED', null)).toMatchObject({ kind: 'DONE' });
  expect((await read.one(reader, id)).verbatim).toMatchObject({ status: 'ACCEPTED', revision: 2 });
  // The second wall says the same.
  await expect(db.tx.run(author.scope, (m) => m.query(`UPDATE verbatim SET decided_by = proposed_by WHERE id = $1`, [id]))).rejects.toThrow(/verbatim_two_people/);
});

const dossier = (regionCode: string | null = null) => ({ id: newId(), label: 'Lettre de novembre', regionCode });

it('is quoted once, or several times, by what it was accepted for', async () => {
  const [once, several] = [await accepted('ONCE'), await accepted('SEVERAL')];
  const [first, second] = [dossier(), dossier()];
  await db.tx.run(reader.scope, async (m) => {
    for (const { id } of [once, several]) expect(await uses.reserve(m, id, first)).toBeNull();
    expect(await uses.reserve(m, once.id, first)).toBeNull();
    expect(await uses.reserve(m, once.id, second)).toMatchObject({ reason: 'USED' });
    expect(await uses.reserve(m, several.id, second)).toBeNull();
    expect((await uses.quoted(m, first.id)).map(({ text }) => text)).toEqual([EXCERPT, EXCERPT]);
    expect((await uses.usable(m, second.id, null)).map(({ id }) => id)).not.toContain(once.id);
  });
  const { uses: trail } = await read.one(reader, several.id);
  expect(trail.map(({ label, state }) => [label, state])).toEqual([['Lettre de novembre', 'RESERVED'], ['Lettre de novembre', 'RESERVED']]);
});

it('is signed by the type of structure, or less where there are so few that the type would name one', async () => {
  const { id } = await accepted('SEVERAL');
  const [regional, national] = [dossier('84'), dossier()];
  for (let i = 0; i < 3; i += 1) await aStructure(db.dataSource, { siteCode: 'P75' });
  await db.tx.run(reader.scope, async (m) => {
    await uses.reserve(m, id, regional);
    await uses.reserve(m, id, national);
    expect((await uses.quoted(m, regional.id))[0]!.attribution).toBe('Personne travaillant dans une structure du réseau');
    expect((await uses.quoted(m, national.id))[0]!.attribution).toMatch(/^Personne travaillant dans un /);
  });
});

it('leaves everything that was not sent once consent is taken back, and stays in what was', async () => {
  const { id, reportId } = await accepted('SEVERAL');
  const [sent, draft] = [dossier(), dossier()];
  await db.tx.run(reader.scope, async (m) => {
    await uses.reserve(m, id, sent);
    await uses.reserve(m, id, draft);
    await uses.markSent(m, sent.id);
  });
  const member = await aMember(db.dataSource, structure);
  await db.tx.run(member.scope, (m) => m.query(`UPDATE report SET testimony_consent = false, updated_at = now() WHERE id = $1`, [reportId]));
  await db.tx.run(reader.scope, async (m) => {
    expect(await uses.quoted(m, draft.id)).toEqual([]);
    expect((await uses.quoted(m, sent.id)).map(({ text }) => text)).toEqual([EXCERPT]);
    expect(await uses.reserve(m, id, dossier())).toMatchObject({ reason: 'NOT_ACCEPTED' });
  });
  const { verbatim } = await read.one(reader, id);
  expect(verbatim).toMatchObject({ status: 'WITHDRAWN', excerpt: null });
});

it('goes when the words change, when the report is withdrawn, and not when the program erases words that were accepted', async () => {
  const member = await aMember(db.dataSource, structure);
  const statusOf = async (id: string) => (await read.one(reader, id)).verbatim.status;
  const [changed, withdrawn, kept, waiting] = [await accepted(), await accepted(), await accepted(), await proposed()];
  await db.tx.run(member.scope, (m) => m.query(`UPDATE report SET testimony = 'Autre chose.', updated_at = now() WHERE id = $1`, [changed.reportId]));
  await db.tx.run(member.scope, (m) => m.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now(), updated_at = now() WHERE id = $1`, [withdrawn.reportId]));
  for (const { reportId } of [kept, waiting]) await db.tx.run({ kind: 'SYSTEM' }, (m) => m.query('UPDATE report SET testimony = NULL, updated_at = now() WHERE id = $1', [reportId]));
  expect(await Promise.all([changed, withdrawn, kept, waiting].map(({ id }) => statusOf(id)))).toEqual(['WITHDRAWN', 'WITHDRAWN', 'ACCEPTED', 'WITHDRAWN']);
});

it('is no other region’s, and a structure may take it back and change nothing else of it', async () => {
  const { id, reportId } = await accepted();
  const elsewhere = await aRegional(db.dataSource, 'IDF');
  await expect(read.one(elsewhere, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(proposing.open(elsewhere, reportId, PURPOSE)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await db.tx.run(elsewhere.scope, (m) => m.query('SELECT 1 FROM verbatim UNION ALL SELECT 1 FROM verbatim_use'))).toEqual([]);
  const member = await aMember(db.dataSource, structure);
  await expect(db.tx.run(member.scope, (m) => m.query(`INSERT INTO verbatim_use (id, verbatim_id, structure_id, region_code, subject_id, label, attribution, reserved_at) SELECT gen_random_uuid(), id, structure_id, region_code, gen_random_uuid(), 'x', 'x', now() FROM verbatim WHERE id = $1`, [id]))).rejects.toThrow(/row-level security/);
});
