import { URL } from 'node:url';
import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { hashPassword } from '../passwords/passwords';

const PASSWORD = 'un pré fleuri en été';
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  __typename ... on SignedIn { viewer { id secondFactor } } ... on SignInRefused { message } ... on SecondFactorRequired { challenge methods } } }`;
const ANSWER = `mutation ($challenge: String!, $code: String!) { answerSecondFactor(challenge: $challenge, code: $code) {
  __typename ... on SignedIn { viewer { id secondFactor } } ... on SignInRefused { message retryAfterSeconds } } }`;
const BEGIN = 'mutation { beginTotpEnrolment { __typename ... on TotpSecret { secret uri } ... on AccountRefused { message } } }';
const CONFIRM = 'mutation ($code: String!) { confirmTotpEnrolment(code: $code) { __typename ... on SecondFactorEnrolled { recoveryCodes } ... on AccountRefused { message field } } }';
const REMOVE = 'mutation { removeTotp { __typename ... on Security { totp recoveryCodesLeft } ... on AccountRefused { message } } }';
const SECURITY = '{ mySecurity { hasPassword totp recoveryCodesLeft required sessions passkeys { id } } }';

let db: TestDatabase;
let demo: GraphqlProgram;
let production: GraphqlProgram;
let passwordHash: string;
let account: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([], 16);
  await layReference(db);
  demo = await graphqlProgram(db, { imports: [AccessModule], clock });
  production = await graphqlProgram(db, { imports: [AccessModule], clock, config: { production: true, publicUrl: 'https://vigie.example' } });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => { await demo.close(); await production.close(); await db.close(); });
beforeEach(async () => {
  await db.dataSource.query('DELETE FROM sign_in_throttle');
  account = await anAccount(db.dataSource, { role: 'NATIONAL', passwordHash });
});

type Answer = Record<string, unknown> & { __typename: string };
const ask = async (browser: Browser, query: string, variables: Record<string, unknown> = {}) => Object.values((await browser.call<Record<string, Answer>>(query, variables)).data ?? {})[0]!;
const signIn = (browser: Browser, { email } = account) => ask(browser, SIGN_IN, { email, password: PASSWORD });
const codeOf = (secret: string, stepsAhead = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + stepsAhead * 30_000 });

/** Signs in and enrols an authenticator; leaves the clock a step later, so that the next code is fresh. */
async function enrolled(program = demo): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> {
  const browser = program.browser();
  await signIn(browser);
  const { secret } = (await ask(browser, BEGIN)) as Answer & { secret: string };
  const { recoveryCodes } = (await ask(browser, CONFIRM, { code: codeOf(secret) })) as Answer & { recoveryCodes: string[] };
  clock.pass(30, 'seconds');
  return { browser, secret, recoveryCodes };
}

it('enrols an authenticator by its first code, and gives ten recovery codes once', async () => {
  const browser = demo.browser();
  expect(await signIn(browser)).toMatchObject({ __typename: 'SignedIn', viewer: { secondFactor: 'OFFERED' } });
  const begun = (await ask(browser, BEGIN)) as Answer & { secret: string; uri: string };
  const uri = new URL(begun.uri);
  expect(uri.protocol + uri.host).toBe('otpauth:totp');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: 'Vigie', secret: begun.secret, digits: '6', period: '30' });
  expect(await ask(browser, CONFIRM, { code: '000000' })).toMatchObject({ __typename: 'AccountRefused', field: 'code' });
  const done = (await ask(browser, CONFIRM, { code: ` ${codeOf(begun.secret)} ` })) as Answer & { recoveryCodes: string[] };
  expect(done.recoveryCodes).toHaveLength(10);
  expect(await ask(browser, SECURITY)).toEqual({ hasPassword: true, totp: true, recoveryCodesLeft: 10, required: false, sessions: 1, passkeys: [] });
  expect((await browser.call('{ me { secondFactor } }')).data).toEqual({ me: { secondFactor: 'READY' } });
  expect(await ask(browser, BEGIN)).toMatchObject({ __typename: 'AccountRefused' });
  const [row] = await db.dataSource.query('SELECT account_credential::text AS text FROM account_credential WHERE account_id = $1', [account.id]);
  expect(row.text).not.toContain(begun.secret);
  expect(row.text).not.toContain(Buffer.from(Secret.fromBase32(begun.secret).bytes).toString('hex'));
  for (const code of done.recoveryCodes) expect(row.text).not.toContain(code);
});

it('asks for the code after the password, and takes no code twice', async () => {
  const { secret } = await enrolled();
  const browser = demo.browser();
  const first = await signIn(browser);
  expect(first).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['TOTP', 'RECOVERY_CODE'] });
  expect((await browser.call('{ me { id } }')).data).toEqual({ me: null });
  const code = codeOf(secret);
  expect(await ask(browser, ANSWER, { challenge: first.challenge, code })).toMatchObject({ __typename: 'SignedIn', viewer: { id: account.id, secondFactor: 'READY' } });
  const thief = demo.browser();
  const again = await signIn(thief);
  expect(await ask(thief, ANSWER, { challenge: again.challenge, code })).toMatchObject({ __typename: 'SignInRefused' });
  expect(await ask(thief, ANSWER, { challenge: first.challenge, code: codeOf(secret, 1) })).toMatchObject({ __typename: 'SignInRefused', message: 'Cette étape a expiré. Recommencez la connexion.' });
  expect(await ask(thief, ANSWER, { challenge: again.challenge, code: codeOf(secret, 1) })).toMatchObject({ __typename: 'SignedIn' });
});

it('refuses a code that is older than the last one accepted, far from the hour, or not six digits', async () => {
  const { secret } = await enrolled();
  const { challenge } = await signIn(demo.browser());
  for (const code of [codeOf(secret, -1), codeOf(secret, 2), codeOf(secret, -2), '', 'abcdef', '12345', '1234567']) {
    expect((await ask(demo.browser(), ANSWER, { challenge, code })).__typename, code).toBe('SignInRefused');
    await db.dataSource.query('DELETE FROM sign_in_throttle');
  }
});

it('opens for one of many who send the same code at once', async () => {
  const { secret } = await enrolled();
  const { challenge } = await signIn(demo.browser());
  const answers = await Promise.all(Array.from({ length: 4 }, () => ask(demo.browser(), ANSWER, { challenge, code: codeOf(secret) })));
  expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
});

it('slows guesses of the code down, whatever challenge they come with', async () => {
  const { secret } = await enrolled();
  for (let guess = 0; guess < 5; guess += 1) {
    const { challenge } = await signIn(demo.browser());
    await ask(demo.browser(), ANSWER, { challenge, code: '000000' });
  }
  const { challenge } = await signIn(demo.browser());
  expect(await ask(demo.browser(), ANSWER, { challenge, code: codeOf(secret) })).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: 30 });
  clock.pass(30, 'seconds');
  expect(await ask(demo.browser(), ANSWER, { challenge, code: codeOf(secret) })).toMatchObject({ __typename: 'SignedIn' });
});

it('lets a challenge expire after five minutes, and takes none that was made up', async () => {
  const { secret } = await enrolled();
  const { challenge } = await signIn(demo.browser());
  clock.pass(5, 'minutes');
  for (const token of [challenge, 'x', 'A'.repeat(43)]) expect(await ask(demo.browser(), ANSWER, { challenge: token, code: codeOf(secret) })).toMatchObject({ message: 'Cette étape a expiré. Recommencez la connexion.' });
});

it('takes each recovery code once, however it is typed, and lets them be renewed', async () => {
  const { browser, recoveryCodes } = await enrolled();
  const use = async (code: string) => (await ask(demo.browser(), ANSWER, { challenge: (await signIn(demo.browser())).challenge, code })).__typename;
  expect(await use(recoveryCodes[0]!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe('SignedIn');
  expect(await use(recoveryCodes[0]!)).toBe('SignInRefused');
  expect(await ask(browser, SECURITY)).toMatchObject({ recoveryCodesLeft: 9 });
  const renewed = (await ask(browser, 'mutation { renewRecoveryCodes { __typename ... on RecoveryCodes { codes } } }')) as Answer & { codes: string[] };
  expect(await use(recoveryCodes[1]!)).toBe('SignInRefused');
  expect(await use(renewed.codes[1]!)).toBe('SignedIn');
  const used = await db.dataSource.query(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'RECOVERY_CODE_USED' AND account_id = $1`, [account.id]);
  expect(used).toEqual([{ n: 2 }]);
});

