import { randomUUID } from 'node:crypto';
import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROLES, type Role } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { appInProcess, type AppInProcess } from '../support/app-in-process';
import { allFields, collectFields, fullSelection } from './full-selection';
import { OPERATIONS, getsThrough, invitationsBy, type OperationRule } from './operations';
import { leaks } from './visibility';
import { TARGETS, buildWorld, cookieOf, type Target, type World } from './world';

/** Fields that no case can fill, each with its reason. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ...because('needs a passkey, which needs a browser: the keys of an account are its own', ['Passkey.createdAt', 'Passkey.id', 'Passkey.lastUsedAt', 'Passkey.name']),
  ...because('needs a second factor enrolled, proved in libs/access', ['RecoveryCodes.codes', 'SecondFactorEnrolled.recoveryCodes', 'SecondFactorRequired.challenge', 'SecondFactorRequired.methods']),
  ...because('needs the current password, proved in libs/access', ['PasswordChanged.changed']),
  ...because('needs the token of a mail, proved in libs/access', ['OfferedInvitation.email', 'OfferedInvitation.role', 'OfferedInvitation.scopeLabel']),
  ...because('needs the link of a mail, proved in libs/notifications and libs/reminders', [
    'NotificationsStopped.stopped', 'SolvedQuestion.afterDays', 'SolvedQuestion.answer', 'SolvedQuestion.caseCode', 'SolvedQuestion.id', 'SolvedQuestion.open', 'SolvedQuestionAnswered.answer', 'SolvedQuestions.questions',
  ]),
  ...because('is null in the version in force, and the same for everybody', ['VocabularyTerm.retiredInVersion']),
  ...because('needs the code printed on a proof, proved in libs/letters', ['VerifiedFiling.filedOn', 'VerifiedFiling.prefecture']),
  ...because('needs eleven reports of three structures, proved in libs/monitoring/release-map', [
    ...['base', 'cells', 'from', 'hash', 'id', 'level', 'metric', 'notes', 'smoothing', 'to', 'unit'].map((field) => `MapRelease.${field}`),
    ...['high', 'low', 'n', 'name', 'reason', 'territory', 'value'].map((field) => `ReleasedTerritory.${field}`),
  ]),
  ...because('needs eleven reports of three structures, proved in libs/monitoring/cross-table', [
    ...['cells', 'from', 'hash', 'id', 'notes', 'to', 'unit'].map((field) => `CrossRelease.${field}`),
    ...['column', 'reason', 'row', 'value'].map((field) => `ReleasedCrossCell.${field}`),
  ]),
  ...because('needs more than 10,000 acts, proved in libs/access', ['AuditExportRefused.message']),
  ...because('needs many failures in a row, proved in libs/access', ['SignInRefused.retryAfterSeconds']),
};

function because(reason: string, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, reason]));
}

type Root = 'query' | 'mutation';
interface Answer { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] }

let program: AppInProcess;
let world: World;
const filled = new Set<string>();

beforeAll(async () => {
  program = await appInProcess();
  world = await buildWorld(program.database.dataSource);
  await rebuildBuckets(program.database.dataSource);
  invitationsBy(async (_world, target, cookie) => {
    const document = 'mutation ($member: InviteMemberInput!) { inviteMember(member: $member) { ... on PendingInvitation { id } } }';
    const answer = await post(document, { member: { email: `${randomUUID()}@vigie.test`, role: 'REPORTER', structureId: target.structure.id } }, cookie);
    return (answer.data!['inviteMember'] as { id: string }).id;
  });
  const { data } = await post('mutation { publishVocabulary(changes: [{ action: RELABEL, vocabulary: "rightsLost", code: "CAF", label: "Droits CAF" }], note: "Mots du comité.") { __typename } }', {}, await cookieOf(world, 'NATIONAL'));
  expect(data).toEqual({ publishVocabulary: { __typename: 'VocabularyPublished' } });
});
afterAll(() => program.close());

async function post(query: string, variables: object, cookie: string): Promise<Answer> {
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

function operations(): { root: Root; name: string; field: GraphQLField<unknown, unknown> }[] {
  const of = (root: Root, type: ReturnType<AppInProcess['schema']['getQueryType']>) => Object.entries(type?.getFields() ?? {}).map(([name, field]) => ({ root, name, field }));
  return [...of('query', program.schema.getQueryType()), ...of('mutation', program.schema.getMutationType())];
}

/** The operation with every field of what it returns. */
function document(root: Root, name: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${root} ${declared ? `(${declared})` : ''} { ${name}${given ? `(${given})` : ''} ${fullSelection(program.schema, field.type)} }`;
}

const REFUSING = new Set(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);

/** THROUGH: it acted or answered. DECLINED: a typed refusal, or nothing there. REFUSED: an authorization error. */
function outcome(name: string, { data, errors }: Answer): string {
  const codes = (errors ?? []).map((error) => error.extensions?.code ?? error.message);
  if (codes.length) return codes.every((code) => REFUSING.has(code)) ? 'REFUSED' : `ERROR ${codes.join(', ')} ${errors?.[0]?.message}`;
  const value = data?.[name] as { __typename?: string } | null | undefined;
  if (value == null || /Refused$/.test(value.__typename ?? '')) return 'DECLINED';
  return 'THROUGH';
}

interface Case { readonly text: string; readonly name: string; readonly role: Role | null; readonly target: Target; readonly rule: OperationRule; readonly variables: OperationRule['variables'] }

/** Calls once; says what should not have been. */
async function tryOne({ text, name, role, target, rule, variables }: Case): Promise<string[]> {
  const answer = await post(text, await variables(world, target, role), role ? await cookieOf(world, role) : '');
  collectFields(answer.data, filled);
  const got = outcome(name, answer);
  const allowed = getsThrough(rule, role, target);
  const fair = allowed ? got === 'THROUGH' || (rule.mayDecline && got === 'DECLINED') : got === 'REFUSED' || (role !== null && got === 'DECLINED');
  const call = `${name} as ${role ?? 'nobody'} towards ${target.name}`;
  const leaked = leaks(world, role, name, JSON.stringify(answer)).map((leak) => `${call} LEAKS ${leak}`);
  return fair ? leaked : [`${call}: ${got}, ${allowed ? 'should pass' : 'should be refused'}`, ...leaked];
}

it('has a rule for every operation, and no rule without one', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(operations().map(({ name }) => name).sort());
});

it('lets each role reach what its scope covers, and nothing else, in every operation and every field', { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  let cases = 0;
  for (const { root, name, field } of operations()) {
    const rule = OPERATIONS[name]!;
    const text = document(root, name, field);
    for (const role of [null, ...ROLES] as (Role | null)[]) {
      for (const targetName of TARGETS) {
        for (const [rank, variables] of [rule.variables, ...(rule.also ?? [])].entries()) {
          wrong.push(...(await tryOne({ text, name, role, target: world.targets[targetName], rule: rank === 0 ? rule : { ...rule, mayDecline: true }, variables })));
        }
        cases += 1;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cases).toBe(operations().length * (ROLES.length + 1) * TARGETS.length);
});

it('has seen every field of the schema with a value, so that no field escapes the search for leaks', () => {
  const unseen = allFields(program.schema).filter((field) => !filled.has(field) && !(field in UNREACHABLE));
  expect(unseen).toEqual([]);
  expect(Object.keys(UNREACHABLE).filter((field) => filled.has(field))).toEqual([]);
});

it('opens each route to its roles only', async () => {
  const status = async (path: string, role: Role | null) => {
    const stop = new AbortController();
    const response = await fetch(`${program.url}${path}`, { headers: role ? { cookie: await cookieOf(world, role) } : {}, redirect: 'manual', signal: stop.signal });
    stop.abort();
    return response.status;
  };
  const statuses = async (path: string, of: (path: string, role: Role | null) => Promise<number> = status) => Object.fromEntries(await Promise.all([null, ...ROLES].map(async (role) => [role ?? 'nobody', await of(path, role)] as const)));
  const posted = async (path: string, role: Role | null) => (await fetch(`${program.url}${path}`, { method: 'POST', body: 'Nom;Type', headers: { 'content-type': 'application/octet-stream', 'x-vigie-request': 'test', ...(role ? { cookie: await cookieOf(world, role) } : {}) } })).status;
  expect(await statuses('/live')).toEqual({ nobody: 401, REPORTER: 200, STRUCTURE_MANAGER: 200, REGIONAL: 200, NATIONAL: 200, ADMIN: 403 });
  // Nobody's file: members and staff are told there is none, or asked for their purpose first.
  expect(await statuses(`/files/${randomUUID()}`)).toEqual({ nobody: 401, REPORTER: 404, STRUCTURE_MANAGER: 404, REGIONAL: 403, NATIONAL: 403, ADMIN: 403 });
  // Nobody's export, whoever asks.
  expect(await statuses(`/export-files/${randomUUID()}`)).toEqual({ nobody: 401, REPORTER: 403, STRUCTURE_MANAGER: 404, REGIONAL: 404, NATIONAL: 404, ADMIN: 403 });
  expect(await statuses('/calendar/vigie.ics')).toEqual({ nobody: 401, REPORTER: 200, STRUCTURE_MANAGER: 200, REGIONAL: 403, NATIONAL: 403, ADMIN: 403 });
  expect(await statuses('/imports')).toEqual({ nobody: 401, REPORTER: 403, STRUCTURE_MANAGER: 200, REGIONAL: 403, NATIONAL: 403, ADMIN: 403 });
  // A list without a row, whoever may bring one.
  for (const path of ['/structure-lists/check', '/structure-lists/run']) expect(await statuses(path, posted)).toMatchObject({ nobody: 401, REPORTER: 403, STRUCTURE_MANAGER: 403 });
  expect(await statuses('/structure-lists/check', posted)).toMatchObject({ REGIONAL: 422, NATIONAL: 422, ADMIN: 422 });
  expect(await statuses('/admin/queues')).toEqual({ nobody: 401, REPORTER: 403, STRUCTURE_MANAGER: 403, REGIONAL: 403, NATIONAL: 403, ADMIN: 200 });
  expect(await status('/health/live', null)).toBe(200);
});
