import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { NOTICE_KINDS } from '@vigie/contracts';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { SYSTEM } from '@vigie/platform';
import { SetClock, aStructure, anAccount, graphqlProgram, layReference, otherJobs, testDatabase, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { findRecipients } from './give-notice/find-recipients';
import { Notify } from './give-notice/notify';
import { MailNotices } from './jobs/mail-notices';
import { SpreadNotice } from './jobs/spread-notice';
import { StartDigests } from './jobs/start-digests';
import { NotificationsModule } from './notifications.module';
import { notificationEntities } from './persistence/notification.entities';

let db: TestDatabase;
let program: GraphqlProgram;
let structure: BuiltStructure;
let reporter: BuiltAccount;
let manager: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...pipelineEntities, ...notificationEntities]);
  await layReference(db);
  program = await graphqlProgram(db, {
    clock, config: { publicUrl: 'https://vigie.test' },
    imports: [AccessModule, PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'all', settings: { schedules: {} } }), otherJobs(['spread-notice', 'mail-notices', 'start-digests']), NotificationsModule],
  });
});
beforeEach(async () => {
  structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  [reporter, manager] = await Promise.all([anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id }), anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structure.id })]);
});
afterEach(() => { program.letters.all.length = 0; program.letters.refusing = false; });
afterAll(async () => {
  await program.close();
  await db.close();
});

const give = (once: string, count = 2) => db.tx.run(SYSTEM, (m) => program.app.get(Notify, { strict: false }).execute(m, {
  kind: 'EXPIRY_REACHED', to: { structureId: structure.id }, notice: { reached: [{ daysLeft: 30, count }] }, once,
}));
const delivered = () => drain(program.app);
async function morning(rhythm: 'DAILY' | 'WEEKLY'): Promise<void> {
  await program.app.get(StartDigests, { strict: false }).handle({ rhythm });
  await delivered();
}
async function choose(account: BuiltAccount, rhythm: string, kind = 'EXPIRY_REACHED') {
  const browser = await program.browserOf(account);
  return browser.call<{ setNotification: { rhythm: string } }>('mutation ($kind: NoticeKind!, $rhythm: NoticeRhythm!) { setNotification(kind: $kind, rhythm: $rhythm) { rhythm } }', { kind, rhythm });
}
const lettersTo = ({ email }: BuiltAccount) => program.letters.all.filter(({ to }) => to === email);

describe('a notice', () => {
  it('reaches each account of a structure in the rhythm it chose, or not at all', async () => {
    await choose(reporter, 'IMMEDIATE');
    await choose(manager, 'WEEKLY');
    await give('a');
    await delivered();
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([1, 0]);
    await morning('DAILY');
    expect(lettersTo(manager)).toEqual([]);
    await morning('WEEKLY');
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([1, 1]);
    await choose(reporter, 'OFF');
    await choose(manager, 'OFF');
    await give('b');
    await morning('DAILY');
    expect(program.letters.all).toHaveLength(2);
  });

  it('is told once, however often it is given or its job is run', async () => {
    await choose(reporter, 'IMMEDIATE');
    await Promise.all([give('same'), give('same')]);
    await give('same');
    await delivered();
    expect(lettersTo(reporter)).toHaveLength(1);
  });

  it('waits with others for one letter, which adds them up', async () => {
    await give('monday', 2);
    await give('tuesday', 3);
    await delivered();
    await morning('DAILY');
    expect(lettersTo(reporter)).toHaveLength(1);
    expect(lettersTo(reporter)[0]!.text).toContain('- 5\u00a0échéances dans 30\u00a0jours');
  });

  it('waits for a mail server that refuses, and is sent once it takes mail again', async () => {
    await give('patient');
    await delivered();
    program.letters.refusing = true;
    const mail = program.app.get(MailNotices, { strict: false });
    await expect(mail.handle({ accountId: reporter.id, rhythm: 'DAILY' })).rejects.toThrow('mail server unreachable');
    program.letters.refusing = false;
    await mail.handle({ accountId: reporter.id, rhythm: 'DAILY' });
    await mail.handle({ accountId: reporter.id, rhythm: 'DAILY' });
    expect(lettersTo(reporter)).toHaveLength(1);
  });

  it('is not mailed to an account that was disabled meanwhile', async () => {
    await give('gone');
    await delivered();
    await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [reporter.id]);
    await morning('DAILY');
    expect(lettersTo(reporter)).toEqual([]);
  });

  it('is given and mailed to nobody of a structure that was closed, before or after it was given', async () => {
    await give('before');
    await delivered();
    await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [structure.id]);
    expect(await db.tx.run(SYSTEM, (m) => findRecipients(m, 'EXPIRY_REACHED', { structureId: structure.id }))).toEqual([]);
    await choose(manager, 'IMMEDIATE');
    await give('after');
    await delivered();
    await morning('DAILY');
    expect(program.letters.all).toEqual([]);
    await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [structure.id]);
    await morning('DAILY');
    expect(lettersTo(reporter)).toHaveLength(1);
  });

  it('with anything beside ids, codes and counts reaches nobody', async () => {
    const spread = program.app.get(SpreadNotice, { strict: false });
    const notice = { reached: [{ daysLeft: 30, count: 1, caseCode: 'K7QF-3MXR' }] };
    await expect(spread.handle({ kind: 'EXPIRY_REACHED', to: { structureId: structure.id }, notice, once: 'x' })).rejects.toThrow();
  });

  it('is for the roles of its kind alone', async () => {
    await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' });
    await anAccount(db.dataSource, { role: 'NATIONAL' });
    const found = (to: Parameters<typeof findRecipients>[2]) => db.tx.run(SYSTEM, (m) => findRecipients(m, 'EXPIRY_REACHED', to));
    expect(await found({ regionCode: '84' })).toEqual([]);
    expect(await found({ nation: true })).toEqual([]);
    expect((await found({ structureId: structure.id, role: 'STRUCTURE_MANAGER' })).map(({ id }) => id)).toEqual([manager.id]);
    expect((await found({ accountIds: [reporter.id] })).map(({ id }) => id)).toEqual([reporter.id]);
  });
});

