import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSession, aStructure, anAccount } from '@vigie/testing';
import { appInProcess, type AppInProcess } from './support/app-in-process';

let program: AppInProcess;
beforeAll(async () => { program = await appInProcess({ RATE_LIMIT_ACCOUNT: '50' }); });
afterAll(() => program.close());

const post = (body: string, headers: Record<string, string> = {}) => fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = (query: string) => post(JSON.stringify({ query }));

const nested = `{ catalogue { ${'federations { regions { '.repeat(12)}code${' } }'.repeat(12)} } }`;

it.each([
  ['too many words', `{ ${'__typename '.repeat(3_000)} }`],
  ['too many aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: catalogue { version }`).join(' ')} }`],
  ['too deep', nested],
  ['fragments in a circle', 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['too many directives', `{ me ${'@include(if: true) '.repeat(60)} { id } }`],
  ['no GraphQL', '{ me { '],
  ['a subscription', 'subscription { me }'],
  ['the same field under many names', `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: catalogue { version }`).join(' ')} }`],
  ['pages of pages', `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: reports(page: { page: 1, perPage: 200 }) { items { id history { id changes { field } } } }`).join(' ')} }`],
  ['two bulks', 'mutation { a: submitReports(items: []) { __typename } b: submitReports(items: []) { __typename } }'],
])('refuses %s as the fault of who asks, and says nothing of itself', async (_, query) => {
  const response = await ask(query);
  const text = await response.text();
  expect([response.status, text]).toEqual([400, expect.stringContaining('errors')]);
  expect(text).not.toMatch(/node_modules|\.ts:|stack/);
});

it('refuses bodies that are too large, or no JSON, or a list of requests', async () => {
  expect((await post(JSON.stringify({ query: '{ me { id } }', variables: { x: 'a'.repeat(1_000_000) } }))).status).toBe(413);
  expect((await post('{ not json')).status).toBe(400);
  expect((await post(JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]))).status).toBe(400);
});

it('counts what a bulk carries against the rate of who sends it, before any of it is taken', async () => {
  const { dataSource } = program.database;
  const cookie = await aSession(dataSource, (await anAccount(dataSource, { role: 'REPORTER', structureId: (await aStructure(dataSource)).id })).id);
  const items = Array.from({ length: 100 }, () => ({ idempotencyKey: crypto.randomUUID(), report: { narrative: 'Rien.' } }));
  const send = () => post(JSON.stringify({ query: 'mutation ($items: [SubmitReportsItem!]!) { submitReports(items: $items) { __typename } }', variables: { items } }), { cookie });
  for (let round = 0; round < 2; round += 1) expect(await (await send()).text()).not.toContain('errors');
  const refused = await send();
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0, await refused.text()]).toEqual([429, true, expect.stringContaining('TOO_MANY_REQUESTS')]);
});

it('tells nobody which values an enumeration has', async () => {
  for (const level of ['REGIN', 'DEPARTMEN']) {
    const text = await (await post(JSON.stringify({ query: 'query ($input: HeatmapInput!) { heatmap(input: $input) { n } }', variables: { input: { from: '2026-01-01', to: '2026-01-02', level, metric: 'REPORT' } } }))).text();
    expect(text).toContain('does not exist');
    expect(text).not.toMatch(/Did you mean|"REGION|DEPARTMENT|REPORTS/);
  }
});

it('refuses what a form of another site could send', async () => {
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: 'mutation { signOut }' }) });
  expect(response.status).toBe(400);
  expect((await fetch(`${program.url}/graphql?query=${encodeURIComponent('{ me { id } }')}`)).status).toBe(400);
});

it('takes a NUL, which PostgreSQL cannot hold, for the fault of who sends it', async () => {
  const answer = async (query: string, variables: object) => (await post(JSON.stringify({ query, variables }))).text();
  const signIn = await answer('mutation ($email: String!) { signIn(email: $email, password: "quelque chose") { __typename } }', { email: 'a\0b' });
  expect(signIn).toContain('BAD_USER_INPUT');
  const { challenge } = (JSON.parse(await answer('mutation { passkeySignInOptions { challenge } }', {})) as { data: { passkeySignInOptions: { challenge: string } } }).data.passkeySignInOptions;
  const passkey = await answer('mutation ($challenge: String!, $response: String!) { signInWithPasskey(challenge: $challenge, response: $response) { __typename } }', { challenge, response: JSON.stringify({ id: '\0' }) });
  expect(passkey).toContain('BAD_USER_INPUT');
});

it('leaves no answer, right or wrong, in a cache', async () => {
  for (const query of ['{ catalogue { version } }', '{ nothing }']) expect((await ask(query)).headers.get('cache-control')).toBe('no-store');
});

it('keeps an idle connection for longer than the proxy in front of it does', async () => {
  const kept = /timeout=(\d+)/.exec((await ask('{ catalogue { version } }')).headers.get('keep-alive') ?? '')?.[1];
  expect(Number(kept)).toBeGreaterThan(120);
});
