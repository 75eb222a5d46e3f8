import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { hashPassword } from '../passwords/passwords';

const PASSWORD = 'un pré fleuri en été';
const LIST = 'query ($filter: AccountFilter, $page: PageInput) { accounts(filter: $filter, page: $page) { total items { id email role structureName disabledAt } } }';
const DISABLE = 'mutation ($id: ID!) { disableAccount(id: $id) { __typename ... on Account { id disabledAt } ... on AccountRefused { message } } }';
const ENABLE = 'mutation ($id: ID!) { enableAccount(id: $id) { __typename ... on Account { id disabledAt } } }';
const ENABLE_SAYING = 'mutation ($id: ID!) { enableAccount(id: $id) { __typename ... on AccountRefused { message } } }';
const REVOKE = 'mutation ($accountId: ID) { revokeSessions(accountId: $accountId) }';
const PROFILE = 'mutation ($displayName: String!) { updateMyProfile(displayName: $displayName) { __typename ... on Viewer { displayName } ... on AccountRefused { message field } } }';
const CHANGE = `mutation ($currentPassword: String, $newPassword: String!) { changePassword(currentPassword: $currentPassword, newPassword: $newPassword) {
  __typename ... on AccountRefused { message field } } }`;
const ME = '{ me { id } }';

let db: TestDatabase;
let program: GraphqlProgram;
let lyon: BuiltStructure;
let people: Record<'reporter' | 'colleague' | 'manager' | 'sibling' | 'parisian' | 'regional' | 'national' | 'admin', BuiltAccount>;
let passwordHash: string;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock });
  passwordHash = await hashPassword(PASSWORD);
  lyon = await aStructure(db.dataSource);
  const grenoble = await aStructure(db.dataSource, { siteCode: 'P38' });
  const paris = await aStructure(db.dataSource, { siteCode: 'P75' });
  people = {
    reporter: await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id, passwordHash }),
    colleague: await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }),
    manager: await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }),
    sibling: await anAccount(db.dataSource, { role: 'REPORTER', structureId: grenoble.id }),
    parisian: await anAccount(db.dataSource, { role: 'REPORTER', structureId: paris.id }),
    regional: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }),
    national: await anAccount(db.dataSource, { role: 'NATIONAL' }),
    admin: await anAccount(db.dataSource, { role: 'ADMIN' }),
  };
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(() => db.dataSource.query('UPDATE account SET disabled_at = NULL, disabled_by_role = NULL; DELETE FROM session; DELETE FROM sign_in_throttle'));

type Person = keyof typeof people;
const as = (person: Person): Promise<Browser> => program.browserOf(people[person]);
const ask = async (browser: Browser, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await browser.call<Record<string, Record<string, unknown>>>(query, variables);
  return errors ? { refused: errors[0]!.extensions.code } : Object.values(data!)[0]!;
};
const nameOf = (id: unknown) => (Object.keys(people) as Person[]).find((person) => people[person].id === id);
const listed = async (person: Person, filter: object = {}) => {
  const page = (await ask(await as(person), LIST, { filter })) as { total: number; items: { id: string }[] };
  expect(page.total).toBe(page.items.length);
  return page.items.map(({ id }) => nameOf(id)).sort();
};

it('lists the accounts of the own scope', async () => {
  const ofLyon: Person[] = ['colleague', 'manager', 'reporter'];
  expect(await listed('manager')).toEqual(ofLyon);
  expect(await listed('regional')).toEqual([...ofLyon, 'sibling'].sort());
  expect(await listed('national')).toEqual(Object.keys(people).sort());
  expect(await listed('admin')).toEqual(Object.keys(people).sort());
  expect(await ask(await as('reporter'), LIST)).toEqual({ refused: 'FORBIDDEN' });
});