describe('a letter', () => {
  it('opens the declaration app, says how to stop, and is the same in text and HTML', async () => {
    await choose(reporter, 'IMMEDIATE');
    await give('look');
    await delivered();
    const [letter] = lettersTo(reporter);
    expect(letter!.text).toContain('https://vigie.test/a-surveiller');
    expect(letter!.html).toContain('<html lang="fr">');
    expect(letter!.html).toContain('href="https://vigie.test/a-surveiller"');
    expect(letter!.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  });

  it('stops in one click of a mailbox, without a session; a page opened stops nothing', async () => {
    await choose(reporter, 'IMMEDIATE');
    await give('stop-1');
    await delivered();
    const path = /<https:\/\/vigie\.test(\/mail\/stop\/[^>]+)>/.exec(lettersTo(reporter)[0]!.headers!['List-Unsubscribe']!)![1]!;
    const opened = await fetch(`${program.url}${path}`, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, expect.stringMatching(/^https:\/\/vigie\.test\/desabonnement#/)]);
    await give('stop-2');
    await delivered();
    expect(lettersTo(reporter)).toHaveLength(2);
    const stopped = await fetch(`${program.url}${path}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(stopped.status).toBe(200);
    await give('stop-3');
    await morning('DAILY');
    expect(lettersTo(reporter)).toHaveLength(2);
    expect((await fetch(`${program.url}${path}x`, { method: 'POST' })).status).toBe(404);
  });

  it('stops on its page too, for its own kinds and its own account alone', async () => {
    await choose(reporter, 'IMMEDIATE');
    await give('page');
    await delivered();
    const token = /desabonnement#(\S+)/.exec(lettersTo(reporter)[0]!.text)![1]!;
    const stop = (typed: string) => program.browser().call<{ stopNotifications: object }>('mutation ($token: String!) { stopNotifications(token: $token) { __typename ... on NotificationsStopped { stopped } ... on NotificationLinkRefused { message } } }', { token: typed });
    expect((await stop(token)).data!.stopNotifications).toEqual({ __typename: 'NotificationsStopped', stopped: ['Ce qui expire'] });
    expect((await stop(`${token.slice(0, -2)}aa`)).data!.stopNotifications).toMatchObject({ __typename: 'NotificationLinkRefused' });
    const rows = await db.dataSource.query('SELECT kind, rhythm FROM notification_preference WHERE account_id = ANY ($1) ORDER BY kind', [[reporter.id, manager.id]]);
    expect(rows).toEqual([{ kind: 'EXPIRY_REACHED', rhythm: 'OFF' }]);
  });
});

describe('preferences', () => {
  it('are offered for the kinds of one’s role', async () => {
    const ask = async (account: BuiltAccount) => (await (await program.browserOf(account)).call<{ myNotifications: { kind: string; rhythm: string }[] }>('{ myNotifications { kind rhythm } }')).data!.myNotifications;
    expect((await ask(reporter)).map(({ kind }) => kind)).toEqual(NOTICE_KINDS.filter((kind) => ['EXPIRY_REACHED', 'SOLVED_QUESTION', 'PRECISION_ASKED', 'MESSAGE_RECEIVED', 'REPORTING_REMINDER'].includes(kind)));
    expect((await ask(reporter))[0]).toEqual({ kind: 'EXPIRY_REACHED', rhythm: 'DAILY' });
    const administrator = await anAccount(db.dataSource, { role: 'ADMIN' });
    expect((await ask(administrator)).some(({ kind }) => kind === 'EXPIRY_REACHED')).toBe(false);
    expect((await choose(administrator, 'DAILY')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('move what already waits', async () => {
    await give('moving');
    await delivered();
    await choose(reporter, 'WEEKLY');
    await choose(manager, 'OFF');
    await morning('DAILY');
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([0, 0]);
    await morning('WEEKLY');
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([1, 0]);
  });

  it('are nobody else’s to read or to write', async () => {
    await choose(reporter, 'WEEKLY');
    const scope = { kind: 'STRUCTURE' as const, accountId: manager.id, structureId: structure.id };
    expect(await db.tx.run(scope, (m) => m.query('SELECT * FROM notification_preference'))).toEqual([]);
    await expect(db.tx.run(scope, (m) => m.query(`INSERT INTO notification_preference VALUES ($1, 'SOLVED_QUESTION', 'OFF', now())`, [reporter.id]))).rejects.toThrow(/row-level security/);
    await expect(db.tx.run(scope, (m) => m.query('SELECT * FROM notification'))).rejects.toThrow(/permission denied/);
  });
});
