import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { BackgroundWork } from '../letters/background-work';

const REQUEST = 'mutation ($email: String!) { requestSignInLink(email: $email) { message } }';
const OPEN = 'mutation ($token: String!) { signInWithLink(token: $token) { __typename ... on SignedIn { viewer { id } } ... on SignInRefused { message } ... on SecondFactorRequired { methods } } }';
const DEAD = { __typename: 'SignInRefused', message: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.' };

let db: TestDatabase;
let program: GraphqlProgram;
let national: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock });
  national = await anAccount(db.dataSource, { role: 'NATIONAL' });
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(async () => {
  await db.dataSource.query('DELETE FROM sign_in_throttle');
  program.letters.all.length = 0;
  program.letters.refusing = false;
});

async function request(email: string, browser = program.browser()) {
  const answer = await browser.call(REQUEST, { email });
  await program.app.get(BackgroundWork).idle();
  return answer;
}
const open = async (token: string, browser: Browser = program.browser()) => (await browser.call<{ signInWithLink: object }>(OPEN, { token })).data!.signInWithLink;

it('signs in once by the link of a mail', async () => {
  await request(national.email);
  const letter = program.letters.all[0]!;
  expect(letter.to).toBe(national.email);
  expect(letter.text).toMatch(/http:\/\/localhost:3000\/console\/connexion#[\w-]{43}\n/);
  const token = program.letters.tokenTo(national.email);
  expect(await open(token)).toEqual({ __typename: 'SignedIn', viewer: { id: national.id } });
  expect(await open(token)).toEqual(DEAD);
});

it('opens for one of two who bring the same link at once', async () => {
  await request(national.email);
  const token = program.letters.tokenTo(national.email);
  const answers = await Promise.all(Array.from({ length: 6 }, () => open(token)));
  expect(answers.filter((answer) => '__typename' in answer && answer.__typename === 'SignedIn')).toHaveLength(1);
});

it('is good for a quarter of an hour', async () => {
  await request(national.email);
  clock.pass(15, 'minutes');
  expect(await open(program.letters.tokenTo(national.email))).toEqual(DEAD);
});

it('is not used up by a scanner that follows it', async () => {
  await request(national.email);
  const token = program.letters.tokenTo(national.email);
  for (const method of ['GET', 'HEAD']) await program.browser().fetch(`/connexion`, { method });
  expect(await open(token)).toMatchObject({ __typename: 'SignedIn' });
});

it('keeps the token out of the database and of the audit log', async () => {
  await request(national.email);
  const token = program.letters.tokenTo(national.email);
  await open(token);
  for (const table of ['one_time_link', 'audit_entry', 'session']) {
    const [row] = await db.dataSource.query(`SELECT coalesce(string_agg(t::text, ''), '') AS text FROM ${table} t`);
    expect(row.text).not.toContain(token);
    expect(row.text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

it('answers the same, as soon, whether or not there is an account, and mails nobody else', async () => {
  const disabled = await anAccount(db.dataSource, { role: 'NATIONAL' });
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.id]);
  const answers = [await request(national.email), await request('personne@vigie.test'), await request(disabled.email), await request('pas une adresse')];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(program.letters.all.map(({ to }) => to)).toEqual([national.email]);
});

it('says nothing either when the mail server refuses', async () => {
  const usual = await request('personne@vigie.test');
  program.letters.refusing = true;
  expect(await request(national.email)).toEqual(usual);
});

it('mails an account three times, then makes it wait, still with the same answer', async () => {
  for (let time = 0; time < 6; time += 1) expect((await request(national.email)).errors).toBeUndefined();
  expect(program.letters.countTo(national.email)).toBe(3);
  clock.pass(1, 'minutes');
  await request(national.email);
  expect(program.letters.countTo(national.email)).toBe(4);
});

it('makes a network address that asks for many accounts wait', async () => {
  for (let time = 0; time < 20; time += 1) await request(`personne-${time}@vigie.test`);
  const answer = await request(national.email);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 30 });
  expect(program.letters.all).toEqual([]);
});

it('refuses the link of an account that has been disabled since', async () => {
  const leaving = await anAccount(db.dataSource, { role: 'NATIONAL' });
  await request(leaving.email);
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [leaving.id]);
  expect(await open(program.letters.tokenTo(leaving.email))).toMatchObject({ __typename: 'SignInRefused' });
});

it('opens the app where the account works: the console for staff, the declaration app for members of a structure', async () => {
  const structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  const reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  await request(reporter.email);
  const letter = program.letters.all.findLast(({ to }) => to === reporter.email);
  expect(letter!.text).toContain('http://localhost:3000/connexion#');
});
