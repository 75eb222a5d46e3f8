import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, reportRows, SetClock, testDatabase, type Browser, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { LettersModule } from '../letters.module';

const TEXT = 'id version bodyCode title reference excerpt url validFrom validUntil verifiedOn verifiedBy withdrawn';
const RESULT = `{ __typename ... on OpposableTextSaved { text { ${TEXT} } } ... on OpposableTextRefused { message errors { field message } } ... on OpposableTextChangedRefused { message } }`;
const TEXTS = `{ opposableTexts { ${TEXT} } }`;
const HISTORY = `query ($id: ID!) { opposableTextHistory(id: $id) { ${TEXT} } }`;
const SAVE = `mutation ($text: OpposableTextInput!, $replaces: OpposableTextRead) { saveOpposableText(text: $text, replaces: $replaces) ${RESULT} }`;
const WITHDRAW = `mutation ($read: OpposableTextRead!) { withdrawOpposableText(read: $read) ${RESULT} }`;
const PROOF = 'query ($reportId: ID!) { filingProof(reportId: $reportId) { reference code filedOn prefecture } }';
const VERIFY = 'query ($reference: String!, $code: String!) { verifyFiling(reference: $reference, code: $code) { __typename ... on VerifiedFiling { filedOn prefecture } ... on FilingRefused { message } } }';

interface Text { id: string; version: number; bodyCode: string; title: string; verifiedOn: string | null; verifiedBy: string | null; withdrawn: boolean }

let db: TestDatabase;
let program: GraphqlProgram;
let national: Browser;
let reporter: Browser;
let neighbour: Browser;
let regional: Browser;
let structure: BuiltStructure;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [LettersModule], clock });
  structure = await aStructure(db.dataSource);
  const member = async (of: BuiltStructure) => program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId: of.id }));
  [reporter, neighbour] = [await member(structure), await member(await aStructure(db.dataSource))];
  national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  regional = await program.browserOf(await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }));
});
afterAll(async () => { await program.close(); await db.close(); });

const texts = async (browser = reporter) => (await browser.call<{ opposableTexts: Text[] }>(TEXTS)).data!.opposableTexts;
const save = async (text: object, replaces: object | null = null) => (await national.call<{ saveOpposableText: Record<string, unknown> & { text: Text } }>(SAVE, { text, replaces })).data!.saveOpposableText;
const form = { bodyCode: 'BANK', title: 'Droit au compte', reference: 'Code monétaire et financier', excerpt: 'Toute personne domiciliée en France a droit à un compte.', url: 'https://exemple.vigie.test/droit' };

it('starts with the texts of the report, which nobody has verified yet, readable by every role', async () => {
  const seen = await texts();
  expect(seen.map(({ bodyCode }) => bodyCode)).toEqual(['CAF', 'FRANCE_TRAVAIL', 'PREFECTURE', 'PREFECTURE', 'PREFECTURE', 'PREFECTURE', 'ANY', 'ANY']);
  expect(seen.every(({ verifiedOn }) => verifiedOn === null)).toBe(true);
  expect(seen[0]!.title).toBe('Les documents de l’ANEF sont acceptés par les CAF');
  expect(await texts(regional)).toEqual(seen);
  expect(await program.browser().refusal(TEXTS)).toBe('UNAUTHENTICATED');
});

it('lets national staff alone add, replace and withdraw a text; every version stays', async () => {
  const { text: added } = await save(form);
  expect(added).toMatchObject({ version: 1, verifiedOn: clock.now().toISOString().slice(0, 10) });
  const replaced = await save({ ...form, title: 'Droit au compte bancaire' }, { id: added.id, version: 1 });
  expect(replaced.text).toMatchObject({ id: added.id, version: 2, title: 'Droit au compte bancaire' });
  expect((await texts()).find(({ id }) => id === added.id)).toMatchObject({ version: 2, verifiedBy: null });
  expect((await texts(national)).find(({ id }) => id === added.id)?.verifiedBy).toMatch(/^Compte/);
  const { data } = await national.call<{ withdrawOpposableText: { text: Text } }>(WITHDRAW, { read: { id: added.id, version: 2 } });
  expect(data!.withdrawOpposableText.text).toMatchObject({ version: 3, withdrawn: true });
  expect((await texts()).some(({ id }) => id === added.id)).toBe(false);
  const history = (await national.call<{ opposableTextHistory: Text[] }>(HISTORY, { id: added.id })).data!.opposableTextHistory;
  expect(history.map(({ version, title }) => [version, title])).toEqual([[3, 'Droit au compte bancaire'], [2, 'Droit au compte bancaire'], [1, 'Droit au compte']]);
  for (const browser of [reporter, regional]) {
    expect(await browser.refusal(SAVE, { text: form })).toBe('FORBIDDEN');
    expect(await browser.refusal(WITHDRAW, { read: { id: added.id, version: 3 } })).toBe('FORBIDDEN');
  }
  const acts = await db.dataSource.query(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [added.id]);
  expect(acts.map(({ action }: { action: string }) => action)).toEqual(['OPPOSABLE_TEXT_SAVED', 'OPPOSABLE_TEXT_SAVED', 'OPPOSABLE_TEXT_WITHDRAWN']);
});

