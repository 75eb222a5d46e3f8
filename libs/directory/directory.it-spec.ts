import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { aMember, aNational, aRegional, aStructure, graphqlApp, layReference, SetClock, testDatabase, type BuiltStructure, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { DirectoryModule, directoryEntities } from '.';

const ENTRY = '... on DirectoryEntry { id siteCode topic means address source verifier verifiedOn stale revision regionCode }';
const SAVE = `mutation ($id: ID, $revision: Int, $entry: DirectoryEntryInput!) { saveDirectoryEntry(id: $id, revision: $revision, entry: $entry) { __typename ${ENTRY} ... on DirectoryRefused { message errors { field message } } } }`;
const CONFIRM = `mutation ($id: ID!, $revision: Int!) { confirmDirectoryEntry(id: $id, revision: $revision) { __typename ${ENTRY} ... on DirectoryRefused { message } } }`;
const RETIRE = `mutation ($id: ID!, $revision: Int!) { retireDirectoryEntry(id: $id, revision: $revision) { __typename ${ENTRY} ... on DirectoryRefused { message } } }`;
const PAGE = `query ($siteCode: ID!) { directory(siteCode: $siteCode) { siteCode entries { id topic means stale verifiedOn } } }`;
const LIST = `query ($filter: DirectoryEntryFilter) { directoryEntries(filter: $filter) { total items { id } } }`;
const HISTORY = `query ($entryId: ID!) { directoryHistory(entryId: $entryId) { action actor proposed fields { field before after } } }`;
const PROPOSE = `mutation ($proposal: DirectoryProposalInput!) { proposeDirectoryCorrection(proposal: $proposal) { __typename ... on DirectoryProposal { id status structureName changedFields current { id } } ... on DirectoryRefused { message errors { field message } } } }`;
const PROPOSALS = `query ($status: DirectoryProposalStatus) { directoryProposals(status: $status) { total items { id status structureName answer decider remark } } }`;
const DECIDE = `mutation ($id: ID!, $accept: Boolean!, $entryRevision: Int, $answer: String) { decideDirectoryProposal(id: $id, accept: $accept, entryRevision: $entryRevision, answer: $answer) {
  __typename ... on DirectoryProposal { id status answer decider current { id opening } } ... on DirectoryRefused { message errors { field message } } } }`;

const pan = { section: 'SERVICE', siteCode: 'P69', topic: 'PAN', means: 'ON_SITE', address: '1 place de l’Exemple', source: 'affichage sur place' };

let db: TestDatabase;
let app: GraphqlApp;
let lyon: BuiltStructure;
let paris: BuiltStructure;
const clock = new SetClock(new Date('2026-11-24T10:00:00Z'));
let viewers: Readonly<Record<string, Viewer>>;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...directoryEntities]);
  await layReference(db);
  app = await graphqlApp(db, [DirectoryModule], clock);
  lyon = await aStructure(db.dataSource);
  paris = await aStructure(db.dataSource, { siteCode: 'P75' });
  viewers = {
    reporter: await aMember(db.dataSource, lyon), parisian: await aMember(db.dataSource, paris, 'STRUCTURE_MANAGER'),
    regional: await aRegional(db.dataSource, 'ARA'), idf: await aRegional(db.dataSource, 'IDF'), national: await aNational(db.dataSource), admin: await aNational(db.dataSource, 'ADMIN'),
  };
});
afterAll(async () => { await app.close(); await db.close(); });

type Shape = Record<string, unknown> & { readonly id: string; readonly revision: number; readonly entries: Shape[]; readonly items: Shape[]; readonly total: number };
const ask = async (who: string, query: string, variables: Record<string, unknown> = {}): Promise<Shape> => {
  const { data, errors } = await app.ask<Record<string, Shape>>(viewers[who]!, query, variables);
  return errors ? ({ refused: errors[0]!.extensions.code } as unknown as Shape) : Object.values(data!)[0]!;
};
const added = (change: object = {}, who = 'regional') => ask(who, SAVE, { entry: { ...pan, ...change } });

