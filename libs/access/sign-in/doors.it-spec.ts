import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, aStructure, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { hashPassword } from '../passwords/passwords';

const PASSWORD = 'un pré fleuri en été';
const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename ... on SignInRefused { message retryAfterSeconds } } }';
const ME = '{ me { id } }';

let db: TestDatabase;
let program: GraphqlProgram;
let structureId: string;
let reporter: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock });
  structureId = (await aStructure(db.dataSource)).id;
  reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId, passwordHash: await hashPassword(PASSWORD) });
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(() => db.dataSource.query('DELETE FROM sign_in_throttle; DELETE FROM sign_in_challenge; UPDATE structure SET active = true; DELETE FROM api_token'));

interface Result { signIn: { __typename: string; message?: string; retryAfterSeconds?: number | null } }
const signIn = async (browser: Browser, password = PASSWORD) => (await browser.call<Result>(SIGN_IN, { email: reporter.email, password })).data!.signIn;
const me = async (browser: Browser) => (await browser.call<{ me: { id: string } | null }>(ME)).data!.me;

it('shuts out whoever works in a structure that is no longer active: at once, and at the door, in words', async () => {
  const open = await program.browserOf(reporter);
  expect(await me(open)).toEqual({ id: reporter.id });
  await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [structureId]);
  expect(await me(open)).toBeNull();
  expect(await signIn(program.browser())).toMatchObject({ __typename: 'SignInRefused', message: expect.stringContaining('n’est plus active') });
  expect(await signIn(program.browser(), 'pas le bon du tout')).toMatchObject({ message: 'Adresse électronique ou mot de passe incorrect.' });
  await program.browser().call('mutation ($email: String!) { requestSignInLink(email: $email) { message } }', { email: reporter.email });
  await expect.poll(() => program.letters.all.length).toBe(1);
  const [, token] = /connexion#([\w-]{43})/.exec(program.letters.all[0]!.text)!;
  const byLink = await program.browser().call<{ signInWithLink: object }>('mutation ($token: String!) { signInWithLink(token: $token) { __typename ... on SignInRefused { message } } }', { token });
  expect(byLink.data!.signInWithLink).toMatchObject({ __typename: 'SignInRefused', message: expect.stringContaining('n’est plus active') });
  await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [structureId]);
  expect(await me(open)).toEqual({ id: reporter.id });
});

it('lets the owner of an account in at their own desk while strangers guess at it, and makes both wait for their own guesses', async () => {
  const desk = program.browser();
  await signIn(desk);
  expect(desk.cookie).toMatch(/vigie_device=/);
  for (let guess = 0; guess < 5; guess += 1) await signIn(program.browser(), 'au hasard, encore une fois');
  expect(await signIn(program.browser())).toMatchObject({ retryAfterSeconds: 5 });
  expect(await signIn(desk)).toMatchObject({ __typename: 'SignedIn' });
  for (let guess = 0; guess < 5; guess += 1) await signIn(desk, 'au hasard, encore une fois');
  expect(await signIn(desk)).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: 5 });
});

it('takes no word of a browser for a device that it did not sign, or signed for another account', async () => {
  const other = await anAccount(db.dataSource, { role: 'REPORTER', structureId, passwordHash: await hashPassword(PASSWORD) });
  const desk = program.browser();
  await desk.call(SIGN_IN, { email: other.email, password: PASSWORD });
  const forged = program.browser();
  forged.cookie = `vigie_device=${Buffer.from(`${reporter.id} x`).toString('base64url')}.${'A'.repeat(43)}`;
  for (let guess = 0; guess < 5; guess += 1) await signIn(program.browser(), 'au hasard, encore une fois');
  for (const browser of [desk, forged]) expect(await signIn(browser)).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: 5 });
});

it('slows down whoever begins sign-ins by passkey without end, and clears what has gone by', async () => {
  const begin = () => program.browser().call('mutation { passkeySignInOptions { challenge } }');
  for (let at = 0; at < 120; at += 1) expect((await begin()).errors).toBeUndefined();
  expect((await begin()).errors).toMatchObject([{ extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 2 } }]);
  const waiting = () => db.dataSource.query<[{ n: number }]>('SELECT count(*)::int AS n FROM sign_in_challenge').then(([row]) => row!.n);
  expect(await waiting()).toBe(120);
  clock.pass(6, 'minutes');
  await begin();
  expect(await waiting()).toBe(101);
}, 60_000);

it('ends the tokens of an account with its old password when asked to', async () => {
  const manager = await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId });
  const browser = await program.browserOf(manager);
  const living = async () => (await browser.call<{ apiTokens: { revokedAt: string | null }[] }>('{ apiTokens { revokedAt } }')).data!.apiTokens.filter(({ revokedAt }) => revokedAt === null).length;
  await browser.call('mutation { createApiToken(token: { name: "Suivi", scopes: [REPORT_READ], days: 30 }) { __typename } }');
  await browser.call('mutation { changePassword(newPassword: "une toute autre phrase 77") { __typename } }');
  expect(await living()).toBe(1);
  await browser.call('mutation { changePassword(currentPassword: "une toute autre phrase 77", newPassword: "encore une autre phrase 78", revokeApiTokens: true) { __typename } }');
  expect(await living()).toBe(0);
});

it('makes no more tokens than a structure may have, however many are asked for at once', async () => {
  const browser = await program.browserOf(await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId }));
  const made = await Promise.all(Array.from({ length: 24 }, () => browser.call<{ createApiToken: { __typename: string } }>('mutation { createApiToken(token: { name: "Suivi", scopes: [REPORT_READ], days: 30 }) { __typename } }')));
  expect(made.filter(({ data }) => data?.createApiToken.__typename === 'ApiTokenCreated')).toHaveLength(10);
});
