import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { notificationEntities } from '@vigie/notifications';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { SetClock, aStructure, anAccount, graphqlProgram, layReference, otherJobs, reportRows, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { WatchExpiries } from './jobs/watch-expiries';
import { reminderEntities } from './persistence/reminder.entities';
import { RemindersModule } from './reminders.module';

let db: TestDatabase;
let program: GraphqlProgram;
let structure: BuiltStructure;
let reporter: BuiltAccount;
let browser: Browser;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...pipelineEntities, ...notificationEntities, ...reminderEntities]);
  await layReference(db);
  program = await graphqlProgram(db, {
    clock, config: { publicUrl: 'https://vigie.test' },
    imports: [AccessModule, PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'all', settings: { schedules: {} } }), otherJobs(['spread-notice', 'mail-notices', 'start-digests', 'watch-expiries', 'ask-whether-solved', 'forget-drafts']), RemindersModule],
  });
});
beforeEach(async () => {
  clock.at = new Date('2026-03-10T09:00:00Z');
  await db.dataSource.query('TRUNCATE expiry_round');
  structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  browser = await program.browserOf(reporter);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

/** A report of a case whose document ends that day. */
async function ends(dueOn: string | null, wished: { caseCode?: string; status?: string; structure?: BuiltStructure; createdAt?: Date; siteCode?: string } = {}): Promise<string> {
  const caseCode = wished.caseCode ?? newCaseCode();
  const [id] = await reportRows(db.dataSource, { structure, ...wished, caseCode });
  await db.dataSource.query(`UPDATE report SET stay_document = 'PROLONGATION', stay_document_expires_on = $2 WHERE id = $1`, [id, dueOn]);
  return caseCode;
}

interface Listed { expiries: { thresholds: number[]; items: { caseCode: string; kind: string; dueOn: string; daysLeft: number; threshold: number | null; filedOn: string | null }[]; contracts: boolean } }
const LIST = '{ expiries { today thresholds contracts mayChooseThresholds items { caseCode kind stayDocument dueOn daysLeft threshold filedOn } } }';
const listed = async (from = browser) => (await from.call<Listed>(LIST)).data!.expiries;
const FILE = 'mutation ($ending: EndingInput!, $filedOn: Date!) { fileRenewal(ending: $ending, filedOn: $filedOn) { __typename ... on Expiry { filedOn } ... on ReminderRefused { message field } } }';
const ending = (caseCode: string, dueOn: string, kind = 'STAY_DOCUMENT') => ({ caseCode, dueOn, kind });
const UNDO = 'mutation ($ending: EndingInput!) { undoRenewal(ending: $ending) { filedOn } }';

describe('what expires', () => {
  it('is listed by the threshold it has come to, the most pressing first', async () => {
    const [far, near, over] = [await ends('2026-05-09'), await ends('2026-03-20'), await ends('2026-03-01')];
    await ends('2026-05-10');
    await ends(null);
    expect((await listed()).items.map(({ caseCode, daysLeft, threshold }) => [caseCode, daysLeft, threshold])).toEqual([[over, -9, -7], [near, 10, 15], [far, 60, 60]]);
  });

  it('stays in the list however long ago it ended, as long as its case is live', async () => {
    const long = await ends('2025-09-01');
    expect((await listed()).items.map(({ caseCode, threshold }) => [caseCode, threshold])).toEqual([[long, -7]]);
  });

  it('is told by the last report of a case that counts, and only while the case is live', async () => {
    const renewed = await ends('2026-03-12', { createdAt: new Date('2026-02-01T09:00:00Z') });
    await ends('2026-04-01', { caseCode: renewed, createdAt: new Date('2026-03-01T09:00:00Z') });
    await ends('2026-03-15', { caseCode: renewed, createdAt: new Date('2026-03-05T09:00:00Z'), status: 'WITHDRAWN' });
    await ends('2026-03-12', { status: 'RESOLVED' });
    expect((await listed()).items.map(({ caseCode, dueOn }) => [caseCode, dueOn])).toEqual([[renewed, '2026-04-01']]);
  });

  it('is its structure’s alone, and no staff’s', async () => {
    const sibling = await aStructure(db.dataSource, { siteCode: 'P69' });
    const theirs = await ends('2026-03-12', { structure: sibling });
    expect((await listed()).items).toEqual([]);
    expect(await browser.refusal(FILE, { ending: ending(theirs, '2026-03-12'), filedOn: '2026-03-10' })).toBe('NOT_FOUND');
    const staff = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
    expect(await staff.refusal(LIST)).toBe('FORBIDDEN');
  });
});

describe('a renewal', () => {
  it('is marked in one call and taken back in one, and holds for that end alone', async () => {
    const code = await ends('2026-03-20');
    expect((await browser.call(FILE, { ending: ending(code, '2026-03-20'), filedOn: '2026-03-09' })).data).toEqual({ fileRenewal: { __typename: 'Expiry', filedOn: '2026-03-09' } });
    expect((await listed()).items[0]!.filedOn).toBe('2026-03-09');
    await browser.call(UNDO, { ending: ending(code, '2026-03-20') });
    expect((await listed()).items[0]!.filedOn).toBeNull();
    await browser.call(FILE, { ending: ending(code, '2026-03-20'), filedOn: '2026-03-10' });
    await ends('2026-03-25', { caseCode: code, createdAt: new Date('2026-03-10T10:00:00Z') });
    expect((await listed()).items.map(({ dueOn, filedOn }) => [dueOn, filedOn])).toEqual([['2026-03-25', null]]);
  });

  it.each(['2026-03-11', '2025-03-01'])('filed on %s is refused in plain words', async (filedOn) => {
    const code = await ends('2026-03-20');
    expect((await browser.call(FILE, { ending: ending(code, '2026-03-20'), filedOn })).data).toEqual({ fileRenewal: { __typename: 'ReminderRefused', field: 'filedOn', message: expect.stringContaining('aujourd’hui au plus tard') } });
  });

  it('written past the program is refused for a case of another, and in another’s name', async () => {
    const scope = { kind: 'STRUCTURE' as const, accountId: reporter.id, structureId: structure.id };
    const code = await ends('2026-03-20');
    const write = (structureId: string, account: string, caseCode: string) => db.tx.run(scope, (m) => m.query(`INSERT INTO renewal VALUES ($1, $3, 'CONTRACT', '2026-03-20', '2026-03-10', $2, now())`, [structureId, account, caseCode]));
    const sibling = await aStructure(db.dataSource, { siteCode: 'P69' });
    await expect(write(sibling.id, reporter.id, code)).rejects.toThrow(/row-level security/);
    await expect(write(structure.id, sibling.id, code)).rejects.toThrow(/row-level security/);
    await expect(write(structure.id, reporter.id, newCaseCode())).rejects.toThrow(/row-level security/);
    await write(structure.id, reporter.id, code);
  });
});

describe('a contract', () => {
  const SET = 'mutation ($caseCode: ID!, $endsOn: Date) { setContractEnd(caseCode: $caseCode, endsOn: $endsOn) { __typename ... on ContractEnd { caseCode endsOn } ... on ReminderRefused { field } } }';
  it('is watched like a document, and forgotten when asked', async () => {
    const code = await ends('2027-01-01');
    await browser.call(SET, { caseCode: code, endsOn: '2026-04-01' });
    expect((await listed()).items).toMatchObject([{ caseCode: code, kind: 'CONTRACT', dueOn: '2026-04-01', threshold: 30 }]);
    await browser.call(SET, { caseCode: code, endsOn: null });
    expect((await listed()).items).toEqual([]);
  });
  it.each([['Aïcha Diallo', '2026-04-01', 'caseCode'], [newCaseCode(), '2026-04-01', 'caseCode']])('of « %s » is refused', async (caseCode, endsOn, field) => {
    expect((await browser.call(SET, { caseCode, endsOn })).data).toEqual({ setContractEnd: { __typename: 'ReminderRefused', field } });
  });
});

describe('thresholds', () => {
  const SET = 'mutation ($thresholds: [Int!]!) { setExpiryThresholds(thresholds: $thresholds) { __typename ... on ExpiryThresholds { thresholds } ... on ReminderRefused { field } } }';
  it('are chosen by a manager for the structure', async () => {
    await ends('2026-06-08');
    const manager = await program.browserOf(await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structure.id }));
    expect((await manager.call(SET, { thresholds: [7, 90] })).data).toEqual({ setExpiryThresholds: { __typename: 'ExpiryThresholds', thresholds: [90, 7] } });
    expect((await listed()).items).toMatchObject([{ daysLeft: 90, threshold: 90 }]);
    expect((await manager.call(SET, { thresholds: [] })).data).toMatchObject({ setExpiryThresholds: { __typename: 'ReminderRefused' } });
    expect(await browser.refusal(SET, { thresholds: [10] })).toBe('FORBIDDEN');
  });
});

