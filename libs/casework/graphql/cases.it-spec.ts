import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import type { ReportFormDraft } from '@vigie/contracts';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { SetClock, aMember, aNational, aRegional, aReportDraft, aStructure, graphqlApp, layReference, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { CaseworkModule } from '../casework.module';
import { caseworkEntities } from '../persistence/casework-entities';

let db: TestDatabase;
let app: GraphqlApp;
let own: Viewer;
let others: Record<'sibling' | 'ara' | 'idf' | 'admin', Viewer>;
const clock = new SetClock();
let caseCode: string;
let reportId: string;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...caseworkEntities]);
  await layReference(db);
  app = await graphqlApp(db, [CaseworkModule], clock);
  own = await aMember(db.dataSource, await aStructure(db.dataSource));
  others = {
    sibling: await aMember(db.dataSource, await aStructure(db.dataSource)), ara: await aRegional(db.dataSource, 'ARA'),
    idf: await aRegional(db.dataSource, 'IDF'), admin: await aNational(db.dataSource, 'ADMIN'),
  };
});
afterAll(async () => {
  await app.close();
  await db.close();
});

beforeEach(async () => {
  clock.at = new Date('2026-03-10T09:00:00Z');
  await db.dataSource.query('TRUNCATE report, rupture, report_revision, recourse_step, case_solution, outbox_event CASCADE');
  ({ id: reportId, caseCode } = await reported());
  await db.dataSource.query('TRUNCATE outbox_event');
});

const CASE = `caseCode state expiring stayDocumentExpiresOn hoursSpent since lastActivityOn waitingSince
  reports { id status revision ruptures { right until } history { act revision byMe changes { field before after hidden } } } ruptures { id right until }
  steps { id reportId channel means takenOn before outcome awaited answeredOn answer hasAnswer hoursSpent }
  nextStep { code channel label why reasons legalBasis } missing { code channel label } deadlines { code on daysLeft label legalBasis }
  circles { services turns lastOn name } durations { daysWithoutDocument rights { right days ongoing } } solution { outcome solvedOn }`;
const CHANGED = `__typename ... on RecourseStepRecorded { stepId caseFile { ${CASE} } } ... on RecourseStepRefused { message errors { path code message } }`;
const RECORD = `mutation ($code: ID!, $step: RecourseStepInput!, $id: ID) { done: recordRecourseStep(caseCode: $code, step: $step, stepId: $id) { ${CHANGED} } }`;
const EDIT = `mutation ($id: ID!, $step: RecourseStepInput!) { done: editRecourseStep(id: $id, step: $step) { ${CHANGED} } }`;
const REMOVE = `mutation ($id: ID!) { done: removeRecourseStep(id: $id) { stepId caseFile { ${CASE} } } }`;
const RESTORE = `mutation ($id: ID!) { done: restoreRecourseStep(id: $id) { stepId caseFile { ${CASE} } } }`;
const REFUSED = `... on CaseChangeRefused { message errors { path code } }`;
const SOLVE = `mutation ($code: ID!, $solution: CaseSolutionInput!) { done: solveCase(caseCode: $code, solution: $solution) { __typename ... on CaseSolved { caseFile { ${CASE} } } ${REFUSED} } }`;
const REOPEN = `mutation ($code: ID!) { done: reopenCase(caseCode: $code) { __typename ... on CaseReopened { caseFile { ${CASE} } } ${REFUSED} } }`;
const FIND = `query ($code: ID!) { caseFile(caseCode: $code) { ${CASE} } }`;
const OF_REPORT = `query ($id: ID!) { caseOfReport(reportId: $id) { ${CASE} } }`;
const LIST = `query ($tab: CaseTab, $q: String) { caseFiles(tab: $tab, q: $q, page: { page: 1, perPage: 10 }) { total items { caseCode state } counts { open expiring waiting solved all } } }`;
const SUBMIT = `mutation ($key: ID!, $report: ReportInput!) { submitReport(idempotencyKey: $key, report: $report) { ... on ReportReceipt { id caseCode } ... on ReportRefused { errors { path code } } } }`;

