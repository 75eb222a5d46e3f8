import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, aStructure, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { hashPassword } from '../passwords/passwords';

const PASSWORD = 'un pré fleuri en été';
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  __typename ... on SignedIn { viewer { id email role scopeLabel secondFactor structure { name } federation { code regionCodes } } }
  ... on SignInRefused { message retryAfterSeconds } ... on SecondFactorRequired { methods } } }`;
const ME = '{ me { id email } }';

let db: TestDatabase;
let program: GraphqlProgram;
let passwordHash: string;
let reporter: BuiltAccount;
let structureName: string;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock });
  passwordHash = await hashPassword(PASSWORD);
  const structure = await aStructure(db.dataSource);
  structureName = structure.name;
  reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id, passwordHash });
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(() => db.dataSource.query('DELETE FROM sign_in_throttle'));

interface Result { signIn: { __typename: string; message?: string; retryAfterSeconds?: number | null; viewer?: Record<string, unknown> } }
const signIn = async (browser: Browser, email: string, password = PASSWORD) => (await browser.call<Result>(SIGN_IN, { email, password })).data!.signIn;

it('signs in, however the address is typed, with a cookie no script can read', async () => {
  const browser = program.browser();
  expect(await signIn(browser, `  ${reporter.email.toUpperCase()} `)).toEqual({
    __typename: 'SignedIn',
    viewer: { id: reporter.id, email: reporter.email, role: 'REPORTER', scopeLabel: structureName, secondFactor: 'OFFERED', structure: { name: structureName }, federation: null },
  });
  expect(browser.setCookie).toMatch(/^vigie_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  expect((await browser.call(ME)).data).toEqual({ me: { id: reporter.id, email: reporter.email } });
});

it('says me: null to a browser that is not signed in', async () => {
  expect(await program.browser().call(ME)).toEqual({ data: { me: null } });
});

it('answers the same for a wrong password, an unknown account, an account without password and a disabled one', async () => {
  const withoutPassword = await anAccount(db.dataSource, { role: 'NATIONAL' });
  const disabled = await anAccount(db.dataSource, { role: 'NATIONAL', passwordHash });
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.id]);
  const answers = [
    await signIn(program.browser(), reporter.email, 'pas le bon du tout'),
    await signIn(program.browser(), 'personne@vigie.test'),
    await signIn(program.browser(), withoutPassword.email),
    await signIn(program.browser(), disabled.email),
    await signIn(program.browser(), ''),
    await signIn(program.browser(), `' OR 1=1 --`),
  ];
  for (const answer of answers) expect(answer).toEqual({ __typename: 'SignInRefused', message: 'Adresse électronique ou mot de passe incorrect.', retryAfterSeconds: null });
});

it.each(['known', 'unknown'])('slows down on an address that is %s, then opens again', async (kind) => {
  const email = kind === 'known' ? reporter.email : 'personne@vigie.test';
  for (let mistake = 0; mistake < 5; mistake += 1) await signIn(program.browser(), email, 'pas le bon du tout');
  expect(await signIn(program.browser(), email)).toEqual({ __typename: 'SignInRefused', message: 'Trop de tentatives. Réessayez dans 5\u00a0secondes.', retryAfterSeconds: 5 });
  clock.pass(5, 'seconds');
  expect((await signIn(program.browser(), email)).__typename).toBe(kind === 'known' ? 'SignedIn' : 'SignInRefused');
});

it('counts guesses that are all sent at once', async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, () => signIn(program.browser(), reporter.email, 'pas le bon du tout')));
  expect(answers.filter((answer) => answer.retryAfterSeconds === null)).toHaveLength(5);
  expect(answers.filter((answer) => answer.retryAfterSeconds === 5)).toHaveLength(19);
});

it('slows one network address down across accounts, without locking those accounts for others', async () => {
  for (let mistake = 0; mistake < 30; mistake += 1) await signIn(program.browser(), `personne-${mistake}@vigie.test`, 'x');
  expect((await signIn(program.browser(), reporter.email)).retryAfterSeconds).toBe(5);
  const rows = await db.dataSource.query<{ kind: string; key: string }[]>(`SELECT kind, encode(key_hash, 'escape') AS key FROM sign_in_throttle`);
  expect(rows.length).toBeGreaterThan(30);
  expect(JSON.stringify(rows)).not.toMatch(/vigie\.test|127\.0\.0\.1/);
});

it('forgets, after a day, addresses that were tried once', async () => {
  for (let mistake = 0; mistake < 25; mistake += 1) await signIn(program.browser(), `personne-${mistake}@vigie.test`, 'x');
  clock.pass(25, 'hours');
  for (let time = 0; time < 3; time += 1) await signIn(program.browser(), reporter.email);
  expect(await db.dataSource.query('SELECT count(*)::int AS n FROM sign_in_throttle WHERE attempts > 0')).toEqual([{ n: 0 }]);
});

it('forgets mistakes after the right password', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let mistake = 0; mistake < 4; mistake += 1) await signIn(program.browser(), reporter.email, 'pas le bon du tout');
    expect((await signIn(program.browser(), reporter.email)).__typename).toBe('SignedIn');
  }
});

it('ends at once: by signing out, by disabling the account, by revoking the session', async () => {
  const count = async () => (await db.dataSource.query('SELECT count(*)::int AS n FROM session WHERE account_id = $1', [reporter.id]))[0].n;
  await db.dataSource.query('DELETE FROM session');
  const browser = program.browser();
  await signIn(browser, reporter.email);
  const stolen = program.browser();
  stolen.cookie = browser.cookie;
  expect((await browser.call('mutation { signOut }')).data).toEqual({ signOut: true });
  expect(browser.setCookie).toMatch(/^vigie_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  expect((await stolen.call(ME)).data).toEqual({ me: null });
  expect(await count()).toBe(0);
  await signIn(browser, reporter.email);
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [reporter.id]);
  expect((await browser.call(ME)).data).toEqual({ me: null });
  expect(await browser.refusal('mutation { signOut }')).toBe('UNAUTHENTICATED');
  await db.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [reporter.id]);
});

it('gives a browser one session, never the one it came with', async () => {
  const browser = program.browser();
  await signIn(browser, reporter.email);
  const before = browser.cookie;
  await signIn(browser, reporter.email);
  expect(browser.cookie).not.toBe(before);
  const old = program.browser();
  old.cookie = before;
  expect((await old.call(ME)).data).toEqual({ me: null });
});

it('writes sign-ins in the audit log, and nothing of what was typed', async () => {
  await signIn(program.browser(), reporter.email);
  const rows = await db.dataSource.query(`SELECT account_id, subject_id, purpose FROM audit_entry WHERE action = 'SIGN_IN' ORDER BY id DESC LIMIT 1`);
  expect(rows).toEqual([{ account_id: reporter.id, subject_id: reporter.id, purpose: 'password' }]);
  const [all] = await db.dataSource.query(`SELECT string_agg(audit_entry::text, '') AS text FROM audit_entry`);
  expect(all.text).not.toMatch(/vigie\.test|fleuri/);
});

it('refuses a change that another site could have sent', async () => {
  const browser = program.browser();
  const form = await browser.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: 'mutation { signOut }' }) });
  expect(form.status).toBe(400);
  expect((await browser.fetch('/anything', { method: 'POST' })).status).toBe(403);
  expect((await browser.fetch('/anything', { method: 'POST', headers: { 'x-vigie-request': '1' } })).status).toBe(404);
});
