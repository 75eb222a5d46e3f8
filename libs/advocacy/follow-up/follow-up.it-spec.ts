import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { intakeEntities } from '@vigie/intake';
import { RecordReportUse, monitoringEntities } from '@vigie/monitoring';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { UseVerbatims, verbatimEntities } from '@vigie/verbatims';
import { RemindCommitments } from '../jobs/remind-commitments.job';
import { advocacyEntities } from '../persistence/dossier.entities';
import { ABNORMAL_DOWNLOADS, DownloadFile } from '../produce/download-file';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import { ReadUnsolved } from '../unsolved/read-unsolved';
import { WriteDossier } from '../write-dossier/write-dossier';
import { FollowDossier } from './follow-dossier';
import { KeepCommitments } from './keep-commitments';

let db: TestDatabase;
let regional: Viewer;
let elsewhere: Viewer;
let national: Viewer;
let member: Viewer;
let structure: BuiltStructure;
let id: string;
let follow: FollowDossier;
let keep: KeepCommitments;
let read: ReadDossiers;
let unsolved: ReadUnsolved;
let files: DownloadFile;
let remind: RemindCommitments;
const clock = new SetClock(new Date('2026-04-10T08:00:00Z'));

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...intakeEntities, ...monitoringEntities, ...releaseEntities, ...verbatimEntities, ...advocacyEntities]);
  await layReference(db);
  [regional, elsewhere, national] = [await aRegional(db.dataSource, 'ARA'), await aRegional(db.dataSource, 'IDF'), await aNational(db.dataSource)];
  structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  member = await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER');
  const catalogue = new CatalogueService(db.tx, clock);
  const [audit, verbatims, notify] = [new AuditLog(), new UseVerbatims(clock), new Notify(new Outbox())];
  follow = new FollowDossier(db.tx, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), new RecordReportUse(), verbatims, audit, clock);
  keep = new KeepCommitments(db.tx, catalogue, clock);
  read = new ReadDossiers(db.tx, catalogue, verbatims, clock);
  unsolved = new ReadUnsolved(db.tx, clock);
  files = new DownloadFile(db.tx, audit, notify, verbatims, clock);
  remind = new RemindCommitments(db.tx, notify, clock);
}, 60_000);
afterAll(() => db.close());

beforeEach(async () => {
  await db.dataSource.query('DELETE FROM dossier; DELETE FROM report_use; DELETE FROM rupture; DELETE FROM report; DELETE FROM outbox_event; DELETE FROM prefecture_meeting');
  const opened = await new WriteDossier(db.tx, new CatalogueService(db.tx, clock), new AuditLog(), clock).create(regional, { title: 'Rhône', siteCode: 'P69', from: '2026-01-01', to: '2026-03-31', recipient: ['Préfecture du Rhône'] });
  if (opened.kind !== 'DONE') throw new Error(opened.message);
  id = opened.id;
  const reports = await reportRows(db.dataSource, { structure, occurredOn: '2026-02-02' }, { structure, occurredOn: '2026-03-02' });
  for (const report of reports) await db.dataSource.query(`INSERT INTO dossier_report (dossier_id, region_code, version, report_id) VALUES ($1, '84', 1, $2)`, [id, report]);
  await db.dataSource.query(`UPDATE dossier SET status = 'APPROVED', version = 1 WHERE id = $1`, [id]);
});

const uses = () => db.tx.run(member.scope, (m) => m.query<{ label: string; reports: number }[]>('SELECT label, reports FROM report_use'));

