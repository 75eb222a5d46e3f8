import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { SetClock, aMember, aNational, aRegional, aReportDraft, aStructure, graphqlApp, layReference, reportRows, testDatabase, type BuiltStructure, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { IntakeModule } from '../intake.module';
import { intakeEntities } from '../persistence/intake-entities';

let db: TestDatabase;
let app: GraphqlApp;
let structure: BuiltStructure;
let far: BuiltStructure;
let viewers: Record<'own' | 'sibling' | 'ara' | 'idf' | 'nation' | 'admin', Viewer>;
let reportId: string;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities]);
  await layReference(db);
  app = await graphqlApp(db, [IntakeModule], new SetClock());
  [structure, far] = [await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75', typeCode: 'SPADA' })];
  viewers = {
    own: await aMember(db.dataSource, structure),
    sibling: await aMember(db.dataSource, await aStructure(db.dataSource)),
    ara: await aRegional(db.dataSource, 'ARA'),
    idf: await aRegional(db.dataSource, 'IDF'),
    nation: await aNational(db.dataSource),
    admin: await aNational(db.dataSource, 'ADMIN'),
  };
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const SUBMIT = `mutation ($key: ID!, $report: ReportInput!) { submitReport(idempotencyKey: $key, report: $report) {
  __typename ... on ReportReceipt { id reference caseCode receivedAt replayed } ... on ReportRefused { message errors { path code message } } ... on IdempotencyConflict { message reference } } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { id reference status revision siteCode difficulties caseCode narrative hasNarrative hasTestimony testimonyConsent structure { name typeCode }
  ruptures { right body state since until amountLost } attempts { CCC { tried outcome } } occurredOn hoursSpent } }`;
const READ = `mutation ($id: ID!, $purpose: String) { readTestimony(reportId: $id, purpose: $purpose) { text consent narrative } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('submitReport', () => {
  it('answers with a receipt, a refusal by field, or the report that stands under the key', async () => {
    const key = randomUUID();
    const report = aReportDraft({ narrative: 'Relances sans réponse.', testimony: 'J’ai perdu mon emploi.', testimonyConsent: true });
    const sent = await app.ask<{ submitReport: { id: string } }>(viewers.own, SUBMIT, { key, report });
    expect(sent.data?.submitReport).toMatchObject({ __typename: 'ReportReceipt', replayed: false, receivedAt: '2026-03-10T09:00:00.000Z' });
    reportId = sent.data!.submitReport.id;
    const conflict = await app.ask(viewers.own, SUBMIT, { key, report: { ...report, hoursSpent: 8 } });
    expect(conflict.data).toMatchObject({ submitReport: { __typename: 'IdempotencyConflict', message: expect.stringContaining('Un autre signalement') } });
    const refused = await app.ask(viewers.own, SUBMIT, { key: 'no', report: { occurredOn: 'hier' } });
    expect(refused.data).toMatchObject({ submitReport: { __typename: 'ReportRefused', errors: expect.arrayContaining([{ path: 'idempotencyKey', code: 'KEY_NOT_UUID', message: expect.any(String) }, expect.objectContaining({ path: 'occurredOn' })]) } });
  });

  it.each(['ara', 'nation', 'admin'] as const)('is not for %s', async (who) => {
    expect(codeOf(await app.ask(viewers[who], SUBMIT, { key: randomUUID(), report: aReportDraft() }))).toBe('FORBIDDEN');
  });

  it('is not for strangers', async () => {
    expect(codeOf(await app.ask(null, SUBMIT, { key: randomUUID(), report: aReportDraft() }))).toBe('UNAUTHENTICATED');
  });
});

describe('report', () => {
  it('shows its own structure everything but the testimony', async () => {
    const { data } = await app.ask<{ report: object }>(viewers.own, REPORT, { id: reportId });
    expect(data?.report).toMatchObject({
      status: 'SUBMITTED', revision: 1, siteCode: 'P69', narrative: 'Relances sans réponse.', caseCode: expect.stringMatching(/^.{4}-.{4}$/), hasTestimony: true, hasNarrative: true,
      structure: { name: structure.name, typeCode: 'CADA' }, occurredOn: '2026-03-02', hoursSpent: 1.5, attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' } },
      ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: null, amountLost: 412.5 }],
    });
  });

  it.each(['ara', 'nation'] as const)('shows %s the coded fields, and neither the case code nor what was written', async (who) => {
    const { data } = await app.ask<{ report: object }>(viewers[who], REPORT, { id: reportId });
    expect(data?.report).toMatchObject({ difficulties: ['RENEWAL_LATE'], caseCode: null, narrative: null, hasTestimony: true, hasNarrative: true, structure: { name: structure.name } });
  });

  it.each(['sibling', 'idf'] as const)('does not exist for %s', async (who) => {
    expect((await app.ask(viewers[who], REPORT, { id: reportId })).data).toEqual({ report: null });
  });

  it('does not exist under something that is no id', async () => {
    expect((await app.ask(viewers.nation, REPORT, { id: "1' OR 1=1" })).data).toEqual({ report: null });
  });

  it('is closed to administrators', async () => {
    expect(codeOf(await app.ask(viewers.admin, REPORT, { id: reportId }))).toBe('FORBIDDEN');
  });
});

describe('readTestimony', () => {
  const audited = (): Promise<object[]> => db.dataSource.query(`SELECT account_id, action, subject_kind, subject_id, purpose FROM audit_entry ORDER BY id`);

  it('opens for staff who say why, and leaves a trace', async () => {
    const { data } = await app.ask(viewers.ara, READ, { id: reportId, purpose: 'Préparer le courrier à la préfecture' });
    expect(data).toEqual({ readTestimony: { text: 'J’ai perdu mon emploi.', consent: true, narrative: 'Relances sans réponse.' } });
    expect(await audited()).toEqual([{ account_id: viewers.ara.account.id, action: 'TESTIMONY_READ', subject_kind: 'report', subject_id: reportId, purpose: 'Préparer le courrier à la préfecture' }]);
  });

  it('opens for its own structure without a reason, and leaves a trace all the same', async () => {
    expect((await app.ask(viewers.own, READ, { id: reportId })).errors).toBeUndefined();
    expect(await audited()).toHaveLength(2);
  });

  it.each([
    ['no reason', 'nation', undefined, 'BAD_USER_INPUT'],
    ['a reason that is none', 'ara', 'voir       ', 'BAD_USER_INPUT'],
    ['a reason that nobody can see', 'ara', '\u200B'.repeat(20), 'BAD_USER_INPUT'],
    ['a reason that names someone', 'nation', 'Rappeler Mme Diallo au 06 12 34 56 78', 'BAD_USER_INPUT'],
    ['another region', 'idf', 'Préparer le courrier à la préfecture', 'NOT_FOUND'],
    ['another structure', 'sibling', null, 'NOT_FOUND'],
    ['an administrator', 'admin', 'Préparer le courrier à la préfecture', 'FORBIDDEN'],
  ] as const)('stays shut for %s', async (_, who, purpose, code) => {
    expect(codeOf(await app.ask(viewers[who], READ, { id: reportId, purpose }))).toBe(code);
    expect(await audited()).toHaveLength(2);
  });
});

describe('reports', () => {
  const LIST = `query ($filter: ReportFilter, $sort: ReportSort, $page: PageInput) { reports(filter: $filter, sort: $sort, page: $page) { total items { id reference siteCode caseCode narrative structure { name } ruptures { right } } } }`;
  interface Listed { reports: { total: number; items: { id: string; reference: string; siteCode: string; caseCode: string | null; structure: { name: string } | null; ruptures: { right: string }[] }[] } }
  const list = async (who: keyof typeof viewers, variables: object = {}) => {
    const answer = await app.ask<Listed>(viewers[who], LIST, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data!.reports;
  };

  beforeAll(async () => {
    await db.dataSource.query('TRUNCATE report, rupture CASCADE');
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
    await reportRows(db.dataSource,
      ...Array.from({ length: 30 }, (_, i) => ({ structure, createdAt: day(Math.floor(i / 2)), rights: i % 3 === 0 ? ['DALO', 'CAF'] : ['CAF'], occurredOn: `2026-01-${String(1 + Math.floor(i / 2)).padStart(2, '0')}` })),
      { structure: far, siteCode: 'P69', audience: 'ASYLUM_SEEKER', difficulties: ['E_PHOTO'], causality: 'CONFIRMED', createdAt: day(40), caseCode: 'K7QF-3MX7' },
      { structure: far, siteCode: 'P75', status: 'WITHDRAWN', createdAt: day(41) },
    );
  });

  it.each([['own', 30], ['sibling', 0], ['ara', 31], ['idf', 1], ['nation', 32]] as const)('shows %s its own perimeter', async (who, total) => {
    expect((await list(who, { page: { page: 1, perPage: 5 } })).total).toBe(total);
  });

  it('is closed to administrators', async () => {
    expect(codeOf(await app.ask(viewers.admin, LIST))).toBe('FORBIDDEN');
  });

  it('pages without losing or repeating a row, though many are equal', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list('ara', { page: { page, perPage: 10 }, sort: { field: 'STATUS', order: 'ASC' } })));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids).toHaveLength(31);
    expect(new Set(ids).size).toBe(31);
  });

  it('puts the latest first', async () => {
    const { items } = await list('nation', { page: { page: 1, perPage: 2 } });
    expect(items.map(({ siteCode, structure: sender }) => [siteCode, sender?.name])).toEqual([['P75', far.name], ['P69', far.name]]);
  });

  it('names no structure of another region, and brings all ruptures in order', async () => {
    const { items } = await list('ara', { filter: { difficulty: 'E_PHOTO' } });
    expect(items).toMatchObject([{ structure: null, caseCode: null, ruptures: [{ right: 'CAF' }] }]);
    const [first] = (await list('own', { filter: { right: 'DALO' }, page: { page: 1, perPage: 1 } })).items;
    expect(first?.ruptures).toEqual([{ right: 'DALO' }, { right: 'CAF' }]);
  });

  it.each([
    [{ right: 'DALO' }, 10], [{ difficulty: 'E_PHOTO' }, 1], [{ structureType: 'SPADA' }, 2], [{ audience: 'ASYLUM_SEEKER' }, 1], [{ causality: 'CONFIRMED' }, 1],
    [{ status: 'WITHDRAWN' }, 1], [{ exceptStatus: 'WITHDRAWN' }, 31], [{ regionCode: '11' }, 1], [{ departmentCode: '69' }, 31], [{ siteCode: 'P75' }, 1],
    [{ occurredFrom: '2026-01-02', occurredTo: '2026-01-03' }, 4], [{ right: 'DALO', audience: 'ASYLUM_SEEKER' }, 0], [{ q: 'K7QF-3MX7' }, 0], [{ q: '\u0000' }, 32], [{ status: "x' OR 1=1 --" }, 0],
  ])('filters by %j', async (filter, total) => {
    expect((await list('nation', { filter })).total).toBe(total);
  });

  it('holds what figures count, or what of it is open, when it is asked for', async () => {
    for (const status of ['REJECTED', 'MERGED', 'RESOLVED']) {
      await db.dataSource.query(`UPDATE report SET status = $1 WHERE id = (SELECT id FROM report WHERE status = 'SUBMITTED' AND site_code = 'P69' ORDER BY id LIMIT 1)`, [status]);
    }
    for (const [status, total] of [['COUNTED', 29], ['OPEN', 28], ['RESOLVED', 1]] as const) expect([status, (await list('nation', { filter: { status } })).total]).toEqual([status, total]);
    await db.dataSource.query(`UPDATE report SET status = 'SUBMITTED' WHERE status IN ('REJECTED', 'MERGED', 'RESOLVED')`);
  });

  it('finds a report by its reference, whole, as dictated, or in part', async () => {
    const reference = (await list('nation', { page: { page: 1, perPage: 1 } })).items[0]!.reference;
    for (const q of [reference, reference.toLowerCase().replaceAll('-', ' '), reference.slice(6)]) expect((await list('nation', { filter: { q } })).total).toBe(1);
  });

  it('finds the own structure’s reports by case code', async () => {
    const caseCode = (await list('own', { page: { page: 1, perPage: 1 } })).items[0]!.caseCode!;
    expect((await list('own', { filter: { q: caseCode.toLowerCase() } })).total).toBe(1);
    expect((await list('ara', { filter: { q: caseCode } })).total).toBe(0);
  });

  it('asks for structures and ruptures once a list, not once a row', async () => {
    const pool = (db.dataSource.driver as PostgresDriver).master as EventEmitter;
    let transactions = 0;
    const count = () => { transactions += 1; };
    pool.on('acquire', count);
    expect((await list('ara', { page: { page: 1, perPage: 25 } })).items).toHaveLength(25);
    pool.off('acquire', count);
    expect(transactions).toBe(3);
  });

  it('pages through more reports than are sorted at once, in the same order', async () => {
    const columns = `idempotency_key, body_hash, form_version, vocabulary_version, structure_id, structure_number, structure_type, region_code, department_code, site_code,
      occurred_on, discovered_on, audience, stay_document, difficulties, rights, causality, attempts, case_code, testimony_consent, status, created_at, updated_at`;
    await db.dataSource.query(`INSERT INTO report (id, reference, ${columns}) SELECT gen_random_uuid(), gen_random_uuid(), ${columns.replace('idempotency_key', 'gen_random_uuid()')}
      FROM report r, generate_series(1, 400) WHERE r.status = 'SUBMITTED'`);
    const expected: { id: string }[] = await db.dataSource.query('SELECT id FROM report ORDER BY created_at DESC, id DESC OFFSET 40 LIMIT 20');
    const { total, items } = await list('nation', { page: { page: 3, perPage: 20 } });
    expect(total).toBeGreaterThan(10_000);
    expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect((await list('nation', { page: { page: 99_999, perPage: 20 } })).items).toEqual([]);
  });
});