describe('each morning', () => {
  const watch = async () => {
    const outcome = await program.app.get(WatchExpiries, { strict: false }).handle();
    await drain(program.app);
    return outcome;
  };
  const told = async () => (await db.dataSource.query<{ notice: { reached: object[] } }[]>('SELECT notice FROM notification WHERE account_id = $1 ORDER BY created_at, id', [reporter.id])).map(({ notice }) => notice.reached);

  it('what came to a threshold since the day before is told, once, and not what was filed', async () => {
    await ends('2026-04-09');
    await ends('2026-03-25');
    await ends('2026-03-30');
    const filed = await ends('2026-03-25');
    await browser.call(FILE, { ending: ending(filed, '2026-03-25'), filedOn: '2026-03-10' });
    await watch();
    expect(await watch()).toEqual({ skipped: 'today was told' });
    expect(await told()).toEqual([expect.arrayContaining([{ daysLeft: 30, count: 1 }, { daysLeft: 15, count: 1 }])]);
  });

  it('days on which nothing ran are made up for', async () => {
    await watch();
    await ends('2026-04-10');
    clock.pass(3, 'days');
    await watch();
    expect(await told()).toEqual([[{ daysLeft: 30, count: 1 }]]);
    clock.pass(1, 'days');
    await watch();
    expect(await told()).toHaveLength(1);
  });

  it('the letter holds counts and a link, and nothing of a case', async () => {
    await browser.call('mutation { setNotification(kind: EXPIRY_REACHED, rhythm: IMMEDIATE) { rhythm } }');
    const code = await ends('2026-03-25');
    await watch();
    const letter = program.letters.all.find(({ to }) => to === reporter.email)!;
    expect(letter.text).toContain('1\u00a0échéance dans 15\u00a0jours');
    // Signed tokens are random letters, among which any three may stand.
    const whole = JSON.stringify(letter).replace(/[\w-]{40,}/g, '');
    for (const detail of [code, '2026-03-25', '25 mars', 'PROLONGATION', 'Attestation', 'P69', 'Rhône', structure.id]) expect(whole).not.toContain(detail);
  });
});
