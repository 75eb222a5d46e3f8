import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, graphqlProgram, layReference, SetClock, SoftwareAuthenticator, testDatabase, type AuthenticatorWishes, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { hashPassword } from '../passwords/passwords';

const ORIGIN = 'https://vigie.example';
const PASSWORD = 'un pré fleuri en été';
const BEGIN_REGISTRATION = 'mutation { passkeyRegistrationOptions { __typename ... on PasskeyCeremony { challenge options } ... on AccountRefused { message } } }';
const REGISTER = `mutation ($challenge: String!, $response: String!, $name: String!) { registerPasskey(challenge: $challenge, response: $response, name: $name) {
  __typename ... on SecondFactorEnrolled { recoveryCodes } ... on AccountRefused { message field } } }`;
const BEGIN_SIGN_IN = 'mutation ($challenge: String) { passkeySignInOptions(challenge: $challenge) { challenge options } }';
const SIGN_IN_WITH = `mutation ($challenge: String!, $response: String!) { signInWithPasskey(challenge: $challenge, response: $response) {
  __typename ... on SignedIn { viewer { id secondFactor } } ... on SignInRefused { message } } }`;
const SIGN_IN = `mutation ($email: String!) { signIn(email: $email, password: "${PASSWORD}") { __typename ... on SecondFactorRequired { challenge methods } } }`;
const REMOVE = 'mutation ($id: ID!) { removePasskey(id: $id) { __typename ... on Security { passkeys { id } } ... on AccountRefused { message } } }';

let db: TestDatabase;
let program: GraphqlProgram;
let account: BuiltAccount;
let browser: Browser;
let key: SoftwareAuthenticator;
let passwordHash: string;
const clock = new SetClock();

type Answer = Record<string, string> & { __typename: string };
const ask = async (from: Browser, query: string, variables: Record<string, unknown> = {}) => Object.values((await from.call<Record<string, Answer>>(query, variables)).data ?? {})[0]!;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock, config: { production: true, publicUrl: ORIGIN } });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(async () => {
  account = await anAccount(db.dataSource, { role: 'NATIONAL', passwordHash });
  browser = await program.browserOf(account);
  key = new SoftwareAuthenticator(ORIGIN);
});

async function register(authenticator = key, wished: AuthenticatorWishes = {}, name = 'Clé du bureau') {
  const { challenge, options } = await ask(browser, BEGIN_REGISTRATION);
  return ask(browser, REGISTER, { challenge, response: authenticator.register(options!, wished), name });
}

/** One sign-in by passkey; `secondFactor`: the challenge of a password that was right. */
async function signInWith(authenticator: SoftwareAuthenticator, wished: AuthenticatorWishes = {}, secondFactor: string | null = null) {
  const from = program.browser();
  const { challenge, options } = await ask(from, BEGIN_SIGN_IN, { challenge: secondFactor });
  return ask(from, SIGN_IN_WITH, { challenge, response: authenticator.authenticate(options!, wished) });
}

it('is registered by staff who must have a second factor, and then signs in alone', async () => {
  expect(await browser.refusal('{ accounts { total } }')).toBe('SECOND_FACTOR_REQUIRED');
  expect(await register()).toMatchObject({ __typename: 'SecondFactorEnrolled', recoveryCodes: expect.objectContaining({ length: 10 }) });
  expect(await browser.refusal('{ accounts { total } }')).toBeNull();
  expect(await signInWith(key)).toEqual({ __typename: 'SignedIn', viewer: { id: account.id, secondFactor: 'READY' } });
});

it('is the second factor after a password, also without checking its user', async () => {
  await register();
  const waiting = await ask(program.browser(), SIGN_IN, { email: account.email });
  expect(waiting).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['PASSKEY', 'RECOVERY_CODE'] });
  expect(await signInWith(key, { verified: false }, waiting.challenge)).toMatchObject({ __typename: 'SignedIn' });
  expect(await program.browser().refusal(BEGIN_SIGN_IN, { challenge: waiting.challenge })).toBe('BAD_USER_INPUT');
});

it('does not sign in alone without checking its user', async () => {
  await register();
  expect(await signInWith(key, { verified: false })).toEqual({ __typename: 'SignInRefused', message: 'Cette clé d’accès n’a pas été reconnue.' });
});

it('is refused from another site, from an unknown key, and as the second factor of somebody else', async () => {
  await register();
  const stranger = new SoftwareAuthenticator(ORIGIN);
  const other = await anAccount(db.dataSource, { role: 'NATIONAL', passwordHash });
  const otherKey = new SoftwareAuthenticator(ORIGIN);
  browser = await program.browserOf(other);
  await register(otherKey);
  const waiting = await ask(program.browser(), SIGN_IN, { email: account.email });
  const answers = [
    await signInWith(key, { origin: 'https://vigie.example.evil.test' }),
    await signInWith(key, { rpId: 'evil.test' }),
    await signInWith(stranger),
    await signInWith(otherKey, {}, waiting.challenge),
  ];
  for (const answer of answers) expect(answer.__typename).toBe('SignInRefused');
});