interface Step { id: string | null; channel: string; outcome: string | null; takenOn: string | null; answer: string | null }
interface File {
  state: string; reports: { id: string; status: string; history: { act: string; byMe: boolean; changes: object[] }[] }[]; ruptures: { id: string; right: string; until: string | null }[]; steps: Step[];
  nextStep: { code: string; reasons: string[] } | null; circles: { services: string[]; name: string; turns: number }[]; missing: { code: string }[]; deadlines: { code: string; on: string }[];
}
interface Done { __typename: string; stepId: string; caseFile: File; message: string; errors: { path: string; code: string }[] }

async function reported(changes: ReportFormDraft = {}): Promise<{ id: string; caseCode: string }> {
  clock.pass(1, 'seconds');
  const { data } = await app.ask<{ submitReport: { id: string; caseCode: string } }>(own, SUBMIT, { key: randomUUID(), report: aReportDraft(changes) });
  return data!.submitReport;
}
async function done(document: string, variables: object, viewer = own): Promise<Done> {
  const answer = await app.ask<{ done: Done }>(viewer, document, variables);
  return answer.data?.done ?? expect.fail(JSON.stringify(answer.errors));
}
const record = (step: object, id?: string) => done(RECORD, { code: caseCode, step: { takenOn: '2026-03-09', ...step }, id });
const found = async (viewer = own, code = caseCode) => (await app.ask<{ caseFile: File | null }>(viewer, FIND, { code })).data?.caseFile;
const events = async () => (await db.dataSource.query<{ kind: string }[]>('SELECT kind FROM outbox_event ORDER BY id')).map(({ kind }) => kind);
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('a case', () => {
  it('begins with what its report says was tried, and says what comes next and why', async () => {
    expect(await found()).toMatchObject({
      caseCode, state: 'OPEN', since: '2026-03-02', hoursSpent: 1.5, durations: { daysWithoutDocument: 10, rights: [{ right: 'CAF', days: 8, ongoing: true }] },
      steps: [{ id: null, reportId, channel: 'CCC', takenOn: null, before: '2026-03-10', outcome: 'NO_ANSWER' }],
      nextStep: { code: 'ASK_PAN', channel: 'PAN', legalBasis: expect.stringContaining('1er août 2023') },
      missing: expect.arrayContaining([expect.objectContaining({ code: 'CCC_WRITTEN_ANSWER' })]),
    });
  });

  it('is found under its code however it is retyped, and under nothing else', async () => {
    expect(await found(own, caseCode.toLowerCase().replace('-', ' '))).toMatchObject({ caseCode });
    for (const code of ['Fatou Diallo', newCaseCode(), '', 'x'.repeat(5_000)]) expect(await found(own, code)).toBeNull();
  });

  it('is its structure’s alone by its code; federation staff come by a report, without code or text', async () => {
    await record({ channel: 'CCC', outcome: 'STEREOTYPED_ANSWER', answer: 'Réponse type, sans rapport.' });
    expect(await found(others.sibling)).toBeNull();
    expect(codeOf(await app.ask(others.ara, FIND, { code: caseCode }))).toBe('FORBIDDEN');
    const seen = await app.ask<{ caseOfReport: File }>(others.ara, OF_REPORT, { id: reportId });
    expect(seen.data?.caseOfReport).toMatchObject({ caseCode: null, nextStep: { code: 'ASK_PAN' }, steps: [{ outcome: 'NO_ANSWER' }, { answer: null, hasAnswer: true }] });
    expect((await app.ask<{ caseOfReport: null }>(others.idf, OF_REPORT, { id: reportId })).data?.caseOfReport).toBeNull();
    expect(codeOf(await app.ask(others.admin, OF_REPORT, { id: reportId }))).toBe('FORBIDDEN');
  });
});

