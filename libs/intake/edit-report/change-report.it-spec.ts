import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import type { ReportFormDraft } from '@vigie/contracts';
import { NEXT_STATUSES, REPORT_STATUSES, isEditable, type ReportStatus } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { SetClock, aMember, aNational, aRegional, aReportDraft, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { intakeEntities } from '../persistence/intake-entities';
import { ReportFormCheck } from '../report-form/report-form-check';
import { SubmitReport } from '../submit-report/submit-report';
import { WithdrawReport } from '../withdraw-report/withdraw-report';
import { EditReport } from './edit-report';

let db: TestDatabase;
let reporter: Viewer;
let others: Record<'sibling' | 'regional' | 'national' | 'admin', Viewer>;
const clock = new SetClock();
let submit: SubmitReport;
let edit: EditReport;
let withdraw: WithdrawReport;
let id: string;
const key = randomUUID();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities]);
  await layReference(db);
  const structure = await aStructure(db.dataSource);
  reporter = await aMember(db.dataSource, structure);
  others = {
    sibling: await aMember(db.dataSource, await aStructure(db.dataSource)), regional: await aRegional(db.dataSource, 'ARA'),
    national: await aNational(db.dataSource), admin: await aNational(db.dataSource, 'ADMIN'),
  };
  const form = new ReportFormCheck(new CatalogueService(db.tx, clock), clock);
  submit = new SubmitReport(db.tx, form, clock);
  edit = new EditReport(db.tx, form, new Outbox(), clock);
  withdraw = new WithdrawReport(db.tx, new Outbox(), clock);
});
afterAll(() => db.close());

beforeEach(async () => {
  await db.dataSource.query('TRUNCATE report, rupture, outbox_event CASCADE');
  const outcome = await submit.execute(reporter, key, aReportDraft());
  id = outcome.kind === 'RECEIPT' ? outcome.id : expect.fail('not received');
  await db.dataSource.query('TRUNCATE outbox_event');
});

const events = (): Promise<object[]> => db.dataSource.query('SELECT kind, payload FROM outbox_event ORDER BY id');
const setStatus = (status: ReportStatus) => db.dataSource.query(`UPDATE report SET status = $2, withdrawn_at = CASE WHEN $2 = 'WITHDRAWN' THEN now() END WHERE id = $1`, [id, status]);
const stored = async () => (await db.dataSource.query<Record<string, unknown>[]>('SELECT *, occurred_on::text AS occurred FROM report'))[0]!;
const correct = (changes: ReportFormDraft, revision = 1, viewer = reporter) => edit.execute(viewer, id, revision, aReportDraft(changes));