it('answers each challenge once, within five minutes, with the signature of that very challenge', async () => {
  await register();
  const from = program.browser();
  const first = await ask(from, BEGIN_SIGN_IN);
  const second = await ask(from, BEGIN_SIGN_IN);
  const response = key.authenticate(first.options!);
  expect((await ask(program.browser(), SIGN_IN_WITH, { challenge: second.challenge, response })).__typename).toBe('SignInRefused');
  expect((await ask(program.browser(), SIGN_IN_WITH, { challenge: first.challenge, response })).__typename).toBe('SignedIn');
  expect((await ask(program.browser(), SIGN_IN_WITH, { challenge: first.challenge, response })).__typename).toBe('SignInRefused');
  const late = await ask(from, BEGIN_SIGN_IN);
  clock.pass(5, 'minutes');
  expect((await ask(program.browser(), SIGN_IN_WITH, { challenge: late.challenge, response: key.authenticate(late.options!) })).__typename).toBe('SignInRefused');
});

it('is refused when its counter goes back, as a copied key’s would', async () => {
  await register();
  await signInWith(key);
  await signInWith(key);
  key.counter = 0;
  expect((await signInWith(key)).__typename).toBe('SignInRefused');
});

it('does not open a disabled account', async () => {
  await register();
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [account.id]);
  expect((await signInWith(key)).__typename).toBe('SignInRefused');
});

it('takes nonsense for a refusal, never for a fault', async () => {
  for (const response of ['', '{', '[]', 'null', '{"id":""}', `{"id":"${'x'.repeat(5_000)}"}`, '{"id":"a","response":{}}', JSON.stringify({ id: key.id, rawId: key.id, type: 'public-key', response: { clientDataJSON: 'e30' } })]) {
    const signing = await ask(program.browser(), BEGIN_SIGN_IN);
    expect((await ask(program.browser(), SIGN_IN_WITH, { challenge: signing.challenge, response })).__typename, response.slice(0, 40)).toBe('SignInRefused');
    const registering = await ask(browser, BEGIN_REGISTRATION);
    expect((await ask(browser, REGISTER, { challenge: registering.challenge, response, name: 'Clé' })).__typename, response.slice(0, 40)).toBe('AccountRefused');
  }
});

it('cannot be registered with somebody else’s challenge, twice, from another site or without a name', async () => {
  const { challenge, options } = await ask(browser, BEGIN_REGISTRATION);
  const other = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  expect((await ask(other, REGISTER, { challenge, response: key.register(options!), name: 'Clé' })).__typename).toBe('AccountRefused');
  expect((await register(key, { origin: 'https://evil.test' })).__typename).toBe('AccountRefused');
  expect(await register(key, {}, '  ')).toMatchObject({ __typename: 'AccountRefused', field: 'name' });
  expect((await register()).__typename).toBe('SecondFactorEnrolled');
  expect(await register()).toMatchObject({ __typename: 'AccountRefused', message: 'Cette clé d’accès est déjà enregistrée.' });
});

it('is removed by its owner only, and never as the last factor of staff', async () => {
  await register();
  const spare = new SoftwareAuthenticator(ORIGIN);
  expect(await ask(browser, REMOVE, { id: key.id })).toMatchObject({ __typename: 'AccountRefused' });
  expect(await register(spare)).toMatchObject({ recoveryCodes: [] });
  const other = await anAccount(db.dataSource, { role: 'NATIONAL' });
  await db.dataSource.query('UPDATE account SET second_factor = true WHERE id = $1', [other.id]);
  expect(await (await program.browserOf(other)).refusal(REMOVE, { id: key.id })).toBe('NOT_FOUND');
  expect(await ask(browser, REMOVE, { id: key.id })).toEqual({ __typename: 'Security', passkeys: [{ id: spare.id }] });
  expect((await signInWith(key)).__typename).toBe('SignInRefused');
});

it('stays when both keys of staff are removed at once: one of the two does', async () => {
  await register();
  const spare = new SoftwareAuthenticator(ORIGIN);
  await register(spare);
  const both = await whileAuditWaits(() => Promise.all([key, spare].map(({ id }) => ask(browser, REMOVE, { id }))));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AccountRefused', 'Security']);
  expect(await browser.refusal('{ accounts { total } }')).toBeNull();
});

/** Neither act is through before both are under way: the log, in which each is written at its end, is kept until two wait. */
async function whileAuditWaits<T>(acts: () => Promise<T>): Promise<T> {
  let done: Promise<T> | null = null;
  await db.dataSource.transaction(async (m) => {
    await m.query('SELECT pg_advisory_xact_lock(72617402)');
    done = acts();
    const waiting = async () => (await m.query<[{ count: number }]>(`SELECT count(DISTINCT pid)::int AS count FROM pg_locks WHERE NOT granted`))[0].count;
    while ((await waiting()) < 2) await new Promise((next) => setTimeout(next, 10));
  });
  return done!;
}