describe('a step', () => {
  it('joins the timeline once, however often it is sent', async () => {
    const id = randomUUID();
    const step = { channel: 'PAN', means: 'ON_SITE', outcome: 'SENT_BACK_TO_CCC', answeredOn: '2026-03-10', answer: 'Voir avec le CCC.', hoursSpent: 0.5 };
    for (let time = 0; time < 2; time += 1) expect(await record(step, id)).toMatchObject({ __typename: 'RecourseStepRecorded', stepId: id });
    expect(await found()).toMatchObject({ hoursSpent: 2, steps: [{ channel: 'CCC' }, { id, channel: 'PAN', takenOn: '2026-03-09', answeredOn: '2026-03-10', answer: 'Voir avec le CCC.' }] });
  });

  it('names the circle that it closes, and says what that changes', async () => {
    const { caseFile } = await record({ channel: 'PAN', outcome: 'SENT_BACK_TO_CCC' });
    expect(caseFile.circles).toEqual([{ services: ['CCC', 'PAN'], turns: 1, lastOn: '2026-03-09', name: 'Le CCC et le PAN se renvoient la situation' }]);
    expect(caseFile.nextStep).toMatchObject({ code: 'ASK_SUBSTITUTION', reasons: ['CCC_AND_PAN_TRIED', 'CIRCLE'] });
  });

  it('without an outcome is waited for, with the day from which silence is a refusal', async () => {
    await record({ channel: 'PAN', outcome: 'NO_APPOINTMENT' });
    const { caseFile } = await record({ channel: 'SUBSTITUTION', means: 'POST' });
    expect(caseFile).toMatchObject({ state: 'WAITING', waitingSince: '2026-03-09', nextStep: { code: 'WAIT', channel: 'SUBSTITUTION' }, deadlines: [{ code: 'STAY_DOCUMENT_EXPIRES', daysLeft: -11 }, { code: 'SILENCE_IS_REFUSAL', on: '2026-05-09' }] });
    clock.pass(70, 'days');
    expect(await found()).toMatchObject({ nextStep: { code: 'ASK_DEFENSEUR_DES_DROITS' }, deadlines: [{ code: 'COURT_LIMIT', on: '2026-07-09' }] });
  });

  it('that tells the report’s own attempt takes its place', async () => {
    const { caseFile } = await record({ channel: 'CCC', means: 'EMAIL', takenOn: '2026-03-03', outcome: 'NO_ANSWER' });
    expect(caseFile.steps).toMatchObject([{ channel: 'CCC', takenOn: '2026-03-03' }]);
  });

  it('is refused by field: unknown, of another channel, in the future, telling who somebody is, under a name', async () => {
    for (const [answeredOn, outcome] of [['2026-03-08', 'SENT_BACK_TO_CCC'], ['2026-02-30', 'SENT_BACK_TO_CCC'], ['2027-01-01', 'SENT_BACK_TO_CCC']]) {
      expect(await record({ channel: 'PAN', takenOn: '2026-03-09', outcome, answeredOn }), answeredOn).toMatchObject({ errors: [{ path: 'answeredOn' }] });
    }
    const bad = await done(RECORD, { code: 'Fatou Diallo', step: { channel: 'CCC', means: 'POST', takenOn: '2026-04-01', outcome: 'REFUSED', answer: 'Joindre jeanne@exemple.fr', hoursSpent: 0.3 } });
    expect(bad).toMatchObject({ __typename: 'RecourseStepRefused', message: expect.stringContaining('à revoir') });
    expect(Object.fromEntries(bad.errors.map(({ path, code }) => [path, code]))).toEqual({
      caseCode: 'IDENTIFIER_FOUND', means: 'VOCABULARY_CODE_UNKNOWN', outcome: 'OUTCOME_OF_ANOTHER_CHANNEL', takenOn: 'DATE_IN_FUTURE', answer: 'IDENTIFIER_FOUND', hoursSpent: 'NOT_BY_QUARTER',
    });
    expect((await record({ channel: 'NASA' })).errors).toMatchObject([{ path: 'channel', code: 'VOCABULARY_CODE_UNKNOWN' }]);
    expect((await db.dataSource.query('SELECT count(*)::int AS n FROM recourse_step'))).toEqual([{ n: 0 }]);
  });

  it('is corrected, taken off, and put back', async () => {
    const { stepId } = await record({ channel: 'PAN', outcome: 'NO_APPOINTMENT' });
    expect((await done(EDIT, { id: stepId, step: { channel: 'PAN', takenOn: '2026-03-08', outcome: 'NO_PAN_HERE' } })).caseFile.steps.at(-1)).toMatchObject({ takenOn: '2026-03-08', outcome: 'NO_PAN_HERE' });
    expect((await done(REMOVE, { id: stepId })).caseFile.steps).toHaveLength(1);
    expect((await done(RESTORE, { id: stepId })).caseFile.steps).toHaveLength(2);
    for (const document of [REMOVE, RESTORE]) expect(codeOf(await app.ask(others.sibling, document, { id: stepId }))).toBe('NOT_FOUND');
    expect(codeOf(await app.ask(others.ara, REMOVE, { id: stepId }))).toBe('FORBIDDEN');
    expect(codeOf(await app.ask(others.sibling, RECORD, { code: caseCode, step: { channel: 'CCC', takenOn: '2026-03-09' } }))).toBe('NOT_FOUND');
  });

  it('keeps an id that another structure took out of reach, and tells nothing of it', async () => {
    const { stepId } = await record({ channel: 'PAN', outcome: 'NO_APPOINTMENT' });
    const theirs = (await app.ask<{ submitReport: { caseCode: string } }>(others.sibling, SUBMIT, { key: randomUUID(), report: aReportDraft() })).data!.submitReport.caseCode;
    expect(await done(RECORD, { code: theirs, step: { channel: 'CCC', takenOn: '2026-03-09' }, id: stepId }, others.sibling)).toMatchObject({ __typename: 'RecourseStepRefused', errors: [{ path: 'stepId' }] });
  });
});