it('leaves shut what a higher line shut, until that line or a higher one opens it', async () => {
  const { id } = people.reporter;
  const shut = async () => (await db.dataSource.query('SELECT disabled_at IS NOT NULL AS shut FROM account WHERE id = $1', [id]))[0].shut;
  expect(await ask(await as('national'), DISABLE, { id })).toMatchObject({ __typename: 'Account' });
  for (const lower of ['manager', 'regional'] as const) {
    expect(await ask(await as(lower), ENABLE_SAYING, { id })).toMatchObject({ __typename: 'AccountRefused', message: expect.stringContaining('désactivé par votre fédération') });
    // Shutting it once more takes nothing from the higher line.
    await ask(await as(lower), DISABLE, { id });
    expect(await ask(await as(lower), ENABLE, { id })).toMatchObject({ __typename: 'AccountRefused' });
    expect(await shut()).toBe(true);
  }
  expect(await ask(await as('admin'), ENABLE, { id })).toMatchObject({ __typename: 'Account', disabledAt: null });
  await ask(await as('manager'), DISABLE, { id });
  expect(await ask(await as('regional'), ENABLE, { id })).toMatchObject({ __typename: 'Account', disabledAt: null });
});

it('refuses in words to open an account that was anonymised, and leaves it as it is', async () => {
  const gone = await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id });
  await db.dataSource.query('UPDATE account SET disabled_at = now(), anonymised_at = now() WHERE id = $1', [gone.id]);
  for (const actor of ['manager', 'admin'] as const) {
    expect(await ask(await as(actor), ENABLE_SAYING, { id: gone.id })).toMatchObject({ __typename: 'AccountRefused', message: expect.stringContaining('nouvelle invitation') });
  }
  expect(await db.dataSource.query('SELECT disabled_at IS NULL AS open FROM account WHERE id = $1', [gone.id])).toEqual([{ open: false }]);
  await db.dataSource.query('DELETE FROM account WHERE id = $1', [gone.id]);
});

it('searches and pages, taking what is typed for text and never for a pattern', async () => {
  expect(await listed('admin', { role: 'REPORTER' })).toEqual(['parisian', 'reporter', 'sibling']);
  expect(await listed('admin', { search: people.parisian.email.slice(0, 20).toUpperCase() })).toContain('parisian');
  for (const search of ['%', '__', '\\', `' OR true --`]) expect(await listed('admin', { search })).toEqual([]);
  expect(await listed('manager', { structureId: (await aStructure(db.dataSource)).id })).toEqual([]);
  const page = (await ask(await as('admin'), LIST, { page: { page: 2, perPage: 3 } })) as { total: number; items: unknown[] };
  expect([page.total, page.items.length]).toEqual([8, 3]);
  for (const odd of [{ page: -5, perPage: -1 }, { page: 2_147_483_647, perPage: 2_147_483_647 }]) expect(await ask(await as('admin'), LIST, { page: odd })).toMatchObject({ total: 8 });
});

it('shuts an account out on its next request, and lets it in again only by signing in', async () => {
  const reporter = await as('reporter');
  expect(await ask(await as('manager'), DISABLE, { id: people.reporter.id })).toMatchObject({ __typename: 'Account', disabledAt: clock.now().toISOString() });
  expect((await reporter.call(ME)).data).toEqual({ me: null });
  expect(await listed('admin', { disabled: true })).toEqual(['reporter']);
  expect(await ask(await as('regional'), ENABLE, { id: people.reporter.id })).toMatchObject({ disabledAt: null });
  expect((await reporter.call(ME)).data).toEqual({ me: null });
});

it('lets each role shut out whom it may, where it may, and nobody themselves', async () => {
  const cases: [Person, Person, string][] = [
    ['manager', 'colleague', 'Account'], ['manager', 'sibling', 'NOT_FOUND'], ['manager', 'national', 'NOT_FOUND'], ['manager', 'manager', 'AccountRefused'],
    ['regional', 'sibling', 'Account'], ['regional', 'parisian', 'NOT_FOUND'], ['regional', 'regional', 'AccountRefused'], ['regional', 'admin', 'NOT_FOUND'],
    ['national', 'parisian', 'Account'], ['national', 'regional', 'Account'], ['national', 'admin', 'FORBIDDEN'], ['admin', 'national', 'Account'],
    ['reporter', 'colleague', 'FORBIDDEN'],
  ];
  for (const [actor, subject, expected] of cases) {
    await db.dataSource.query('UPDATE account SET disabled_at = NULL');
    const result = (await ask(await as(actor), DISABLE, { id: people[subject].id })) as { __typename?: string; refused?: string };
    expect(result.__typename ?? result.refused, `${actor} → ${subject}`).toBe(expected);
  }
  expect(await ask(await as('admin'), DISABLE, { id: 'not an id' })).toEqual({ refused: 'NOT_FOUND' });
});

