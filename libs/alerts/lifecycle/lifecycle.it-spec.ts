import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import type { AlertMotive, AlertStatus } from '@vigie/domain';
import { SetClock, aMember, aNational, aRegional, aStructure, anAlert, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { alertEntities } from '../persistence/alert.entities';
import { ReadAlerts } from '../read-alerts/read-alerts';
import { AlertSubscriptions } from '../subscriptions/alert-subscriptions';
import { MoveAlert } from './move-alert';
import { UndoStep } from './undo-step';

let db: TestDatabase;
let regional: Viewer;
let colleague: Viewer;
let elsewhere: Viewer;
let national: Viewer;
let member: Viewer;
let read: ReadAlerts;
let move: MoveAlert;
let undo: UndoStep;
let subscriptions: AlertSubscriptions;
let id: string;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...alertEntities]);
  await layReference(db);
  [regional, colleague, elsewhere, national] = [await aRegional(db.dataSource, 'ARA'), await aRegional(db.dataSource, 'ARA'), await aRegional(db.dataSource, 'IDF'), await aNational(db.dataSource)];
  member = await aMember(db.dataSource, await aStructure(db.dataSource, { siteCode: 'P69' }), 'STRUCTURE_MANAGER');
  const catalogue = new CatalogueService(db.tx, clock);
  const audit = new AuditLog();
  read = new ReadAlerts(db.tx, catalogue);
  move = new MoveAlert(db.tx, audit, clock);
  undo = new UndoStep(db.tx, audit, clock);
  subscriptions = new AlertSubscriptions(db.tx, catalogue, clock);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.dataSource.query('DELETE FROM surge_alert; DELETE FROM alert_subscription');
  id = await anAlert(db.dataSource, { siteCode: 'P69' });
});

const to = (viewer: Viewer, status: AlertStatus, revision: number, motive: AlertMotive | null = null, note: string | null = null) => move.execute(viewer, id, revision, { to: status, motive, note });