it('is kept by staff in their own regions, and read by everyone but administrators', async () => {
  const entry = await added();
  expect(entry).toMatchObject({ __typename: 'DirectoryEntry', siteCode: 'P69', regionCode: '84', verifier: 'FAS Auvergne-Rhône-Alpes', verifiedOn: '2026-11-24', stale: false, revision: 1 });
  expect(await added({ siteCode: 'P75' })).toEqual({ refused: 'NOT_FOUND' });
  expect(await added({ siteCode: 'P75' }, 'national')).toMatchObject({ verifier: 'FAS nationale' });
  for (const who of ['reporter', 'parisian', 'admin']) expect(await added({}, who)).toEqual({ refused: 'FORBIDDEN' });
  for (const who of ['reporter', 'parisian', 'idf', 'national']) expect((await ask(who, PAGE, { siteCode: 'P69' })).entries.map(({ id }) => id)).toContain(entry.id);
  const kept = async (who: string) => (await ask(who, LIST, { filter: { kept: true } })).total;
  expect([await kept('national'), await kept('regional'), await kept('idf'), await kept('reporter')]).toEqual([2, 1, 1, 0]);
  expect(await ask('admin', PAGE, { siteCode: 'P69' })).toEqual({ refused: 'FORBIDDEN' });
  expect(await ask('reporter', PAGE, { siteCode: 'P00' })).toEqual({ refused: 'NOT_FOUND' });
  expect((await ask('reporter', PAGE, { siteCode: 'SP383' })).entries).toEqual([]);
  for (const [query, variables] of [[SAVE, { id: entry.id, revision: 1, entry: pan }], [CONFIRM, { id: entry.id, revision: 1 }], [RETIRE, { id: entry.id, revision: 1 }]] as const) {
    expect(await ask('idf', query, variables)).toEqual({ refused: 'NOT_FOUND' });
    expect(await ask('reporter', query, variables)).toEqual({ refused: 'FORBIDDEN' });
  }
});

it('says field by field what is wrong, and keeps nothing of it', async () => {
  const before = (await ask('national', LIST)).total;
  expect(await added({ address: null, source: ' ', conditions: 'Appeler Mme Diallo au 06 12 34 56 78' })).toMatchObject({ __typename: 'DirectoryRefused', errors: [{ field: 'conditions' }, { field: 'source' }, { field: 'address' }] });
  expect((await ask('national', LIST)).total).toBe(before);
});

it('goes stale after ninety days, is confirmed, and lists what to verify first', async () => {
  const { id } = await added({ topic: 'CCC', means: 'PHONE', phone: '01 00 00 00 00' });
  clock.pass(90, 'days');
  expect((await ask('reporter', PAGE, { siteCode: 'P69' })).entries.find((entry) => entry.id === id)).toMatchObject({ stale: false });
  clock.pass(1, 'days');
  expect((await ask('reporter', PAGE, { siteCode: 'P69' })).entries.find((entry) => entry.id === id)).toMatchObject({ stale: true });
  expect((await ask('regional', LIST, { filter: { stale: true } })).items.map((entry) => entry.id)).toContain(id);
  expect(await ask('regional', CONFIRM, { id, revision: 1 })).toMatchObject({ stale: false, verifiedOn: '2027-02-23', revision: 2 });
  expect((await ask('regional', LIST, { filter: { stale: true, regionCode: '84' } })).items.map((entry) => entry.id)).not.toContain(id);
  expect((await ask('regional', LIST, { filter: { stale: false, topic: 'CCC', section: 'SERVICE', departmentCode: '69' } })).items.map((entry) => entry.id)).toEqual([id]);
});

