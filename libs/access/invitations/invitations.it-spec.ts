import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';

const INVITE = `mutation ($member: InviteMemberInput!) { inviteMember(member: $member) {
  __typename ... on PendingInvitation { id email role place expiresAt } ... on AccountRefused { message field } } }`;
const READ = 'query ($token: String!) { invitation(token: $token) { email role scopeLabel } }';
const ACCEPT = `mutation ($token: String!, $displayName: String!, $password: String!) { acceptInvitation(token: $token, displayName: $displayName, password: $password) {
  __typename ... on SignedIn { viewer { email displayName role scopeLabel } } ... on SignInRefused { message } } }`;
const PENDING = '{ invitations { total items { id email role place } } }';
const PASSWORD = 'un pré fleuri en été';

let db: TestDatabase;
let program: GraphqlProgram;
let lyon: BuiltStructure;
let grenoble: BuiltStructure;
let paris: BuiltStructure;
let managerAccount: BuiltAccount;
let manager: Browser;
let regional: Browser;
let national: Browser;
let admin: Browser;
let reporter: Browser;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule], clock });
  [lyon, grenoble, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P38' }), await aStructure(db.dataSource, { siteCode: 'P75' })];
  managerAccount = await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id });
});
afterAll(async () => { await program.close(); await db.close(); });
beforeEach(async () => {
  await db.dataSource.query('DELETE FROM sign_in_throttle; DELETE FROM one_time_link');
  program.letters.refusing = false;
  manager = await program.browserOf(managerAccount);
  regional = await program.browserOf(await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }));
  national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  admin = await program.browserOf(await anAccount(db.dataSource, { role: 'ADMIN' }));
  reporter = await program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id }));
});

let count = 0;
const fresh = () => `invitee-${++count}@vigie.test`;
const invite = async (browser: Browser, member: object) => {
  const { data, errors } = await browser.call<{ inviteMember: Record<string, string> }>(INVITE, { member });
  return data?.inviteMember ?? { refused: errors![0]!.extensions.code };
};
const accept = async (token: string, password = PASSWORD, displayName = '  Camille   Martin ', browser = program.browser()) =>
  (await browser.call<{ acceptInvitation: Record<string, unknown> }>(ACCEPT, { token, displayName, password })).data!.acceptInvitation;

it('brings a colleague into the own structure, from the letter to the first screen', async () => {
  const email = fresh();
  expect(await invite(manager, { email: ` ${email.toUpperCase()}`, role: 'REPORTER' })).toMatchObject({ __typename: 'PendingInvitation', email, role: 'REPORTER', place: lyon.name });
  const token = program.letters.tokenTo(email);
  expect((await program.browser().call(READ, { token })).data).toEqual({ invitation: { email, role: 'REPORTER', scopeLabel: lyon.name } });
  const browser = program.browser();
  expect(await accept(token, PASSWORD, undefined, browser)).toEqual({ __typename: 'SignedIn', viewer: { email, displayName: 'Camille Martin', role: 'REPORTER', scopeLabel: lyon.name } });
  expect((await browser.call('{ me { email } }')).data).toEqual({ me: { email } });
  const trail = await db.dataSource.query(`SELECT action FROM audit_entry ORDER BY id DESC LIMIT 3`);
  expect(trail.map(({ action }: { action: string }) => action)).toEqual(['SIGN_IN', 'INVITATION_ACCEPTED', 'MEMBER_INVITED']);
});

it('lets each role invite whom it may, where it may', async () => {
  const cases: [Browser, object, string][] = [
    [manager, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }, 'PendingInvitation'],
    [manager, { role: 'REPORTER', structureId: grenoble.id }, 'NOT_FOUND'],
    [manager, { role: 'REPORTER', structureId: paris.id }, 'NOT_FOUND'],
    [manager, { role: 'REGIONAL', federationCode: 'ARA' }, 'FORBIDDEN'],
    [manager, { role: 'NATIONAL' }, 'FORBIDDEN'],
    [regional, { role: 'STRUCTURE_MANAGER', structureId: grenoble.id }, 'PendingInvitation'],
    [regional, { role: 'STRUCTURE_MANAGER', structureId: paris.id }, 'NOT_FOUND'],
    [regional, { role: 'REPORTER' }, 'AccountRefused'],
    [manager, { role: 'REPORTER', email: 'a\u202E@asso.test' }, 'AccountRefused'],
    [regional, { role: 'REGIONAL', federationCode: 'ARA' }, 'FORBIDDEN'],
    [national, { role: 'REPORTER', structureId: paris.id }, 'PendingInvitation'],
    [national, { role: 'REGIONAL', federationCode: 'IDF' }, 'PendingInvitation'],
    [national, { role: 'REGIONAL', federationCode: 'XXX' }, 'NOT_FOUND'],
    [national, { role: 'ADMIN' }, 'FORBIDDEN'],
    [admin, { role: 'ADMIN' }, 'PendingInvitation'],
    [admin, { role: 'REPORTER', structureId: 'not-an-id' }, 'NOT_FOUND'],
    [reporter, { role: 'REPORTER' }, 'FORBIDDEN'],
    [program.browser(), { role: 'REPORTER' }, 'UNAUTHENTICATED'],
  ];
  for (const [browser, member, expected] of cases) {
    const result = await invite(browser, { email: fresh(), ...member });
    expect(result.__typename ?? result.refused, JSON.stringify(member)).toBe(expected);
  }
});