describe('the life of an alert', () => {
  it('is acknowledged, explained, closed and reopened, each step kept with its motive and audited', async () => {
    await to(regional, 'ACKNOWLEDGED', 1);
    await to(colleague, 'EXPLAINED', 2, 'ANEF_ANOMALY', 'Les photos sont refusées depuis le 12 octobre.');
    await to(regional, 'CLOSED', 3, 'RAISED_WITH_PREFECTURE');
    await to(national, 'ACKNOWLEDGED', 4);
    const { status, revision, steps, moves } = await read.one(regional, id);
    expect({ status, revision, moves }).toEqual({ status: 'ACKNOWLEDGED', revision: 5, moves: ['EXPLAINED', 'CLOSED'] });
    expect(steps.map(({ fromStatus, toStatus, motive }) => [fromStatus, toStatus, motive])).toEqual([
      ['CLOSED', 'ACKNOWLEDGED', null], ['EXPLAINED', 'CLOSED', 'RAISED_WITH_PREFECTURE'], ['ACKNOWLEDGED', 'EXPLAINED', 'ANEF_ANOMALY'], ['NEW', 'ACKNOWLEDGED', null],
    ]);
    const audited = await db.dataSource.query(`SELECT purpose FROM audit_entry WHERE action = 'ALERT_MOVED' AND subject_id = $1 ORDER BY id`, [id]);
    expect(audited).toEqual([{ purpose: 'ACKNOWLEDGED' }, { purpose: 'ANEF_ANOMALY' }, { purpose: 'RAISED_WITH_PREFECTURE' }, { purpose: 'ACKNOWLEDGED' }]);
  });

  it('lets one take back one\'s own last step, and nobody else\'s', async () => {
    await to(regional, 'ACKNOWLEDGED', 1);
    expect(await undo.execute(colleague, id, 2)).toMatchObject({ kind: 'REFUSED', reason: 'NOT_YOURS' });
    expect(await undo.execute(regional, id, 2)).toMatchObject({ kind: 'MOVED' });
    expect(await read.one(regional, id)).toMatchObject({ status: 'NEW', revision: 3, steps: [{ toStatus: 'ACKNOWLEDGED', undoneAt: clock.at }] });
    expect(await undo.execute(regional, id, 3)).toMatchObject({ kind: 'REFUSED', reason: 'NOTHING_TO_UNDO' });
  });

  it('does not overwrite what a colleague decided meanwhile', async () => {
    await to(regional, 'ACKNOWLEDGED', 1);
    expect(await to(colleague, 'CLOSED', 1, 'CHANCE')).toMatchObject({ kind: 'REFUSED', reason: 'CHANGED' });
    const both = await Promise.all([to(regional, 'CLOSED', 2, 'CHANCE'), to(colleague, 'EXPLAINED', 2, 'CATCHING_UP')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['MOVED', 'REFUSED']);
  });

  it.each([
    ['NOT_ALLOWED', 'NEW', null, null], ['MOTIVE_MISSING', 'CLOSED', null, null], ['MOTIVE_UNKNOWN', 'CLOSED', 'CATCHING_UP', null],
    ['NOTE_MISSING', 'CLOSED', 'OTHER', '  '], ['NOTE_TOO_LONG', 'CLOSED', 'OTHER', 'x'.repeat(1_001)], ['NOTE_IDENTIFIES', 'CLOSED', 'OTHER', 'Voir avec Mme Traoré, 06 12 34 56 78'],
  ] as const)('refuses with a word in French: %s', async (reason, status, motive, note) => {
    if (status === 'NEW') await to(regional, 'ACKNOWLEDGED', 1);
    const outcome = await to(regional, status, status === 'NEW' ? 2 : 1, motive, note);
    expect(outcome).toMatchObject({ kind: 'REFUSED', reason, message: expect.stringMatching(/\.$/) });
    expect((await read.one(regional, id)).steps).toHaveLength(status === 'NEW' ? 1 : 0);
  });
});

describe('who sees an alert', () => {
  it('is the staff of its territory and of the nation, and no structure', async () => {
    await expect(read.one(elsewhere, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(move.execute(elsewhere, id, 1, { to: 'ACKNOWLEDGED' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(read.one(member, id)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await read.page(elsewhere, {})).total).toBe(0);
    expect((await read.page(national, {})).total).toBe(1);
  });

  it('holds behind the first wall: row-level security gives a structure and another region nothing, and lets nobody write the evidence', async () => {
    const rows = (viewer: Viewer) => db.tx.run(viewer.scope, (m) => m.query('SELECT (SELECT count(*) FROM surge_alert)::int + (SELECT count(*) FROM surge_alert_week)::int + (SELECT count(*) FROM surge_alert_step)::int AS n'));
    expect([await rows(member), await rows(elsewhere), await rows(regional)]).toEqual([[{ n: 0 }], [{ n: 0 }], [{ n: 14 }]]);
    await expect(db.tx.run(national.scope, (m) => m.query('UPDATE surge_alert_week SET observed = 0'))).rejects.toThrow(/permission denied/);
    await expect(db.tx.run(national.scope, (m) => m.query('UPDATE surge_alert SET observed = 0'))).rejects.toThrow(/permission denied/);
  });
});

it('says what rose, since when, how sure and on how many structures, never which', async () => {
  const { said, echoesSaid } = await read.one(regional, id);
  expect(said.title).toMatch(/\u00a0: Droits à la CAF .*, Téléservice ANEF$/);
  expect(said.what).toBe('20\u00a0signalements en 1\u00a0semaine, là où l’on en attendait 2,5, et 7 au plus.');
  expect(said.since).toContain('Depuis la semaine du 2 mars 2026');
  expect(said.confidence).toContain('moins d’une fois sur un milliard');
  expect(said.basis).toContain('8\u00a0structures');
  expect(echoesSaid[1]).toBe('Tous droits confondus, Téléservice ANEF');
});

it('filters, and puts what goes on first', async () => {
  await anAlert(db.dataSource, { siteCode: 'P38', ended: true, firstWeek: '2026-04-06' });
  await anAlert(db.dataSource, { siteCode: 'P38', held: true, right: 'DALO', firstWeek: '2026-04-06' });
  expect((await read.page(regional, {})).items.map(({ siteCode, ended, held }) => [siteCode, ended, held])).toEqual([['P69', false, false], ['P38', false, true], ['P38', true, false]]);
  expect((await read.page(regional, { siteCode: 'P38', held: false })).total).toBe(1);
  expect((await read.page(regional, { ongoing: true, statuses: ['NEW'] })).total).toBe(2);
  expect((await read.page(regional, { right: 'DALO', group: 'TELESERVICE', departmentCode: '38', regionCode: '84' })).total).toBe(1);
  expect((await read.page(regional, { statuses: ['CLOSED'] })).total).toBe(0);
});

describe('subscriptions', () => {
  it('are one\'s own; asking twice changes the delivery', async () => {
    const wish = { departmentCode: '69', right: 'CAF', delivery: 'DIGEST' } as const;
    await subscriptions.subscribe(regional, wish);
    await subscriptions.subscribe(regional, { ...wish, delivery: 'IMMEDIATE' });
    const [own] = await subscriptions.list(regional);
    expect(own).toMatchObject({ departmentCode: '69', siteCode: null, right: 'CAF', delivery: 'IMMEDIATE' });
    expect(await subscriptions.list(colleague)).toEqual([]);
    await expect(subscriptions.unsubscribe(colleague, own!.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await subscriptions.unsubscribe(regional, own!.id)).toBe(true);
    expect(await subscriptions.list(regional)).toEqual([]);
  });

  it('are refused for what is not there, out of scope, or too many', async () => {
    expect(await subscriptions.subscribe(regional, { siteCode: 'P999', delivery: 'DIGEST' })).toMatchObject({ kind: 'REFUSED' });
    expect(await subscriptions.subscribe(regional, { right: 'NOTHING', delivery: 'DIGEST' })).toMatchObject({ kind: 'REFUSED' });
    await expect(subscriptions.subscribe(regional, { departmentCode: '75', delivery: 'DIGEST' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(subscriptions.list(member)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await db.dataSource.query(`INSERT INTO alert_subscription SELECT gen_random_uuid(), $1, NULL, n::text, NULL, NULL, NULL, 'DIGEST', now() FROM generate_series(1, 50) n`, [regional.account.id]);
    expect(await subscriptions.subscribe(regional, { delivery: 'DIGEST' })).toMatchObject({ kind: 'REFUSED' });
  });
});