it('lets nobody overwrite what they have not read, nor move an entry', async () => {
  const { id } = await added({ topic: 'DDETS' });
  expect(await ask('regional', SAVE, { id, revision: 1, entry: { ...pan, topic: 'DDETS', opening: 'le mardi' } })).toMatchObject({ revision: 2 });
  expect(await ask('national', SAVE, { id, revision: 1, entry: { ...pan, topic: 'DDETS', opening: 'le jeudi' } })).toMatchObject({ __typename: 'DirectoryRefused', message: expect.stringContaining('modifiée entre-temps') });
  expect(await ask('regional', SAVE, { id, revision: 2, entry: { ...pan, topic: 'CCC' } })).toMatchObject({ __typename: 'DirectoryRefused' });
  expect(await ask('regional', RETIRE, { id, revision: 2 })).toMatchObject({ __typename: 'DirectoryEntry' });
  expect(await ask('regional', CONFIRM, { id, revision: 3 })).toMatchObject({ __typename: 'DirectoryRefused' });
  expect((await ask('reporter', PAGE, { siteCode: 'P69' })).entries.map((entry) => entry.id)).not.toContain(id);
  expect(await ask('reporter', HISTORY, { entryId: id })).toEqual([
    { action: 'RETIRED', actor: 'FAS Auvergne-Rhône-Alpes', proposed: false, fields: [] },
    { action: 'CHANGED', actor: 'FAS Auvergne-Rhône-Alpes', proposed: false, fields: [{ field: 'opening', before: null, after: 'le mardi' }] },
    { action: 'ADDED', actor: 'FAS Auvergne-Rhône-Alpes', proposed: false, fields: [{ field: 'means', before: null, after: 'ON_SITE' }, { field: 'address', before: null, after: pan.address }, { field: 'source', before: null, after: pan.source }] },
  ]);
});

it('takes corrections from structures, which change nothing before staff of the region accept them', async () => {
  const { id } = await added({ topic: 'SUBSTITUTION', opening: 'le lundi' });
  const corrected = { ...pan, topic: 'SUBSTITUTION', opening: 'le vendredi' };
  const proposal = await ask('reporter', PROPOSE, { proposal: { entryId: id, entry: corrected, remark: 'Vu hier sur la porte.' } });
  expect(proposal).toMatchObject({ __typename: 'DirectoryProposal', status: 'PENDING', structureName: lyon.name, changedFields: ['opening'], current: { id } });
  expect((await ask('parisian', PROPOSALS)).total).toBe(0);
  expect((await ask('idf', PROPOSALS)).total).toBe(0);
  expect((await ask('regional', PROPOSALS, { status: 'PENDING' })).items).toMatchObject([{ id: proposal.id, structureName: lyon.name, remark: 'Vu hier sur la porte.' }]);
  expect(await ask('idf', DECIDE, { id: proposal.id, accept: true, entryRevision: 1 })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('reporter', DECIDE, { id: proposal.id, accept: true, entryRevision: 1 })).toEqual({ refused: 'FORBIDDEN' });
  expect(await ask('regional', DECIDE, { id: proposal.id, accept: true, entryRevision: 7 })).toMatchObject({ __typename: 'DirectoryRefused' });
  const [first, second] = await Promise.all([1, 2].map(() => ask('regional', DECIDE, { id: proposal.id, accept: true, entryRevision: 1 })));
  expect([first!.__typename, second!.__typename].sort()).toEqual(['DirectoryProposal', 'DirectoryRefused']);
  expect((await ask('reporter', PROPOSALS)).items).toMatchObject([{ status: 'ACCEPTED', decider: 'FAS Auvergne-Rhône-Alpes' }]);
  expect((await ask('reporter', HISTORY, { entryId: id }) as unknown as unknown[])[0]).toEqual({ action: 'CHANGED', actor: 'FAS Auvergne-Rhône-Alpes', proposed: true, fields: [{ field: 'opening', before: 'le lundi', after: 'le vendredi' }] });
});

