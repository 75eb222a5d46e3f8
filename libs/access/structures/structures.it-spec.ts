import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, testDatabase, type Browser, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';

const LIST = 'query ($filter: StructureFilter, $page: PageInput) { structures(filter: $filter, page: $page) { total items { id name members active } } }';
const CREATE = `mutation ($structure: StructureInput!) { createStructure(structure: $structure) {
  __typename ... on Structure { id number name typeCode associationName departmentCode regionCode siteCode active demo members } ... on AccountRefused { message field } } }`;
const UPDATE = `mutation ($id: ID!, $structure: StructureInput!) { updateStructure(id: $id, structure: $structure) {
  __typename ... on Structure { id name active regionCode associationName } ... on AccountRefused { message field } } }`;

let db: TestDatabase;
let program: GraphqlProgram;
let lyon: BuiltStructure;
let grenoble: BuiltStructure;
let paris: BuiltStructure;
const browsers: Partial<Record<string, Browser>> = {};

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule] });
  [lyon, grenoble, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'SP383', typeCode: 'HUDA' }), await aStructure(db.dataSource, { siteCode: 'P75' })];
  browsers.reporter = await program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id }));
  browsers.manager = await program.browserOf(await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }));
  browsers.regional = await program.browserOf(await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }));
  browsers.national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  browsers.admin = await program.browserOf(await anAccount(db.dataSource, { role: 'ADMIN' }));
});
afterAll(async () => { await program.close(); await db.close(); });

const ask = async (who: string, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await browsers[who]!.call<Record<string, Record<string, unknown>>>(query, variables);
  return errors ? { refused: errors[0]!.extensions.code } : Object.values(data!)[0]!;
};
const listed = async (who: string, filter: object = {}) => ((await ask(who, LIST, { filter })) as { items: { id: string }[] }).items.map(({ id }) => id).sort();
const ids = (...structures: BuiltStructure[]) => structures.map(({ id }) => id).sort();
const details = { name: 'CADA du Parc', typeCode: 'CADA', siteCode: 'P69' };

it('lists the own structure, those of the own regions, or all', async () => {
  expect(await listed('reporter')).toEqual(ids(lyon));
  expect(await listed('manager')).toEqual(ids(lyon));
  expect(await listed('regional')).toEqual(ids(lyon, grenoble));
  expect(await listed('national')).toEqual(ids(lyon, grenoble, paris));
  expect(await listed('admin', { regionCode: '84', typeCode: 'HUDA' })).toEqual(ids(grenoble));
  expect(await listed('admin', { search: '%' })).toEqual([]);
  expect(await ask('manager', LIST)).toMatchObject({ total: 1, items: [{ members: 2, active: true }] });
});

it('is opened by federation staff, in their own regions, at a place the reference knows', async () => {
  expect(await ask('regional', CREATE, { structure: { ...details, name: '  CADA  du Parc ', associationName: 'Forum réfugiés' } })).toMatchObject({
    __typename: 'Structure', name: 'CADA du Parc', associationName: 'Forum réfugiés', departmentCode: '69', regionCode: '84', siteCode: 'P69', active: true, demo: false, members: 0,
  });
  expect(await ask('regional', CREATE, { structure: { ...details, siteCode: 'P75' } })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('national', CREATE, { structure: { ...details, name: 'HUDA de Paris', siteCode: 'P75', associationName: 'Forum réfugiés' } })).toMatchObject({ associationName: 'Forum réfugiés' });
  expect(await db.dataSource.query('SELECT count(*)::int AS n FROM association')).toEqual([{ n: 1 }]);
  for (const who of ['reporter', 'manager']) expect(await ask(who, CREATE, { structure: details })).toEqual({ refused: 'FORBIDDEN' });
});

it.each([
  [{ name: ' ' }, 'name'], [{ name: 'x'.repeat(161) }, 'name'], [{ name: '<i>x</i>' }, 'name'], [{ name: 'CADA\u202Ecilbup' }, 'name'], [{ typeCode: 'CASTLE' }, 'typeCode'], [{ siteCode: 'P00' }, 'siteCode'], [{ associationName: '<' }, 'associationName'],
])('refuses %j in French', async (wrong, field) => {
  expect(await ask('national', CREATE, { structure: { ...details, ...wrong } })).toMatchObject({ __typename: 'AccountRefused', field });
});

it('is edited and closed within the own regions, and never moved out of them', async () => {
  expect(await ask('regional', UPDATE, { id: grenoble.id, structure: { ...details, siteCode: 'P38', active: false } })).toMatchObject({ __typename: 'Structure', name: 'CADA du Parc', active: false });
  expect(await ask('regional', UPDATE, { id: grenoble.id, structure: { ...details, siteCode: 'P38', name: 'CADA des Alpes' } })).toMatchObject({ name: 'CADA des Alpes', active: false });
  expect(await ask('regional', UPDATE, { id: grenoble.id, structure: { ...details, siteCode: 'P75' } })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('regional', UPDATE, { id: paris.id, structure: details })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('admin', UPDATE, { id: 'nowhere', structure: details })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask('manager', UPDATE, { id: lyon.id, structure: details })).toEqual({ refused: 'FORBIDDEN' });
});
