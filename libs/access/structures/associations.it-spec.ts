import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, testDatabase, type Browser, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';

const ANSWER = '__typename ... on Association { id name structures activeStructures regionCodes } ... on AccountRefused { message field }';
const LIST = 'query ($search: String, $page: PageInput) { associations(search: $search, page: $page) { total items { id name structures activeStructures regionCodes } } }';
const RENAME = `mutation ($id: ID!, $name: String!) { renameAssociation(id: $id, name: $name) { ${ANSWER} } }`;
const MERGE = `mutation ($id: ID!, $intoId: ID!) { mergeAssociation(id: $id, intoId: $intoId) { ${ANSWER} } }`;
const LYON = '01974000-0000-7000-8000-0000000000a1';
const TWIN = '01974000-0000-7000-8000-0000000000a2';
const EMPTY = '01974000-0000-7000-8000-0000000000a3';
const NOBODY = '01974000-0000-7000-8000-0000000000a9';

let db: TestDatabase;
let program: GraphqlProgram;
let structures: BuiltStructure[];
const browsers: Partial<Record<string, Browser>> = {};

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule] });
  structures = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75' }), await aStructure(db.dataSource)];
  browsers.manager = await program.browserOf(await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structures[0]!.id }));
  browsers.regional = await program.browserOf(await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }));
  browsers.national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  browsers.admin = await program.browserOf(await anAccount(db.dataSource, { role: 'ADMIN' }));
});
beforeEach(async () => {
  await db.dataSource.query('UPDATE structure SET association_id = NULL, active = true');
  await db.dataSource.query('DELETE FROM association');
  await db.dataSource.query(`INSERT INTO association (id, name) VALUES ($1, 'Forum réfugiés'), ($2, 'forum refugies'), ($3, 'Sans structure')`, [LYON, TWIN, EMPTY]);
  await db.dataSource.query('UPDATE structure SET association_id = $2 WHERE id = ANY ($1)', [[structures[0]!.id, structures[1]!.id], LYON]);
  await db.dataSource.query('UPDATE structure SET association_id = $2, active = false WHERE id = $1', [structures[2]!.id, TWIN]);
});
afterAll(async () => { await program.close(); await db.close(); });

const ask = async (who: string, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await browsers[who]!.call<Record<string, Record<string, unknown>>>(query, variables);
  return errors ? { refused: errors[0]!.extensions.code } : Object.values(data!)[0]!;
};
const told = async () => (await db.dataSource.query(`SELECT action, subject_id AS id, purpose FROM audit_entry WHERE subject_kind = 'association' ORDER BY id DESC LIMIT 1`))[0];

it('lists associations with their structures, open or closed, and the regions they work in', async () => {
  expect(await ask('national', LIST)).toEqual({ total: 3, items: [
    { id: TWIN, name: 'forum refugies', structures: 1, activeStructures: 0, regionCodes: ['84'] },
    { id: LYON, name: 'Forum réfugiés', structures: 2, activeStructures: 2, regionCodes: ['11', '84'] },
    { id: EMPTY, name: 'Sans structure', structures: 0, activeStructures: 0, regionCodes: [] },
  ] });
  expect(await ask('admin', LIST, { search: 'réf' })).toMatchObject({ total: 1, items: [{ id: LYON }] });
  expect(await ask('admin', LIST, { search: '%' })).toEqual({ total: 0, items: [] });
  expect(await ask('admin', LIST, { page: { page: 2, perPage: 2 } })).toMatchObject({ total: 3, items: [{ id: EMPTY }] });
});

it('is for those who see the whole country', async () => {
  for (const who of ['manager', 'regional']) {
    for (const [query, variables] of [[LIST, {}], [RENAME, { id: LYON, name: 'Autre' }], [MERGE, { id: TWIN, intoId: LYON }]] as const) expect(await ask(who, query, variables)).toEqual({ refused: 'FORBIDDEN' });
  }
});

it('is closed to others by the database as well', async () => {
  const region = { kind: 'REGION', accountId: NOBODY, federationCode: 'ARA', regionCodes: ['84'] } as const;
  await db.tx.run(region, async (m) => {
    expect((await m.query(`UPDATE association SET name = 'Autre' WHERE id = $1 RETURNING id`, [LYON]))[1]).toBe(0);
    expect((await m.query('DELETE FROM association WHERE id = $1 RETURNING id', [EMPTY]))[1]).toBe(0);
  });
});

it('mends a name, says so in the audit log, and refuses one that is no name or is taken', async () => {
  expect(await ask('national', RENAME, { id: LYON, name: '  Forum  Réfugiés ' })).toMatchObject({ __typename: 'Association', name: 'Forum Réfugiés', structures: 2 });
  expect(await told()).toEqual({ action: 'ASSOCIATION_RENAMED', id: LYON, purpose: '« Forum réfugiés » devient « Forum Réfugiés »' });
  expect(await ask('admin', RENAME, { id: TWIN, name: 'Forum Réfugiés' })).toMatchObject({ __typename: 'AccountRefused', field: 'name', message: expect.stringContaining('fusionnez-les') });
  expect(await ask('admin', RENAME, { id: TWIN, name: '<b>' })).toMatchObject({ __typename: 'AccountRefused', field: 'name' });
  for (const id of [NOBODY, 'x']) expect(await ask('admin', RENAME, { id, name: 'Autre' })).toEqual({ refused: 'NOT_FOUND' });
});

it('makes one of two, whose structures all follow', async () => {
  expect(await ask('national', MERGE, { id: TWIN, intoId: LYON })).toEqual({ __typename: 'Association', id: LYON, name: 'Forum réfugiés', structures: 3, activeStructures: 2, regionCodes: ['11', '84'] });
  expect(await told()).toEqual({ action: 'ASSOCIATIONS_MERGED', id: LYON, purpose: '« forum refugies » réunie à « Forum réfugiés »' });
  expect(await db.dataSource.query(`SELECT subject_id AS id, purpose FROM audit_entry WHERE action = 'STRUCTURE_CHANGED'`)).toEqual([{ id: structures[2]!.id, purpose: '« forum refugies » réunie à « Forum réfugiés »' }]);
  expect(await ask('national', MERGE, { id: TWIN, intoId: LYON })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('national', MERGE, { id: LYON, intoId: LYON })).toMatchObject({ __typename: 'AccountRefused', field: 'intoId' });
  expect(await ask('national', LIST)).toMatchObject({ total: 2 });
});