it('refuses a correction that says nothing, names a person, or is refused without a reason', async () => {
  const { id } = await added({ siteCode: 'SP383' });
  const same = { ...pan, siteCode: 'SP383' };
  expect(await ask('reporter', PROPOSE, { proposal: { entryId: id, entry: { ...same, source: 'vu' } } })).toMatchObject({ __typename: 'DirectoryRefused' });
  expect(await ask('reporter', PROPOSE, { proposal: { entryId: id, entry: { ...same, opening: 'le mardi' }, remark: 'Demander Mme Diallo' } })).toMatchObject({ errors: [{ field: 'remark' }] });
  expect(await ask('regional', PROPOSE, { proposal: { entry: same } })).toEqual({ refused: 'FORBIDDEN' });
  const missing = await ask('parisian', PROPOSE, { proposal: { entry: { ...same, topic: 'PAN', means: null, address: null } } });
  expect((await ask('regional', PROPOSALS, { status: 'PENDING' })).items).toMatchObject([{ id: missing.id, structureName: null }]);
  expect(await ask('regional', DECIDE, { id: missing.id, accept: false, answer: ' ' })).toMatchObject({ errors: [{ field: 'answer' }] });
  expect(await ask('regional', DECIDE, { id: missing.id, accept: false, answer: 'Un PAN y ouvre le mardi.' })).toMatchObject({ status: 'REFUSED', answer: 'Un PAN y ouvre le mardi.' });
  const another = await ask('parisian', PROPOSE, { proposal: { entry: { ...same, topic: 'CCC', means: 'PHONE', phone: '3900' } } });
  expect(await ask('national', DECIDE, { id: another.id, accept: true })).toMatchObject({ status: 'ACCEPTED', decider: 'FAS nationale' });
  expect((await ask('reporter', PAGE, { siteCode: 'SP383' })).entries.map(({ topic, means }) => [topic, means])).toContainEqual(['CCC', 'PHONE']);
});

it('stands behind a second wall: writes of another region, of a structure, and of history do nothing', async () => {
  const { regionCodes, ...place } = { accountId: crypto.randomUUID(), federationCode: 'IDF', structureId: paris.id, regionCodes: ['11'] };
  const scopes = [{ kind: 'REGION', regionCodes, ...place }, { kind: 'STRUCTURE', ...place }, { kind: 'OPERATIONS', ...place }] as const;
  const count = (sql: string) => `WITH done AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM done`;
  for (const scope of scopes) {
    for (const sql of [`UPDATE directory_entry SET opening = 'x' WHERE region_code = '84'`, `UPDATE directory_proposal SET answer = 'x' WHERE region_code = '84'`]) {
      expect((await db.tx.run(scope, (m) => m.query(count(sql))))[0].n).toBe(0);
    }
    await expect(db.tx.run(scope, (m) => m.query(`INSERT INTO directory_entry (id, section, site_code, region_code, topic, source, verified_by, verifier, verified_on, created_at, updated_at)
      VALUES (gen_random_uuid(), 'SERVICE', 'P69', '84', 'PAN', 'x', vigie_account(), 'x', '2026-11-24', now(), now())`))).rejects.toThrow(/row-level security/);
    await expect(db.tx.run(scope, (m) => m.query(`UPDATE directory_change SET actor = 'x'`))).rejects.toThrow(/permission denied/);
  }
  // A site cannot be smuggled into one's region.
  await expect(db.tx.run(scopes[0], (m) => m.query(`INSERT INTO directory_entry (id, section, site_code, region_code, topic, source, verified_by, verifier, verified_on, created_at, updated_at)
    VALUES (gen_random_uuid(), 'SERVICE', 'P69', '11', 'PAN', 'x', vigie_account(), 'x', '2026-11-24', now(), now())`))).rejects.toThrow(/row-level security/);
  expect(await db.tx.run(scopes[1], (m) => m.query(`SELECT count(*)::int AS n FROM directory_proposal WHERE structure_id <> $1`, [paris.id]))).toEqual([{ n: 0 }]);
  expect(await db.tx.run({ kind: 'ANONYMOUS' }, (m) => m.query('SELECT 1 FROM directory_entry'))).toEqual([]);
});