describe('after a letter is sent', () => {
  it('structures read that their reports served it, then what was answered', async () => {
    expect(await follow.send(regional, id, 1, { sentOn: '2026-04-09', reference: ' FAS/12 ' })).toMatchObject({ kind: 'DONE' });
    expect(await uses()).toEqual([{ label: 'Courrier à Préfecture du Rhône, le 9\u00a0avril 2026 (Préfecture du Rhône)', reports: 2 }]);
    expect((await read.one(regional, id)).dossier).toMatchObject({ status: 'SENT', sending: { sentOn: '2026-04-09', reference: 'FAS/12' } });
    expect(await follow.answer(national, id, 2, { answeredOn: '2026-04-10', summary: 'Les attestations seront renouvelées à temps.' })).toMatchObject({ kind: 'DONE' });
    expect((await uses())[0]!.label).toContain('Réponse reçue le 10\u00a0avril 2026\u00a0: Les attestations seront renouvelées');
    const { steps } = await read.one(national, id);
    expect(steps.map(({ toStatus }) => toStatus).sort()).toEqual(['ANSWERED', 'SENT']);
  });

  it.each([
    ['REFERENCE_MISSING', { sentOn: '2026-04-09', reference: ' ' }, 1], ['DAY_INVALID', { sentOn: '2026-04-11', reference: 'x' }, 1], ['DAY_INVALID', { sentOn: 'hier', reference: 'x' }, 1], ['CHANGED', { sentOn: '2026-04-09', reference: 'x' }, 4],
  ])('is not sent, and nobody told: %s', async (reason, given, revision) => {
    expect(await follow.send(regional, id, revision, given)).toMatchObject({ kind: 'REFUSED', reason });
    expect(await uses()).toEqual([]);
  });

  it('keeps what was promised, with the day it is due and how it has gone since, and reminds of it once', async () => {
    await follow.send(regional, id, 1, { sentOn: '2026-04-09', reference: 'FAS/12' });
    const promised = { subject: 'RECOMMENDATION', code: 'AUTOMATIC_RENEWAL', answer: 'PROMISED', dueOn: '2026-04-17' } as const;
    expect(await keep.record(regional, id, promised)).toMatchObject({ kind: 'DONE' });
    expect(await keep.record(regional, id, { ...promised, answer: 'PARTLY', note: 'À partir de juin.' })).toMatchObject({ kind: 'DONE' });
    expect(await keep.receive(regional, id, { title: 'Réponse du préfet', receivedOn: '2026-04-10' })).toMatchObject({ kind: 'DONE' });
    const { followUp: { commitments, documents } } = await read.one(regional, id);
    expect(commitments).toHaveLength(1);
    expect(commitments[0]).toMatchObject({ answer: 'PARTLY', dueOn: '2026-04-17', note: 'À partir de juin.', label: expect.stringContaining('Renouveler automatiquement') });
    expect(commitments[0]!.since.slice(-3)).toEqual([{ month: '2026-02', reports: 1 }, { month: '2026-03', reports: 1 }, { month: '2026-04', reports: 0 }]);
    expect(documents).toMatchObject([{ title: 'Réponse du préfet' }]);
    await remind.handle();
    const [event] = await db.dataSource.query<[{ payload: object }]>(`SELECT payload FROM outbox_event WHERE kind = 'notice.given'`);
    expect(event.payload).toMatchObject({ kind: 'COMMITMENT_DUE', to: { regionCode: '84' }, notice: { dossierId: id, count: 1 } });
  });

  it.each([
    ['COMMITMENT_UNKNOWN', { subject: 'DIFFICULTY', code: 'GONE', answer: 'PROMISED' }], ['DAY_INVALID', { subject: 'RECOMMENDATION', code: 'EMERGENCY_PLAN', answer: 'PROMISED', dueOn: 'demain' }],
    ['IDENTIFIES', { subject: 'RECOMMENDATION', code: 'EMERGENCY_PLAN', answer: 'REFUSED', note: 'Voir Mme Traoré, 06 12 34 56 78' }],
  ] as const)('refuses a commitment with a word: %s', async (reason, commitment) => {
    await follow.send(regional, id, 1, { sentOn: '2026-04-09', reference: 'FAS/12' });
    expect(await keep.record(regional, id, commitment)).toMatchObject({ kind: 'REFUSED', reason });
  });
});