describe('solving', () => {
  const solve = (solution: object = {}) => done(SOLVE, { code: caseCode, solution: { outcome: 'RIGHT_RESTORED', solvedOn: '2026-03-09', ...solution } });

  it('resolves the reports, ends the ruptures, tells the figures, and is undone exactly', async () => {
    const before = await found();
    expect(await solve()).toMatchObject({
      __typename: 'CaseSolved',
      caseFile: { state: 'SOLVED', nextStep: null, solution: { outcome: 'RIGHT_RESTORED', solvedOn: '2026-03-09' }, reports: [{ status: 'RESOLVED', revision: 2 }], ruptures: [{ right: 'CAF', until: '2026-03-09' }], durations: { rights: [{ right: 'CAF', days: 7, ongoing: false }] } },
    });
    expect(await events()).toEqual(['report.resolved']);
    const { caseFile } = await done(REOPEN, { code: caseCode });
    expect({ ...caseFile, reports: caseFile.reports.map(({ history: _, ...report }) => report), lastActivityOn: '' }).toEqual({
      ...before, reports: before!.reports.map(({ history: _, ...report }) => ({ ...report, revision: 3 })), lastActivityOn: '',
    });
    expect(caseFile.reports[0]!.history).toMatchObject([
      { act: 'REOPENED', byMe: true, changes: [{ field: 'status', before: ['RESOLVED'], after: ['SUBMITTED'] }, { field: 'ruptures.CAF.until', before: ['2026-03-09'], after: [] }] },
      { act: 'RESOLVED', byMe: true, changes: [{ field: 'status', after: ['RESOLVED', 'RIGHT_RESTORED'] }, { field: 'ruptures.CAF.until', after: ['2026-03-09'] }] },
    ]);
    expect(await events()).toEqual(['report.resolved', 'report.reopened']);
  });

  it('ends each rupture on its own day, or leaves it open', async () => {
    await reported({ caseCode, ruptures: [{ right: 'DALO', body: null, state: 'REFUSED', since: '2026-03-05', until: null, amountLost: null }] });
    const [caf, dalo] = (await found())!.ruptures;
    const { caseFile } = await solve({ ruptures: [{ id: caf!.id, until: '2026-03-06' }] });
    expect(caseFile.ruptures).toMatchObject([{ right: 'CAF', until: '2026-03-06' }, { right: 'DALO', until: null }]);
    await done(REOPEN, { code: caseCode });
    expect((await solve({ ruptures: [{ id: dalo!.id, until: '2026-03-01' }, { id: randomUUID(), until: '2026-03-06' }] })).errors).toEqual([{ path: 'ruptures.0.until', code: 'DATE_ORDER' }, { path: 'ruptures.1.id', code: 'VOCABULARY_CODE_UNKNOWN' }]);
    expect((await solve({ outcome: 'CONTACT_LOST' })).caseFile.ruptures.map(({ until }) => until)).toEqual([null, null]);
  });

  it('twice, or of what was withdrawn, or with a day that is none, changes nothing', async () => {
    expect((await solve({ solvedOn: 'hier' })).errors).toEqual([{ path: 'solvedOn', code: 'DATE_INVALID' }]);
    expect((await solve({ solvedOn: '2026-04-01' })).errors).toEqual([{ path: 'solvedOn', code: 'DATE_IN_FUTURE' }]);
    expect(await done(REOPEN, { code: caseCode })).toMatchObject({ __typename: 'CaseChangeRefused', errors: [] });
    await Promise.all([solve(), solve()]);
    expect(await solve()).toMatchObject({ __typename: 'CaseChangeRefused', errors: [], message: expect.stringContaining('déjà close') });
    expect(await events()).toEqual(['report.resolved']);
  });

  it('is followed by a new report: the case is open again, and reopening keeps what was solved before', async () => {
    await solve();
    await reported({ caseCode });
    expect(await found()).toMatchObject({ state: 'OPEN', reports: [{ status: 'RESOLVED' }, { status: 'SUBMITTED' }] });
    expect((await solve()).caseFile.state).toBe('SOLVED');
    expect((await done(REOPEN, { code: caseCode })).caseFile).toMatchObject({ state: 'OPEN', reports: [{ status: 'RESOLVED' }, { status: 'SUBMITTED' }] });
  });

  it('of a case that was resolved otherwise can be taken back as well', async () => {
    await db.dataSource.query(`UPDATE report SET status = 'RESOLVED', status_motive = 'COURT_DECISION'`);
    expect(await found()).toMatchObject({ state: 'SOLVED', solution: { outcome: 'COURT_DECISION', solvedOn: null } });
    expect((await done(REOPEN, { code: caseCode })).caseFile).toMatchObject({ state: 'OPEN', reports: [{ status: 'QUALIFIED' }] });
  });
});

