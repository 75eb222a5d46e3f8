import { afterAll, beforeAll, expect, it } from 'vitest';
import { aMember, aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { ApiTokens } from './api-tokens';

let db: TestDatabase;
let program: GraphqlProgram;
let manager: BuiltAccount;
let browser: Browser;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock, config: { requestsPerMinute: { account: 1_000, token: 5 } } });
  const structure = await aStructure(db.dataSource);
  manager = await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structure.id });
  browser = await program.browserOf(manager);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

const CREATE = `mutation ($token: ApiTokenInput!) { createApiToken(token: $token) {
  ... on ApiTokenCreated { secret token { id name prefix scopes expiresAt revokedAt lastUsedAt } } ... on ApiTokenRefused { message field } } }`;
interface Made { secret: string; token: { id: string; prefix: string; scopes: string[] } }
const make = async (wish: object = {}) => (await browser.call<{ createApiToken: Made }>(CREATE, { token: { name: 'Suivi', scopes: ['REPORT_READ'], days: 30, ...wish } })).data!.createApiToken;
const ask = (secret: string) => fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` }, body: JSON.stringify({ query: '{ me { id } }' }) });
/** `me` is open to no token: FORBIDDEN is a living token, anything else is a dead one. */
const living = async (secret: string) => (await (await ask(secret)).text()).includes('FORBIDDEN');

it('shows a secret once and keeps only its hash', async () => {
  const { secret, token } = await make();
  expect(secret).toMatch(/^vigie_[\w-]{43}$/);
  expect(token).toMatchObject({ prefix: secret.slice(0, 12), scopes: ['REPORT_READ'] });
  const rows = await db.dataSource.query('SELECT * FROM api_token WHERE id = $1', [token.id]);
  expect(JSON.stringify(rows)).not.toContain(secret.slice(12));
  expect(JSON.stringify(await browser.call('{ apiTokens { id name prefix scopes createdBy } }'))).not.toContain(secret.slice(12));
});

it('opens nothing once revoked, expired, or once its maker is no longer in charge', async () => {
  const [revoked, expired, orphan] = [await make(), await make({ days: 1 }), await make()];
  expect(await living(revoked.secret)).toBe(true);
  await browser.call('mutation ($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }', { id: revoked.token.id });
  expect(await living(revoked.secret)).toBe(false);
  expect(await living(expired.secret)).toBe(true);
  clock.pass(25, 'hours');
  expect(await living(expired.secret)).toBe(false);
  expect(await living(orphan.secret)).toBe(true);
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [manager.id]);
  expect(await living(orphan.secret)).toBe(false);
  await db.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [manager.id]);
  browser = await program.browserOf(manager);
});

it('says when it last served, and leaves a trace of its making and its end', async () => {
  const { secret, token } = await make();
  await ask(secret);
  const { data } = await browser.call<{ apiTokens: { id: string; lastUsedAt: string | null }[] }>('{ apiTokens { id lastUsedAt } }');
  expect(data?.apiTokens.find(({ id }) => id === token.id)?.lastUsedAt).toBe(clock.now().toISOString());
  await browser.call('mutation ($id: ID!) { revokeApiToken(id: $id) { id } }', { id: token.id });
  const acts = await db.dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [token.id]);
  expect(acts.map(({ action }) => action)).toEqual(['API_TOKEN_CREATED', 'API_TOKEN_REVOKED']);
});

it.each([
  [{ name: ' ' }, 'name'], [{ name: 'x'.repeat(61) }, 'name'], [{ scopes: [] }, 'scopes'], [{ days: 0 }, 'days'], [{ days: 366 }, 'days'],
])('refuses %o in words', async (wish, field) => {
  expect(await make(wish)).toMatchObject({ message: expect.any(String), field });
});

it('is for who is in charge of a structure only, and about its own', async () => {
  const other = await aStructure(db.dataSource, { siteCode: 'P38' });
  const tokens = program.app.get(ApiTokens, { strict: false });
  const { token } = await make();
  await expect(tokens.revoke(await aMember(db.dataSource, other, 'STRUCTURE_MANAGER'), token.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(aMemberLists(tokens)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  async function aMemberLists(of: ApiTokens) { return of.list(await aMember(db.dataSource, other)); }
});

it('says how long to wait to a token that asks too often, in the answer and in its headers', async () => {
  const { secret } = await make();
  const first = await ask(secret);
  expect(first.headers.get('ratelimit')).toMatch(/limit=5, remaining=4, reset=\d+/);
  for (let i = 0; i < 4; i += 1) await ask(secret);
  const refused = await ask(secret);
  const { errors } = (await refused.json()) as { errors: [{ message: string; extensions: { code: string; retryAfterSeconds: number } }] };
  expect(refused.status).toBe(429);
  expect(errors[0].extensions).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: Number(refused.headers.get('retry-after')) });
  expect(errors[0].extensions.retryAfterSeconds).toBeGreaterThan(0);
  expect(errors[0].message).toContain('Réessayez dans');
  // Another token, and the person at the screen, are not kept waiting.
  expect((await ask((await make()).secret)).status).toBe(200);
});