it('revokes the sessions of others, or all the own but this one', async () => {
  const [phone, desk] = [await as('reporter'), await as('reporter')];
  expect(await ask(await as('manager'), REVOKE, { accountId: people.reporter.id })).toBe(2);
  expect((await phone.call(ME)).data).toEqual({ me: null });
  expect((await desk.call(ME)).data).toEqual({ me: null });
  const [kept, other] = [await as('national'), await as('national')];
  expect(await ask(kept, REVOKE)).toBe(1);
  expect((await kept.call(ME)).data).toEqual({ me: { id: people.national.id } });
  expect((await other.call(ME)).data).toEqual({ me: null });
  expect(await ask(await as('manager'), REVOKE, { accountId: people.sibling.id })).toEqual({ refused: 'NOT_FOUND' });
  expect(await ask(await as('reporter'), REVOKE, { accountId: people.colleague.id })).toEqual({ refused: 'FORBIDDEN' });
});

it('lets everybody change their own name, and nobody write markup in it', async () => {
  for (const person of ['reporter', 'regional', 'admin'] as const) expect(await ask(await as(person), PROFILE, { displayName: '  Dominique  Roux ' })).toEqual({ __typename: 'Viewer', displayName: 'Dominique Roux' });
  for (const displayName of ['', ' ', 'x'.repeat(121), '<b>x</b>', 'a\u202eb']) expect(await ask(await as('reporter'), PROFILE, { displayName })).toMatchObject({ __typename: 'AccountRefused', field: 'displayName' });
});

it('changes the own password with the old one, and ends the other sessions', async () => {
  const [here, there] = [await as('reporter'), await as('reporter')];
  expect(await ask(here, CHANGE, { currentPassword: 'pas le bon du tout', newPassword: 'une autre phrase longue' })).toMatchObject({ __typename: 'AccountRefused', field: 'currentPassword' });
  expect(await ask(here, CHANGE, { currentPassword: PASSWORD, newPassword: 'court' })).toMatchObject({ __typename: 'AccountRefused', field: 'newPassword' });
  expect(await ask(here, CHANGE, { currentPassword: PASSWORD, newPassword: 'une autre phrase longue' })).toEqual({ __typename: 'PasswordChanged' });
  expect((await there.call(ME)).data).toEqual({ me: null });
  expect((await here.call(ME)).data).toEqual({ me: { id: people.reporter.id } });
  expect(await ask(here, CHANGE, { currentPassword: PASSWORD, newPassword: 'encore une autre phrase' })).toMatchObject({ __typename: 'AccountRefused' });
});

it('slows down who guesses the old password from a session left open', async () => {
  const here = await as('reporter');
  for (let guess = 0; guess < 5; guess += 1) await ask(here, CHANGE, { currentPassword: 'pas le bon du tout', newPassword: 'une autre phrase longue' });
  expect(await ask(here, CHANGE, { currentPassword: 'une autre phrase longue', newPassword: 'encore une autre phrase' })).toMatchObject({ message: expect.stringMatching(/Trop de tentatives/) });
});

it('gives a first password to an account without one, just after signing in', async () => {
  const here = await as('sibling');
  expect(await ask(here, CHANGE, { newPassword: 'une autre phrase longue' })).toEqual({ __typename: 'PasswordChanged' });
  const late = await as('parisian');
  clock.pass(16, 'minutes');
  expect(await ask(late, CHANGE, { newPassword: 'une autre phrase longue' })).toMatchObject({ __typename: 'AccountRefused', message: expect.stringMatching(/reconnectez-vous/) });
});