describe('the list', () => {
  const list = async (variables: object, viewer = own) => (await app.ask<{ caseFiles: { total: number; items: { caseCode: string; state: string }[]; counts: object } }>(viewer, LIST, variables)).data!.caseFiles;
  const codes = async (variables: object) => (await list(variables)).items.map((item) => item.caseCode);

  it('puts each case under its tabs, and counts them', async () => {
    const expiring = await reported({ stayDocumentExpiresOn: '2026-04-20' });
    const expired = await reported({ stayDocumentExpiresOn: '2025-11-02' });
    const waiting = await reported();
    await done(RECORD, { code: waiting.caseCode, step: { channel: 'CCC', means: 'EMAIL', takenOn: '2026-03-09' } });
    const solved = await reported();
    await done(SOLVE, { code: solved.caseCode, solution: { outcome: 'DOCUMENT_ISSUED', solvedOn: '2026-03-09' } });
    expect((await list({})).counts).toEqual({ open: 4, expiring: 4, waiting: 1, solved: 1, all: 5 });
    expect((await codes({ tab: 'OPEN' })).sort()).toEqual([caseCode, expired.caseCode, expiring.caseCode, waiting.caseCode].sort());
    const pressing = await codes({ tab: 'EXPIRING' });
    expect([pressing.length, pressing[0], pressing.at(-1)], 'the longest expired first').toEqual([4, expired.caseCode, expiring.caseCode]);
    expect(await list({ tab: 'WAITING' })).toMatchObject({ total: 1, items: [{ caseCode: waiting.caseCode, state: 'WAITING' }] });
    expect(await list({ tab: 'SOLVED' })).toMatchObject({ items: [{ caseCode: solved.caseCode, state: 'SOLVED' }] });
  });

  it('is searched by a code, whole or in part; a name or a wildcard finds nothing', async () => {
    await reported();
    expect(await codes({ tab: 'ALL', q: caseCode.toLowerCase().replace('-', ' ') })).toEqual([caseCode]);
    expect(await codes({ tab: 'ALL', q: caseCode.slice(1, 7) })).toContain(caseCode);
    for (const q of ['Diallo', '%', '\0', "'"]) expect(await codes({ tab: 'ALL', q: `${q}éé` })).toEqual([]);
  });

  it('shows nobody else’s', async () => {
    expect(await list({ tab: 'ALL' }, others.sibling)).toMatchObject({ total: 0, items: [] });
    expect(codeOf(await app.ask(others.ara, LIST, {}))).toBe('FORBIDDEN');
  });
});
