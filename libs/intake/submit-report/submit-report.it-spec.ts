import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import type { ReportFormDraft } from '@vigie/contracts';
import { isCaseCode, isReportReference } from '@vigie/domain';
import { SetClock, aMember, aNational, aRegional, aReportDraft, aStructure, layReference, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { ReportFormCheck } from '../report-form/report-form-check';
import { SubmitReport } from './submit-report';
import type { Receipt, SubmitOutcome } from './submit-outcome';

let db: TestDatabase;
let structure: BuiltStructure;
let reporter: Viewer;
const clock = new SetClock();
let submit: SubmitReport;

beforeAll(async () => {
  db = await testDatabase([], 20);
  await layReference(db);
  structure = await aStructure(db.dataSource);
  reporter = await aMember(db.dataSource, structure);
  submit = new SubmitReport(db.tx, new ReportFormCheck(new CatalogueService(db.tx, clock), clock), clock);
});
beforeEach(() => db.dataSource.query('TRUNCATE report, rupture, outbox_event CASCADE'));
afterAll(() => db.close());

const send = (draft: unknown = aReportDraft(), key: string = randomUUID(), viewer: Viewer = reporter) => submit.execute(viewer, key, draft);
const receiptOf = (outcome: SubmitOutcome): Receipt => {
  expect(outcome.kind).toBe('RECEIPT');
  return outcome as Receipt;
};
const counts = async () => {
  const [row] = await db.dataSource.query(`SELECT (SELECT count(*)::int FROM report) AS reports, (SELECT count(*)::int FROM rupture) AS ruptures, (SELECT count(*)::int FROM outbox_event) AS events`);
  return row as { reports: number; ruptures: number; events: number };
};

describe('a report that is in order', () => {
  it('is stored with its ruptures, its territory, its versions, and the event that tells of it', async () => {
    const receipt = receiptOf(await send(aReportDraft({ siteCode: 'SP692', ruptures: [
      { right: 'FRANCE_TRAVAIL', body: null, state: 'LOST', since: '2026-03-03', until: '2026-03-05', amountLost: null },
      { right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: null, amountLost: 412.5 },
    ] })));
    expect(receipt).toMatchObject({ receivedAt: clock.at, replayed: false });
    expect(isReportReference(receipt.reference)).toBe(true);
    expect(isCaseCode(receipt.caseCode)).toBe(true);
    const [row] = await db.dataSource.query('SELECT * FROM report');
    expect(row).toMatchObject({
      id: receipt.id, reference: receipt.reference, case_code: receipt.caseCode, structure_id: structure.id, structure_number: structure.number, structure_type: 'CADA',
      reporter_id: reporter.account.id, region_code: '84', department_code: '69', site_code: 'SP692', rights: ['FRANCE_TRAVAIL', 'CAF'], difficulties: ['RENEWAL_LATE'],
      hours_spent: '1.50', status: 'SUBMITTED', revision: 1, form_version: 1, vocabulary_version: 1, demo: false, withdrawn_at: null,
      attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
    });
    const ruptures = await db.dataSource.query('SELECT "position", right_code, body, state, since::text, until::text, amount_lost, region_code FROM rupture ORDER BY "position"');
    expect(ruptures).toEqual([
      { position: 0, right_code: 'FRANCE_TRAVAIL', body: null, state: 'LOST', since: '2026-03-03', until: '2026-03-05', amount_lost: null, region_code: '84' },
      { position: 1, right_code: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: null, amount_lost: '412.50', region_code: '84' },
    ]);
    expect(await db.dataSource.query('SELECT kind, payload FROM outbox_event')).toEqual([
      { kind: 'report.submitted', payload: { reportId: receipt.id, keys: [{ site: 'SP692', day: '2026-03-02' }] } },
    ]);
  });

  it('may hold no rupture at all', async () => {
    receiptOf(await send(aReportDraft({ ruptures: [] })));
    expect(await counts()).toEqual({ reports: 1, ruptures: 0, events: 1 });
  });

  it('keeps the structure’s own case code', async () => {
    const first = receiptOf(await send());
    const second = receiptOf(await send(aReportDraft({ caseCode: first.caseCode.toLowerCase() })));
    expect(second.caseCode).toBe(first.caseCode);
  });

  it('from a demonstration structure is a demonstration report', async () => {
    const demo = await aMember(db.dataSource, await aStructure(db.dataSource, { demo: true }));
    await send(aReportDraft(), randomUUID(), demo);
    expect(await db.dataSource.query('SELECT demo FROM report')).toEqual([{ demo: true }]);
  });
});

describe('a report that is not', () => {
  const cases: [string, unknown, [path: string, code: string][]][] = [
    ['nothing', {}, [['siteCode', 'REQUIRED'], ['difficulties', 'REQUIRED'], ['causality', 'REQUIRED']]],
    ['no object', 'a text', [['', 'WRONG_TYPE']]],
    ['an unknown site', { siteCode: 'P99' }, [['siteCode', 'UNKNOWN_SITE']]],
    ['a date that is none', { occurredOn: '2026-02-30' }, [['occurredOn', 'DATE_INVALID']]],
    ['a date to come', { discoveredOn: '2026-03-20' }, [['discoveredOn', 'DATE_IN_FUTURE']]],
    ['a discovery before the facts', { discoveredOn: '2026-02-01' }, [['discoveredOn', 'DATE_ORDER']]],
    ['no difficulty', { difficulties: [] }, [['difficulties', 'REQUIRED']]],
    ['an unknown code', { audience: 'MARTIAN' }, [['audience', 'VOCABULARY_CODE_UNKNOWN']]],
    ['a rupture twice', { ruptures: [aReportDraft().ruptures![0], aReportDraft().ruptures![0]] }, [['ruptures.1.right', 'DUPLICATE']]],
    ['a rupture half filled', { ruptures: [{ right: 'CAF' }] }, [['ruptures.0.state', 'REQUIRED'], ['ruptures.0.since', 'REQUIRED']]],
    ['a negative amount', { ruptures: [{ ...aReportDraft().ruptures![0], amountLost: -1 }] }, [['ruptures.0.amountLost', 'OUT_OF_RANGE']]],
    ['an outcome of what was not tried', { attempts: { CCC: { tried: false, outcome: 'NO_ANSWER' } } }, [['attempts.CCC.outcome', 'OUTCOME_WITHOUT_ATTEMPT']]],
    ['hours beyond reason', { hoursSpent: 5000 }, [['hoursSpent', 'OUT_OF_RANGE']]],
    ['a case code of another make', { caseCode: 'DUPONT-12' }, [['caseCode', 'CASE_CODE_NOT_OURS']]],
    ['consent to nothing', { testimonyConsent: true }, [['testimonyConsent', 'CONSENT_WITHOUT_TESTIMONY']]],
    ['an address in the testimony', { testimony: 'Écrire à jeanne@exemple.fr' }, [['testimony', 'IDENTIFIER_FOUND']]],
    ['a phone number in the narrative', { narrative: 'Rappeler le 06 12 34 56 78' }, [['narrative', 'IDENTIFIER_FOUND']]],
    ['a field we never ask for', { nationality: 'FR' }, [['nationality', 'UNKNOWN_FIELD']]],
  ];
  it.each(cases)('with %s is refused by field, in French, and nothing is kept', async (_, changes, expected) => {
    const draft = typeof changes === 'object' && Object.keys(changes as object).length > 0 ? aReportDraft(changes as ReportFormDraft) : changes;
    const outcome = await send(draft);
    expect(outcome.kind).toBe('REFUSED');
    const errors = outcome.kind === 'REFUSED' ? outcome.errors : [];
    for (const [path, code] of expected) expect(errors).toContainEqual(expect.objectContaining({ path, code, message: expect.stringMatching(/\S{3}/) }));
    expect(await counts()).toEqual({ reports: 0, ruptures: 0, events: 0 });
  });

  it('says that the key is no UUID beside everything else', async () => {
    const outcome = await send(aReportDraft({ audience: 'MARTIAN' }), 'my-key');
    expect(outcome).toMatchObject({ kind: 'REFUSED', errors: [{ path: 'idempotencyKey', code: 'KEY_NOT_UUID' }, { path: 'audience' }] });
  });
});

describe('the idempotency key', () => {
  it('gives the first receipt again for the same report, however its parts are ordered', async () => {
    const key = randomUUID();
    const draft = aReportDraft({ difficulties: ['RENEWAL_LATE', 'E_PHOTO'] });
    const first = receiptOf(await send(draft, key));
    clock.at = new Date('2026-03-11T09:00:00Z');
    const again = receiptOf(await send({ ...draft, difficulties: ['E_PHOTO', 'RENEWAL_LATE'] }, key.toUpperCase()));
    clock.at = new Date('2026-03-10T09:00:00Z');
    expect(again).toEqual({ ...first, replayed: true });
    expect(await counts()).toEqual({ reports: 1, ruptures: 1, events: 1 });
  });

  it('refuses another report under the same key, and names the one that stands', async () => {
    const key = randomUUID();
    const first = receiptOf(await send(aReportDraft(), key));
    expect(await send(aReportDraft({ hoursSpent: 2 }), key)).toEqual({ kind: 'CONFLICT', reference: first.reference });
  });

  it('belongs to the structure: another may draw the same', async () => {
    const key = randomUUID();
    const other = await aMember(db.dataSource, await aStructure(db.dataSource));
    const first = receiptOf(await send(aReportDraft(), key));
    const second = receiptOf(await send(aReportDraft(), key, other));
    expect(second).toMatchObject({ replayed: false });
    expect(second.id).not.toBe(first.id);
  });

  it('is shared by colleagues of one structure', async () => {
    const key = randomUUID();
    const first = receiptOf(await send(aReportDraft(), key));
    const colleague = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
    expect(await send(aReportDraft(), key, colleague)).toEqual({ ...first, replayed: true });
  });

  it('takes in one report out of fifty retries at once', async () => {
    const key = randomUUID();
    const outcomes = (await Promise.all(Array.from({ length: 50 }, () => send(aReportDraft(), key)))).map(receiptOf);
    expect(new Set(outcomes.map(({ id, reference, caseCode }) => `${id} ${reference} ${caseCode}`)).size).toBe(1);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await counts()).toEqual({ reports: 1, ruptures: 1, events: 1 });
  });

  it('takes in one of two different reports that race, and refuses the other', async () => {
    const key = randomUUID();
    const kinds = (await Promise.all([send(aReportDraft(), key), send(aReportDraft({ hoursSpent: 3 }), key)])).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['CONFLICT', 'RECEIPT']);
  });
});