it('is accepted once, within seven days, and not by guessing', async () => {
  const email = fresh();
  await invite(manager, { email, role: 'REPORTER' });
  const token = program.letters.tokenTo(email);
  const answers = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
  expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
  expect((await accept(token)).message).toBe('Cette invitation a déjà servi ou n’est plus valable. Demandez-en une nouvelle.');
  const late = fresh();
  await invite(manager, { email: late, role: 'REPORTER' });
  clock.pass(7, 'days');
  expect((await accept(program.letters.tokenTo(late))).__typename).toBe('SignInRefused');
  expect((await program.browser().call(READ, { token: program.letters.tokenTo(late) })).data).toEqual({ invitation: null });
  expect((await program.browser().call(READ, { token: 'x' })).data).toEqual({ invitation: null });
});

it('outlives a password or a name that will not do', async () => {
  const email = fresh();
  await invite(manager, { email, role: 'REPORTER' });
  const token = program.letters.tokenTo(email);
  expect((await accept(token, 'court')).message).toMatch(/au moins douze signes/);
  expect((await accept(token, 'motdepasse2026')).message).toMatch(/parmi les premiers/);
  expect((await accept(token, email)).message).toMatch(/adresse électronique/);
  expect((await accept(token, PASSWORD, ' ')).message).toMatch(/Indiquez un nom/);
  expect((await accept(token)).__typename).toBe('SignedIn');
});

it('dies when withdrawn, sent again, when its author is disabled or the structure closes', async () => {
  const email = fresh();
  const { id } = await invite(manager, { email, role: 'REPORTER' });
  const withdrawn = program.letters.tokenTo(email);
  expect(await regional.refusal('mutation ($id: ID!) { cancelInvitation(id: $id) }', { id: crypto.randomUUID() })).toBe('NOT_FOUND');
  expect((await manager.call('mutation ($id: ID!) { cancelInvitation(id: $id) }', { id })).data).toEqual({ cancelInvitation: true });
  expect((await accept(withdrawn)).__typename).toBe('SignInRefused');
  await invite(manager, { email, role: 'REPORTER' });
  const older = program.letters.tokenTo(email);
  await invite(manager, { email, role: 'REPORTER' });
  const newer = program.letters.tokenTo(email);
  expect((await accept(older)).__typename).toBe('SignInRefused');
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [managerAccount.id]);
  expect((await accept(newer)).__typename).toBe('SignInRefused');
  await db.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [managerAccount.id]);
  await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [lyon.id]);
  expect((await accept(newer)).__typename).toBe('SignInRefused');
  expect(await invite(manager, { email, role: 'REPORTER' })).toEqual({ refused: 'UNAUTHENTICATED' });
  await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [lyon.id]);
  expect((await accept(newer)).__typename).toBe('SignedIn');
});

it('does not tell a manager who else has an account; the owner is told by mail', async () => {
  const elsewhere = await anAccount(db.dataSource, { role: 'REPORTER', structureId: paris.id });
  expect(await invite(manager, { email: elsewhere.email, role: 'REPORTER' })).toMatchObject({ __typename: 'PendingInvitation', email: elsewhere.email });
  const letter = program.letters.all.at(-1)!;
  expect(letter).toMatchObject({ to: elsewhere.email, subject: 'Vous avez déjà un compte Vigie' });
  expect(letter.text).not.toMatch(/#[\w-]{43}/);
  expect(await invite(national, { email: elsewhere.email, role: 'REPORTER', structureId: paris.id })).toEqual({ __typename: 'AccountRefused', message: 'Un compte existe déjà pour cette adresse.', field: 'email' });
});

it('says so when the mail does not leave, and when the address is none', async () => {
  expect(await invite(manager, { email: 'pas une adresse', role: 'REPORTER' })).toMatchObject({ __typename: 'AccountRefused', field: 'email' });
  program.letters.refusing = true;
  expect(await invite(manager, { email: fresh(), role: 'REPORTER' })).toMatchObject({ __typename: 'AccountRefused', message: expect.stringMatching(/n’a pas pu être envoyée/) });
});

it('shows each manager the invitations of the own scope', async () => {
  const [own, sibling, other] = [fresh(), fresh(), fresh()];
  await invite(manager, { email: own, role: 'REPORTER' });
  await invite(national, { email: sibling, role: 'REPORTER', structureId: grenoble.id });
  await invite(national, { email: other, role: 'REPORTER', structureId: paris.id });
  const seen = async (browser: Browser) => {
    const { data } = await browser.call<{ invitations: { total: number; items: { email: string }[] } }>(PENDING);
    expect(data!.invitations.total).toBe(data!.invitations.items.length);
    return data!.invitations.items.map(({ email }) => email).sort();
  };
  expect(await seen(manager)).toEqual([own]);
  expect(await seen(regional)).toEqual([own, sibling].sort());
  expect(await seen(national)).toEqual([own, sibling, other].sort());
  expect(await reporter.refusal(PENDING)).toBe('FORBIDDEN');
});
