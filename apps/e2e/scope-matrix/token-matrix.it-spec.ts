import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appInProcess, type AppInProcess } from '../support/app-in-process';
import { fullSelection } from './full-selection';
import { OPERATIONS } from './operations';
import { leaks } from './visibility';
import { TARGETS, buildWorld, cookieOf, type World } from './world';

/** All that a program may do with a token, by the scope it takes. What is not here must refuse it. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['REPORT_WRITE', 'REPORT_READ'],
  report: ['REPORT_READ'],
  reports: ['REPORT_READ'],
  submitReport: ['REPORT_WRITE'],
  submitReports: ['REPORT_WRITE'],
};
const SCOPES = ['REPORT_WRITE', 'REPORT_READ'] as const;

let program: AppInProcess;
let world: World;
const secrets: Record<string, string> = {};

beforeAll(async () => {
  program = await appInProcess();
  world = await buildWorld(program.database.dataSource);
  const cookie = await cookieOf(world, 'STRUCTURE_MANAGER');
  for (const scope of SCOPES) {
    const { data } = await post('mutation ($token: ApiTokenInput!) { createApiToken(token: $token) { ... on ApiTokenCreated { secret } } }', { token: { name: scope, scopes: [scope], days: 1 } }, { cookie });
    secrets[scope] = (data!['createApiToken'] as { secret: string }).secret;
  }
});
afterAll(() => program.close());

interface Answer { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] }

async function post(query: string, variables: object, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

function operations(): { root: string; name: string; field: GraphQLField<unknown, unknown> }[] {
  const { schema } = program;
  return [['query', schema.getQueryType()] as const, ['mutation', schema.getMutationType()] as const]
    .flatMap(([root, type]) => Object.entries(type?.getFields() ?? {}).map(([name, field]) => ({ root, name, field })));
}

function document(root: string, name: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${root} ${declared ? `(${declared})` : ''} { ${name}${given ? `(${given})` : ''} ${fullSelection(program.schema, field.type)} }`;
}

it('refuses a token in every operation that is not open to it, and in those that are without the scope', { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  for (const { root, name, field } of operations()) {
    for (const scope of SCOPES) {
      // Without variables that need a session: whether the door opens is asked before anything else.
      const variables = await Promise.resolve(OPERATIONS[name]!.variables(world, world.targets.own, 'REPORTER')).catch(() => ({}));
      const { errors } = await post(document(root, name, field), variables, { authorization: `Bearer ${secrets[scope]}` });
      const refused = errors?.some((error) => error.extensions?.code === 'FORBIDDEN') ?? false;
      if (errors && !refused) continue;
      if (refused === (OPEN[name]?.includes(scope) ?? false)) wrong.push(`${name} with ${scope}: ${refused ? 'refused' : 'open'}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('says nothing of another structure to a token, and everything of its own', async () => {
  const headers = { authorization: `Bearer ${secrets['REPORT_READ']}` };
  for (const { root, name, field } of operations().filter((operation) => operation.name in OPEN && OPEN[operation.name]!.includes('REPORT_READ'))) {
    for (const target of TARGETS) {
      const answer = await post(document(root, name, field), await OPERATIONS[name]!.variables(world, world.targets[target], 'REPORTER'), headers);
      expect([name, target, leaks(world, 'REPORTER', name, JSON.stringify(answer))]).toEqual([name, target, []]);
      if (name === 'report') expect(JSON.stringify(answer).includes(world.targets[target].canaries.narrative)).toBe(target === 'own');
    }
  }
});

it('opens no route to a token, and nobody’s session to one that is not ours', async () => {
  const status = async (path: string) => (await fetch(`${program.url}${path}`, { headers: { authorization: `Bearer ${secrets['REPORT_READ']}` } })).status;
  expect(await status('/live')).toBe(403);
  expect(await status('/imports')).toBe(403);
  expect(await status('/admin/queues')).toBe(403);
  const dead = await post('{ me { id } reports { total } }', {}, { authorization: 'Bearer vigie_nothing', cookie: await cookieOf(world, 'NATIONAL') });
  expect(dead.data?.['me'] ?? null).toBeNull();
  expect(dead.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