describe('a correction', () => {
  it('replaces answers and ruptures, and tells where the report was and where it is', async () => {
    clock.at = new Date('2026-03-12T10:00:00Z');
    const outcome = await correct({ siteCode: 'P33', occurredOn: '2026-03-01', ruptures: [{ right: 'DALO', body: null, state: 'REFUSED', since: '2026-03-01', until: null, amountLost: null }], hoursSpent: 3 });
    expect(outcome).toMatchObject({ kind: 'EDITED', report: { revision: 2, siteCode: 'P33', regionCode: '75', rights: ['DALO'], hoursSpent: 3, updatedAt: clock.at } });
    expect(await db.dataSource.query('SELECT right_code, region_code FROM rupture')).toEqual([{ right_code: 'DALO', region_code: '75' }]);
    expect(await events()).toEqual([{ kind: 'report.edited', payload: { reportId: id, keys: [{ site: 'P69', day: '2026-03-02' }, { site: 'P33', day: '2026-03-01' }] } }]);
  });

  it('that moves nothing tells of one place', async () => {
    await correct({ hoursSpent: 7 });
    expect(await events()).toEqual([{ kind: 'report.edited', payload: { reportId: id, keys: [{ site: 'P69', day: '2026-03-02' }] } }]);
  });

  it('keeps the case code when none is given, and takes the one that is', async () => {
    const before = (await stored())['case_code'];
    await correct({});
    expect((await stored())['case_code']).toBe(before);
    const { caseCode } = (await submit.execute(reporter, randomUUID(), aReportDraft())) as { caseCode: string };
    await correct({ caseCode }, 2);
    expect(await db.dataSource.query('SELECT count(*)::int AS n FROM report WHERE case_code = $1', [caseCode])).toEqual([{ n: 2 }]);
  });

  it('is kept in the history by codes and days; of a text and of a case code, only that they changed', async () => {
    const { caseCode } = (await submit.execute(reporter, randomUUID(), aReportDraft())) as { caseCode: string };
    await correct({ occurredOn: '2026-03-01', difficulties: ['E_PHOTO'], narrative: 'Relances sans réponse.', caseCode, ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: '2026-03-08', amountLost: 412.5 }], attempts: { PAN: { tried: true, outcome: 'NO_APPOINTMENT' } } });
    const [kept] = await db.dataSource.query<[Record<string, unknown>]>('SELECT act, revision, account_id, changes FROM report_revision');
    expect(kept).toEqual({
      act: 'EDITED', revision: 2, account_id: reporter.account.id,
      changes: [
        { field: 'occurredOn', before: ['2026-03-02'], after: ['2026-03-01'], hidden: false },
        { field: 'difficulties', before: ['RENEWAL_LATE'], after: ['E_PHOTO'], hidden: false },
        { field: 'ruptures.CAF.until', before: [], after: ['2026-03-08'], hidden: false },
        { field: 'attempts.CCC', before: ['TRIED', 'NO_ANSWER'], after: [], hidden: false },
        { field: 'attempts.PAN', before: [], after: ['TRIED', 'NO_APPOINTMENT'], hidden: false },
        { field: 'caseCode', before: [], after: [], hidden: true },
        { field: 'narrative', before: [], after: [], hidden: true },
      ],
    });
    await withdraw.execute(reporter, id, 2, 'SENT_TWICE');
    expect(await db.dataSource.query(`SELECT act, revision, changes FROM report_revision ORDER BY revision DESC LIMIT 1`))
      .toEqual([{ act: 'WITHDRAWN', revision: 3, changes: [{ field: 'status', before: ['SUBMITTED'], after: ['WITHDRAWN', 'SENT_TWICE'], hidden: false }] }]);
  });

  it('leaves the key as it was: a late retry of the first body still finds its receipt', async () => {
    await correct({ hoursSpent: 7 });
    expect(await submit.execute(reporter, key, aReportDraft())).toMatchObject({ kind: 'RECEIPT', id, replayed: true });
  });

  it('of what somebody else has changed meanwhile is a conflict', async () => {
    await correct({ hoursSpent: 2 });
    expect(await correct({ hoursSpent: 9 })).toEqual({ kind: 'CHANGED', revision: 2 });
    expect((await stored())['hours_spent']).toBe('2.00');
  });

  it('racing another lets one of them through', async () => {
    const outcomes = await Promise.all([correct({ hoursSpent: 2 }), correct({ hoursSpent: 3 }), correct({ hoursSpent: 4 })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['CHANGED', 'CHANGED', 'EDITED']);
    expect((await stored())['revision']).toBe(2);
  });

  it('that is not in order is refused by field, and changes nothing', async () => {
    expect(await correct({ audience: 'MARTIAN', narrative: 'Joindre jeanne@exemple.fr' })).toMatchObject({
      kind: 'REFUSED', errors: expect.arrayContaining([expect.objectContaining({ path: 'audience' }), expect.objectContaining({ path: 'narrative', code: 'IDENTIFIER_FOUND' })]),
    });
    expect((await stored())['revision']).toBe(1);
    expect(await events()).toEqual([]);
  });

  it.each(REPORT_STATUSES)('of a report that is %s depends on whether it may be edited', async (status) => {
    await setStatus(status);
    const open = isEditable(status);
    expect((await correct({ hoursSpent: 2 })).kind).toBe(open ? 'EDITED' : 'CLOSED');
    expect((await stored())['status']).toBe(open ? 'SUBMITTED' : status);
  });

  it('may keep a code that was retired since, and the version that knew it', async () => {
    const later = new SetClock(new Date('2026-03-20T09:00:00Z'));
    await db.dataSource.query('INSERT INTO vocabulary_version (version) VALUES (2)');
    await db.dataSource.query(`UPDATE vocabulary_term SET retired_in_version = 2 WHERE vocabulary = 'difficulties' AND code = 'RENEWAL_LATE'`);
    const editLater = new EditReport(db.tx, new ReportFormCheck(new CatalogueService(db.tx, later), later), new Outbox(), later);
    expect(await editLater.execute(reporter, id, 1, aReportDraft({ hoursSpent: 2 }))).toMatchObject({ kind: 'EDITED', report: { vocabularyVersion: 1 } });
    expect(await editLater.execute(reporter, id, 2, aReportDraft({ difficulties: ['E_PHOTO'] }))).toMatchObject({ kind: 'EDITED', report: { vocabularyVersion: 2 } });
    await db.dataSource.query(`UPDATE vocabulary_term SET retired_in_version = NULL`);
    await db.dataSource.query('DELETE FROM vocabulary_version WHERE version = 2');
  });
});

describe('a withdrawal', () => {
  it('keeps the report, says when and why, and tells where it stops counting', async () => {
    clock.at = new Date('2026-03-13T10:00:00Z');
    expect(await withdraw.execute(reporter, id, 1, 'PERSON_ASKED')).toMatchObject({ kind: 'WITHDRAWN', report: { status: 'WITHDRAWN', statusMotive: 'PERSON_ASKED', revision: 2, withdrawnAt: clock.at } });
    expect(await events()).toEqual([{ kind: 'report.withdrawn', payload: { reportId: id, keys: [{ site: 'P69', day: '2026-03-02' }] } }]);
  });

  it('twice is once', async () => {
    await withdraw.execute(reporter, id, 1, null);
    expect(await withdraw.execute(reporter, id, 1, 'SENT_TWICE')).toMatchObject({ kind: 'WITHDRAWN', report: { revision: 2, statusMotive: null } });
    expect(await events()).toHaveLength(1);
  });

  it('of what somebody else has changed meanwhile is a conflict', async () => {
    await correct({ hoursSpent: 2 });
    expect(await withdraw.execute(reporter, id, 1, null)).toEqual({ kind: 'CHANGED', revision: 2 });
  });

  it.each(REPORT_STATUSES)('of a report that is %s depends on the table of moves', async (status) => {
    await setStatus(status);
    const open = status === 'WITHDRAWN' || (NEXT_STATUSES[status] as readonly ReportStatus[]).includes('WITHDRAWN');
    expect((await withdraw.execute(reporter, id, 1, null)).kind).toBe(open ? 'WITHDRAWN' : 'CLOSED');
  });
});

describe('others', () => {
  it.each([['sibling', 'NOT_FOUND'], ['regional', 'FORBIDDEN'], ['national', 'FORBIDDEN'], ['admin', 'FORBIDDEN']] as const)('%s may change nothing', async (who, code) => {
    await expect(correct({}, 1, others[who])).rejects.toMatchObject({ extensions: { code } });
    await expect(withdraw.execute(others[who], id, 1, null)).rejects.toMatchObject({ extensions: { code } });
    expect((await stored())['revision']).toBe(1);
  });

  it('finds nothing under what is no id', async () => {
    await expect(edit.execute(reporter, 'x', 1, {})).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});