describe('vocabularies', () => {
  it('refuse a code once it is retired, but not the retry of a report that already stands', async () => {
    const key = randomUUID();
    const draft = aReportDraft({ difficulties: ['E_PHOTO'] });
    const first = receiptOf(await send(draft, key));
    await db.dataSource.query(`INSERT INTO vocabulary_version (version) VALUES (2)`);
    await db.dataSource.query(`UPDATE vocabulary_term SET retired_in_version = 2 WHERE code = 'E_PHOTO'`);
    clock.at = new Date('2026-03-12T09:00:00Z');
    expect(await send(draft)).toMatchObject({ kind: 'REFUSED', errors: [{ path: 'difficulties.0', code: 'VOCABULARY_CODE_RETIRED' }] });
    expect(await send(draft, key)).toEqual({ ...first, replayed: true });
    receiptOf(await send());
    expect(await db.dataSource.query('SELECT vocabulary_version FROM report ORDER BY created_at')).toEqual([{ vocabulary_version: 1 }, { vocabulary_version: 2 }]);
  });
});

describe('who may send', () => {
  it.each([
    ['regional staff', () => aRegional(db.dataSource, 'ARA')],
    ['national staff', () => aNational(db.dataSource)],
    ['an administrator', () => aNational(db.dataSource, 'ADMIN')],
    ['a member of a structure that is no longer active', async () => aMember(db.dataSource, await aStructure(db.dataSource, { active: false }))],
  ])('not %s', async (_, make) => {
    await expect(send(aReportDraft(), randomUUID(), await make())).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await counts()).toEqual({ reports: 0, ruptures: 0, events: 0 });
  });
});

describe('the transaction', () => {
  it('keeps no report when its event cannot be written', async () => {
    await db.dataSource.query(`ALTER TABLE outbox_event ADD CONSTRAINT full_outbox CHECK (false) NOT VALID`);
    await expect(send()).rejects.toThrow(/full_outbox/);
    await db.dataSource.query(`ALTER TABLE outbox_event DROP CONSTRAINT full_outbox`);
    expect(await counts()).toEqual({ reports: 0, ruptures: 0, events: 0 });
  });

  it('keeps no report when a rupture cannot be written', async () => {
    await db.dataSource.query(`ALTER TABLE rupture ADD CONSTRAINT no_rupture CHECK (false) NOT VALID`);
    await expect(send()).rejects.toThrow(/no_rupture/);
    await db.dataSource.query(`ALTER TABLE rupture DROP CONSTRAINT no_rupture`);
    expect(await counts()).toEqual({ reports: 0, ruptures: 0, events: 0 });
  });
});