it('ends the other sessions when a factor is enrolled', async () => {
  const other = demo.browser();
  await signIn(other);
  await enrolled();
  expect((await other.call('{ me { id } }')).data).toEqual({ me: null });
});

it('changes nothing that protects the account from a session left open', async () => {
  const { browser } = await enrolled();
  clock.pass(16, 'minutes');
  for (const query of [REMOVE, 'mutation { renewRecoveryCodes { __typename ... on AccountRefused { message } } }', 'mutation { passkeyRegistrationOptions { __typename ... on AccountRefused { message } } }']) {
    expect(await ask(browser, query)).toMatchObject({ __typename: 'AccountRefused', message: expect.stringMatching(/reconnectez-vous/) });
  }
});

it('in production, opens nothing to staff before a second factor but what enrols one', async () => {
  const browser = production.browser();
  expect(await signIn(browser)).toMatchObject({ __typename: 'SignedIn', viewer: { secondFactor: 'MISSING' } });
  expect(browser.setCookie).toMatch(/; Secure; SameSite=Strict$/);
  for (const query of ['{ accounts { total } }', '{ structures { total } }', 'mutation { updateMyProfile(displayName: "X") { __typename } }', 'mutation { revokeSessions }', REMOVE]) {
    expect(await browser.refusal(query), query).toBe('SECOND_FACTOR_REQUIRED');
  }
  expect(await ask(browser, SECURITY)).toMatchObject({ required: true, totp: false });
  const { secret } = (await ask(browser, BEGIN)) as Answer & { secret: string };
  expect(await ask(browser, CONFIRM, { code: codeOf(secret) })).toMatchObject({ __typename: 'SecondFactorEnrolled' });
  expect(await browser.refusal('{ accounts { total } }')).toBeNull();
  expect(await ask(browser, REMOVE)).toMatchObject({ __typename: 'AccountRefused', message: expect.stringMatching(/Votre rôle demande un second facteur/) });
});

