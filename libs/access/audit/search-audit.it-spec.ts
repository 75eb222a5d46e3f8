import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, SYSTEM } from '@vigie/platform';
import { aStructure, anAccount, graphqlProgram, layReference, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { AuditLog } from './audit-log';

let db: TestDatabase;
let program: GraphqlProgram;
let lyon: BuiltStructure;
let paris: BuiltStructure;
let people: Record<'regional' | 'idf' | 'national' | 'admin' | 'manager', BuiltAccount>;
let national: Browser;
let admin: Browser;
const audit = new AuditLog();
const REPORT = newId();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule] });
  [lyon, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75' })];
  people = {
    regional: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }), idf: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }),
    national: await anAccount(db.dataSource, { role: 'NATIONAL' }), admin: await anAccount(db.dataSource, { role: 'ADMIN' }), manager: await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }),
  };
  [national, admin] = [await program.browserOf(people.national), await program.browserOf(people.admin)];
  await db.dataSource.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_no_truncate');
  await db.dataSource.query('TRUNCATE audit_entry');
  await record('regional', 'TESTIMONY_READ', 'report', REPORT, 'Préparer la lettre de mars');
  await record('regional', 'STRUCTURE_CHANGED', 'structure', lyon.id);
  await record('idf', 'STRUCTURE_CHANGED', 'structure', paris.id);
  await record('national', 'STRUCTURE_CHANGED', 'structure', paris.id);
  await record('manager', 'ACCOUNT_DISABLED', 'account', people.manager.id);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

const record = (who: keyof typeof people, action: 'TESTIMONY_READ' | 'STRUCTURE_CHANGED' | 'ACCOUNT_DISABLED', subjectKind: string, subjectId: string, purpose: string | null = null) =>
  db.tx.run(SYSTEM, (manager) => audit.record(manager, { action, subjectKind, subjectId, purpose, accountId: people[who].id }));

interface Found { readonly total: number; readonly items: readonly { id: string; action: string; subjectName: string | null; purpose: string | null; actorName: string }[] }
const search = async (who: Browser, filter: object = {}, page: object | null = null) =>
  (await who.call<{ auditEntries: Found }>('query ($filter: AuditFilter, $page: PageInput) { auditEntries(filter: $filter, page: $page) { total items { id action subjectName purpose actorName } } }', { filter, page })).data!.auditEntries;
const numbers = async (filter: object) => (await search(national, filter)).items.map(({ id }) => Number(id));
const take = (who: Browser, purpose: string, filter: object = {}) =>
  who.call<{ exportAudit: { content?: string; entries?: number; message?: string } }>('mutation ($purpose: String!, $filter: AuditFilter) { exportAudit(purpose: $purpose, filter: $filter) { ... on AuditExport { content entries } ... on AuditExportRefused { message } } }', { purpose, filter });

it('finds by who, act, object, day and territory, newest first, a page at a time', async () => {
  expect(await numbers({})).toEqual([5, 4, 3, 2, 1]);
  const [{ name }] = await db.dataSource.query<[{ name: string }]>('SELECT display_name AS name FROM account WHERE id = $1', [people.regional.id]);
  const [{ email }] = await db.dataSource.query<[{ email: string }]>('SELECT email FROM account WHERE id = $1', [people.regional.id]);
  expect(await numbers({ actor: email.toUpperCase() })).toEqual([2, 1]);
  expect((await search(national, { actor: email, action: 'TESTIMONY_READ' })).items).toMatchObject([{ id: '1', actorName: name, purpose: 'Préparer la lettre de mars', subjectName: null }]);
  expect(await numbers({ action: 'STRUCTURE_CHANGED' })).toEqual([4, 3, 2]);
  expect(await numbers({ subjectKind: 'report', subject: REPORT })).toEqual([1]);
  expect(await numbers({ subject: paris.id })).toEqual([4, 3]);
  expect(await numbers({ actor: '%' })).toEqual([]);
  expect(await numbers({ regionCode: '84' })).toEqual([5, 2, 1]);
  expect(await numbers({ regionCode: '11' })).toEqual([4, 3]);
  const [{ today }] = await db.dataSource.query<[{ today: string }]>(`SELECT to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS today`);
  expect(await numbers({ from: today, to: today })).toHaveLength(5);
  expect(await numbers({ to: '2020-01-01' })).toEqual([]);
  expect(await search(admin, {}, { page: 2, perPage: 2 })).toMatchObject({ total: 5, items: [{ id: '3' }, { id: '2' }] });
});

