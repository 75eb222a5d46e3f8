import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { caseworkEntities } from '@vigie/casework';
import { catalogueEntities } from '@vigie/catalogue';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { notificationEntities } from '@vigie/notifications';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { SetClock, aStructure, anAccount, graphqlProgram, layReference, otherJobs, reportRows, testDatabase, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AskWhetherSolved } from '../jobs/ask-whether-solved';
import { reminderEntities } from '../persistence/reminder.entities';
import { RemindersModule } from '../reminders.module';

let db: TestDatabase;
let program: GraphqlProgram;
let structure: BuiltStructure;
let reporter: BuiltAccount;
let manager: BuiltAccount;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...caseworkEntities, ...pipelineEntities, ...notificationEntities, ...reminderEntities]);
  await layReference(db);
  program = await graphqlProgram(db, {
    clock, config: { publicUrl: 'https://vigie.test' },
    imports: [AccessModule, PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'all', settings: { schedules: {} } }), otherJobs(['spread-notice', 'mail-notices', 'start-digests', 'watch-expiries', 'ask-whether-solved', 'forget-drafts']), RemindersModule],
  });
});
beforeEach(async () => {
  clock.at = new Date('2026-03-10T09:00:00Z');
  program.letters.all.length = 0;
  await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now() WHERE status <> 'WITHDRAWN'`);
  structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  [reporter, manager] = await Promise.all([anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id }), anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structure.id })]);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

/** A report of the reporter, so many days ago. */
async function reported(daysAgo: number, { by = reporter.id as string | null, caseCode = newCaseCode(), status = 'QUALIFIED', narrative = null as string | null } = {}): Promise<string> {
  const [id] = await reportRows(db.dataSource, { structure, caseCode, status, narrative, createdAt: new Date(clock.at.getTime() - daysAgo * 86_400_000) });
  await db.dataSource.query('UPDATE report SET reporter_id = $2 WHERE id = $1', [id, by]);
  return caseCode;
}
async function ask(): Promise<void> {
  await program.app.get(AskWhetherSolved, { strict: false }).handle();
  await drain(program.app);
}
const lettersTo = ({ email }: BuiltAccount) => program.letters.all.filter(({ to }) => to === email);
const tokenTo = (account: BuiltAccount) => /reponses#(\S+)/.exec(lettersTo(account).at(-1)!.text)![1]!;

interface Question { id: string; caseCode: string; afterDays: number; answer: string | null; open: boolean }
const READ = 'query ($token: String!) { solvedQuestions(token: $token) { __typename ... on SolvedQuestions { questions { id caseCode afterDays answer open } } ... on SolvedLinkRefused { message } } }';
const ANSWER = 'mutation ($token: String!, $id: ID!, $answer: SolvedAnswer!) { answerSolvedQuestion(token: $token, questionId: $id, answer: $answer) { __typename ... on SolvedQuestionAnswered { answer } } }';
const read = async (token: string) => (await program.browser().call<{ solvedQuestions: { __typename: string; questions?: Question[] } }>(READ, { token })).data!.solvedQuestions;
const answer = async (token: string, id: string, said: string) => (await program.browser().call<{ answerSolvedQuestion: { __typename: string } }>(ANSWER, { token, id, answer: said })).data!.answerSolvedQuestion.__typename;
const statusOf = async (caseCode: string) => (await db.dataSource.query<[{ status: string; status_motive: string | null }]>('SELECT status, status_motive FROM report WHERE case_code = $1', [caseCode]))[0];

describe('« was it solved? »', () => {
  it('is asked at a month and at two, of who sent the report, once each time', async () => {
    const code = await reported(29);
    await ask();
    expect(program.letters.all).toEqual([]);
    clock.pass(1, 'days');
    await ask();
    await ask();
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([1, 0]);
    expect((await read(tokenTo(reporter))).questions).toMatchObject([{ caseCode: code, afterDays: 30, answer: null, open: true }]);
    clock.pass(30, 'days');
    await ask();
    clock.pass(40, 'days');
    await ask();
    expect(lettersTo(reporter)).toHaveLength(2);
  });

  it('is asked of a manager when nobody of the structure sent it, and not of who wants no such mail', async () => {
    await reported(31, { by: null });
    await ask();
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([0, 1]);
    await (await program.browserOf(manager)).call('mutation { setNotification(kind: SOLVED_QUESTION, rhythm: OFF) { rhythm } }');
    await reported(31, { by: null });
    await ask();
    expect([lettersTo(reporter).length, lettersTo(manager).length]).toEqual([1, 1]);
  });

  it('is not asked of what is solved, withdrawn, or reported again since', async () => {
    await reported(31, { status: 'RESOLVED' });
    await reported(31, { status: 'WITHDRAWN' });
    const again = await reported(40);
    await reported(5, { caseCode: again });
    await ask();
    expect(program.letters.all).toEqual([]);
  });

  it('is kept for the day a closed structure opens again', async () => {
    await reported(31);
    await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [structure.id]);
    await ask();
    await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [structure.id]);
    await ask();
    expect(lettersTo(reporter)).toHaveLength(1);
  });

  it('comes in one letter of ten at most, that holds a count and a link, and nothing of a case', async () => {
    const codes = [];
    for (let index = 0; index < 11; index += 1) codes.push(await reported(31, { narrative: 'bloqué depuis mars' }));
    await ask();
    const [letter] = lettersTo(reporter);
    expect(letter!.text).toContain('10\u00a0situations');
    // Signed tokens are random letters, among which any three may stand.
    const whole = JSON.stringify(letter).replace(/[\w-]{40,}/g, '');
    for (const detail of [...codes, 'bloqué depuis mars', 'P69', 'CAF', structure.id]) expect(whole).not.toContain(detail);
    expect((await read(tokenTo(reporter))).questions).toHaveLength(10);
    await ask();
    expect(lettersTo(reporter).at(-1)!.text).toContain('Une situation');
  });
});

describe('an answer, without a session,', () => {
  async function asked() {
    const caseCode = await reported(31);
    await ask();
    const token = tokenTo(reporter);
    const [question] = (await read(token)).questions!;
    return { caseCode, token, id: question!.id };
  }

  it('solves the case as the account that was asked', async () => {
    const { caseCode, token, id } = await asked();
    expect(await answer(token, id, 'DOCUMENT_ISSUED')).toBe('SolvedQuestionAnswered');
    expect(await statusOf(caseCode)).toEqual({ status: 'RESOLVED', status_motive: 'DOCUMENT_ISSUED' });
    const [solution] = await db.dataSource.query('SELECT account_id, solved_on::text FROM case_solution WHERE case_code = $1', [caseCode]);
    expect(solution).toEqual({ account_id: reporter.id, solved_on: '2026-03-10' });
  });

  it('« not yet » leaves it open, and it is asked again at two months', async () => {
    const { caseCode, token, id } = await asked();
    await answer(token, id, 'NOT_YET');
    expect((await statusOf(caseCode))!.status).toBe('QUALIFIED');
    clock.pass(30, 'days');
    await ask();
    expect(lettersTo(reporter)).toHaveLength(2);
  });

  it('« out of sight » closes it with that motive', async () => {
    const { caseCode, token, id } = await asked();
    await answer(token, id, 'CONTACT_LOST');
    expect(await statusOf(caseCode)).toEqual({ status: 'RESOLVED', status_motive: 'CONTACT_LOST' });
  });

  it('is given once, even by two taps at once', async () => {
    const { token, id } = await asked();
    const both = await Promise.all([answer(token, id, 'NOT_YET'), answer(token, id, 'DOCUMENT_ISSUED')]);
    expect(both.sort()).toEqual(['SolvedLinkRefused', 'SolvedQuestionAnswered']);
    expect((await read(token)).__typename).toBe('SolvedLinkRefused');
  });

  it('needs a token of ours, for a question of its own round, within a month, of an account still there', async () => {
    const first = await asked();
    const second = await asked();
    expect(await answer('none', first.id, 'NOT_YET')).toBe('SolvedLinkRefused');
    expect(await answer(`${first.token.slice(0, -2)}aa`, first.id, 'NOT_YET')).toBe('SolvedLinkRefused');
    expect(await answer(second.token, first.id, 'NOT_YET')).toBe('SolvedLinkRefused');
    await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [reporter.id]);
    expect([await answer(first.token, first.id, 'NOT_YET'), (await read(first.token)).__typename]).toEqual(['SolvedLinkRefused', 'SolvedLinkRefused']);
    await db.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [reporter.id]);
    await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [structure.id]);
    expect([await answer(first.token, first.id, 'NOT_YET'), (await read(first.token)).__typename], 'of a structure that has closed').toEqual(['SolvedLinkRefused', 'SolvedLinkRefused']);
    await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [structure.id]);
    clock.pass(31, 'days');
    expect(await answer(first.token, first.id, 'NOT_YET')).toBe('SolvedLinkRefused');
  });

  it('is never given by opening the link: reading changes nothing', async () => {
    const { caseCode, token } = await asked();
    await read(token);
    expect((await fetch(`${program.url}/graphql?query=${encodeURIComponent(`mutation { answerSolvedQuestion(token: "${token}", questionId: "x", answer: NOT_YET) { __typename } }`)}`)).ok).toBe(false);
    expect((await statusOf(caseCode))!.status).toBe('QUALIFIED');
    expect((await read(token)).questions).toMatchObject([{ answer: null, open: true }]);
  });
});