it('says in French what is wrong, field by field, and loses nobody’s change', async () => {
  expect(await save({ ...form, bodyCode: 'NOBODY', excerpt: 'Court.', url: 'javascript:alert(1)', validFrom: '2026-02-01', validUntil: '2026-01-01' })).toMatchObject({
    __typename: 'OpposableTextRefused', errors: [{ field: 'bodyCode' }, { field: 'excerpt' }, { field: 'url' }, { field: 'validUntil', message: 'La fin de validité vient après le début.' }],
  });
  const { text: { id } } = await save(form);
  const both = await Promise.all(['une', 'autre'].map((word) => save({ ...form, title: `Réécrit par l’${word}` }, { id, version: 1 })));
  expect(both.map((answer) => answer['__typename']).sort()).toEqual(['OpposableTextChangedRefused', 'OpposableTextSaved']);
  expect(await national.refusal(SAVE, { text: form, replaces: { id: crypto.randomUUID(), version: 1 } })).toBe('NOT_FOUND');
});

it('stands behind a second wall: versions are added by the nation alone, and never changed', async () => {
  const row = `INSERT INTO opposable_text (id, version, body_code, title, reference, excerpt, verified_by, saved_at) VALUES (gen_random_uuid(), 1, 'CAF', 'x', 'x', 'x', vigie_account(), now())`;
  const place = { accountId: crypto.randomUUID(), federationCode: 'IDF', structureId: structure.id };
  for (const scope of [{ kind: 'REGION', regionCodes: ['11'], ...place }, { kind: 'STRUCTURE', ...place }, { kind: 'OPERATIONS', ...place }] as const) {
    await expect(db.tx.run(scope, (m) => m.query(row))).rejects.toThrow(/row-level security/);
  }
  for (const change of [`UPDATE opposable_text SET title = 'x'`, 'DELETE FROM opposable_text']) {
    await expect(db.tx.run({ kind: 'NATION', ...place }, (m) => m.query(change))).rejects.toThrow(/permission denied/);
  }
  expect(await db.tx.run({ kind: 'ANONYMOUS' }, (m) => m.query('SELECT * FROM opposable_text'))).toEqual([]);
});

interface Proof { reference: string; code: string; filedOn: string; prefecture: string }
const verify = async (reference: string, code: string) => (await program.browser().call<{ verifyFiling: Record<string, unknown> }>(VERIFY, { reference, code })).data!.verifyFiling;

it('proves a filing to whoever holds its reference and code, and tells no more than the day and the préfecture', async () => {
  const [reportId] = await reportRows(db.dataSource, { structure, createdAt: new Date('2026-03-10T23:30:00Z') });
  const proof = (await reporter.call<{ filingProof: Proof }>(PROOF, { reportId })).data!.filingProof;
  expect(proof).toMatchObject({ filedOn: '2026-03-11', prefecture: 'Préfecture du Rhône' });
  expect(await verify(proof.reference.toLowerCase(), proof.code.replace('-', ' '))).toEqual({ __typename: 'VerifiedFiling', filedOn: '2026-03-11', prefecture: 'Préfecture du Rhône' });
  const refused = { __typename: 'FilingRefused', message: 'Aucun signalement en vigueur ne correspond à cette référence et à ce code. Relisez-les sur le document.' };
  expect(await verify(proof.reference, 'AAAAA-AAAAA')).toEqual(refused);
  expect(await verify('VG-26-0000-0000', proof.code)).toEqual(refused);
  expect(await verify('n’importe quoi', '')).toEqual(refused);
  for (const browser of [neighbour]) expect(await browser.refusal(PROOF, { reportId })).toBe('NOT_FOUND');
  for (const browser of [national, regional]) expect(await browser.refusal(PROOF, { reportId })).toBe('FORBIDDEN');
});

it('proves nothing of a report withdrawn since', async () => {
  const [reportId] = await reportRows(db.dataSource, { structure });
  const { reference, code } = (await reporter.call<{ filingProof: Proof }>(PROOF, { reportId })).data!.filingProof;
  await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now() WHERE id = $1`, [reportId]);
  expect(await verify(reference, code)).toMatchObject({ __typename: 'FilingRefused' });
  expect(await reporter.refusal(PROOF, { reportId })).toBe('NOT_FOUND');
});

it('slows down whoever guesses', async () => {
  const answers = [];
  for (let guess = 0; guess < 40; guess += 1) answers.push(await program.browser().refusal(VERIFY, { reference: 'VG-26-0000-0000', code: String(guess) }));
  expect(answers).toContain('TOO_MANY_REQUESTS');
});