it('in production, asks nothing more of members of a structure', async () => {
  const structure = await aStructure(db.dataSource);
  const reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id, passwordHash });
  expect(await signIn(production.browser(), reporter)).toMatchObject({ viewer: { secondFactor: 'OFFERED' } });
});

it('outside production, lets the last factor go, and the recovery codes with it', async () => {
  const { browser } = await enrolled();
  expect(await ask(browser, REMOVE)).toEqual({ __typename: 'Security', totp: false, recoveryCodesLeft: 0 });
  expect(await signIn(demo.browser())).toMatchObject({ __typename: 'SignedIn' });
});

it('lets an administrator, and nobody else, take lost factors away; the account is signed out', async () => {
  const RESET = 'mutation ($id: ID!) { resetSecondFactor(id: $id) { __typename ... on Account { secondFactor } ... on AccountRefused { message } } }';
  const { browser } = await enrolled();
  const adminAccount = await anAccount(db.dataSource, { role: 'ADMIN' });
  const admin = await demo.browserOf(adminAccount);
  const national = await demo.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  expect(await national.refusal(RESET, { id: account.id })).toBe('FORBIDDEN');
  expect(await ask(admin, RESET, { id: adminAccount.id })).toMatchObject({ __typename: 'AccountRefused' });
  expect(await ask(admin, RESET, { id: account.id })).toEqual({ __typename: 'Account', secondFactor: false });
  expect((await browser.call('{ me { id } }')).data).toEqual({ me: null });
  expect(await signIn(demo.browser())).toMatchObject({ __typename: 'SignedIn', viewer: { secondFactor: 'OFFERED' } });
});