it('is shut to all but national staff and administrators, at both walls', async () => {
  for (const who of ['regional', 'manager'] as const) {
    const browser = await program.browserOf(people[who]);
    expect((await browser.call('{ auditEntries { total } }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await take(browser, 'Contrôle de fin de mois')).errors![0]!.extensions.code).toBe('FORBIDDEN');
  }
  const rows = (scope: Parameters<typeof db.tx.run>[0]) => db.tx.run(scope, (manager) => manager.query<unknown[]>('SELECT id FROM audit_entry LIMIT 1'));
  expect(await rows({ kind: 'REGION', accountId: people.regional.id, federationCode: 'ARA', regionCodes: ['84'] })).toEqual([]);
  expect(await rows({ kind: 'STRUCTURE', accountId: people.manager.id, structureId: lyon.id })).toEqual([]);
  expect(await rows({ kind: 'NATION', accountId: people.national.id })).toHaveLength(1);
});

it('is taken away with a purpose only, kept in the log itself, and runs nothing in a spreadsheet', async () => {
  expect((await take(national, 'court')).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  expect((await take(national, 'Pour Mme Fatoumata Diallo')).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  await record('regional', 'TESTIMONY_READ', 'report', REPORT, '=HYPERLINK("http://exemple")');
  const { content, entries } = (await take(national, 'Contrôle de fin de mois', { action: 'TESTIMONY_READ' })).data!.exportAudit;
  expect(entries).toBe(2);
  expect(content).toContain(`"'=HYPERLINK(""http://exemple"")"`);
  expect(content!.trim().split('\r\n')).toHaveLength(3);
  expect((await search(national, { action: 'AUDIT_EXPORTED' })).items).toMatchObject([{ purpose: 'Contrôle de fin de mois' }]);
});

it('looks each structure up rather than reading all of them for each entry: a list of thousands was brought in by one person', async () => {
  await db.dataSource.query(`INSERT INTO structure SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', 100000 + n, 'name', s.name || ' ' || n))).* FROM structure s, generate_series(1, 2000) n WHERE s.id = $1`, [lyon.id]);
  await db.dataSource.query(`INSERT INTO audit_entry (account_id, action, subject_kind, subject_id) SELECT $1, 'STRUCTURE_CREATED', 'structure', id FROM structure`, [people.admin.id]);
  const started = performance.now();
  const { total, items } = await search(national, { actor: (await db.dataSource.query<[{ email: string }]>('SELECT email FROM account WHERE id = $1', [people.admin.id]))[0].email });
  expect(total).toBeGreaterThan(2000);
  expect(items.every(({ subjectName }) => subjectName !== null)).toBe(true);
  expect(performance.now() - started).toBeLessThan(4_000);
}, 120_000);

it('is not taken away whole when it is too long: the search is to be narrowed', async () => {
  await db.dataSource.query(`INSERT INTO audit_entry (account_id, action, subject_kind, subject_id) SELECT $1, 'SIGN_IN', 'account', 'x' FROM generate_series(1, 10001)`, [people.idf.id]);
  expect((await take(national, 'Contrôle de fin de mois', { action: 'SIGN_IN' })).data!.exportAudit).toEqual({ message: expect.stringContaining('resserrez') });
  expect((await search(national, { action: 'AUDIT_EXPORTED' })).total).toBe(1);
}, 60_000);