describe('downloads', () => {
  it('are audited one by one, and an abnormal number is told to the nation once', async () => {
    await db.dataSource.query(`INSERT INTO dossier_file (dossier_id, region_code, version, edition, name, bytes, sha256) VALUES ($1, '84', 1, 'APPROVED', 'lettre.pdf', 'x', 'abcdef123456789')`, [id]);
    for (let taken = 0; taken < ABNORMAL_DOWNLOADS + 1; taken += 1) await files.execute(regional, id, 'lettre.pdf');
    const audited = await db.dataSource.query(`SELECT purpose, account_id FROM audit_entry WHERE action = 'DOSSIER_DOWNLOADED' AND subject_id = $1`, [id]);
    expect(audited).toHaveLength(ABNORMAL_DOWNLOADS + 1);
    expect(audited[0]).toEqual({ purpose: 'lettre.pdf abcdef123456', account_id: regional.account.id });
    const told = await db.dataSource.query<{ payload: { once: string; to: object } }[]>(`SELECT payload FROM outbox_event WHERE kind = 'notice.given'`);
    expect(new Set(told.map(({ payload }) => payload.once)).size).toBe(1);
    expect(told[0]!.payload).toMatchObject({ kind: 'DOWNLOAD_VOLUME', to: { nation: true } });
    await expect(files.execute(elsewhere, id, 'lettre.pdf')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(files.execute(regional, id, 'autre.pdf')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('« tout ce qui n’est pas réglé »', () => {
  it('is the open cases of a préfecture by their codes, and what was solved since the last meeting', async () => {
    await db.dataSource.query('DELETE FROM rupture; DELETE FROM report');
    await reportRows(db.dataSource, { structure, caseCode: 'AAAA-0001', occurredOn: '2026-01-05' }, { structure, caseCode: 'AAAA-0001', occurredOn: '2026-02-05', rights: ['EMPLOYMENT'] }, { structure, caseCode: 'AAAA-0002', status: 'RESOLVED', createdAt: new Date('2026-04-01T00:00:00Z') });
    expect(await unsolved.execute(regional, 'P69')).toMatchObject({ lastMeeting: null, solved: [], open: [{ caseCode: 'AAAA-0001', firstOn: '2026-01-05', lastOn: '2026-02-05', rights: ['CAF', 'EMPLOYMENT'] }] });
    const list = await unsolved.recordMeeting(regional, 'P69', '2026-03-15');
    expect(list).toMatchObject({ lastMeeting: '2026-03-15', solved: [{ caseCode: 'AAAA-0002' }] });
  });

  it('tells of a case what its reports there say, and nothing of one that was set aside or stands elsewhere', async () => {
    await db.dataSource.query('DELETE FROM rupture; DELETE FROM report');
    const told = { structure, caseCode: 'AAAA-0003' };
    await reportRows(db.dataSource, told, { ...told, status: 'REJECTED', rights: ['EMPLOYMENT'], difficulties: ['E_PHOTO'] }, { ...told, siteCode: 'P38', rights: ['DALO'], difficulties: ['E_PHOTO'] });
    expect((await unsolved.execute(national, 'P69')).open).toMatchObject([{ caseCode: 'AAAA-0003', rights: ['CAF'], difficulties: ['RENEWAL_LATE'] }]);
  });

  it('gives a structure its own cases, another region nothing', async () => {
    const other = await aStructure(db.dataSource, { siteCode: 'P69' });
    await reportRows(db.dataSource, { structure: other });
    expect((await unsolved.execute(regional, 'P69')).open).toHaveLength(3);
    expect((await unsolved.execute(member, 'P69')).open.every(({ structureName }) => structureName === structure.name)).toBe(true);
    await expect(unsolved.execute(elsewhere, 'P69')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(unsolved.recordMeeting(member, 'P69', '2026-03-15')).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
