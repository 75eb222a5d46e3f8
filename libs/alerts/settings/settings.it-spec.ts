import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditLog, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { loadDemonstration } from '@vigie/demonstration';
import { SURGE_SETTINGS, SURGE_SETTING_BOUNDS } from '@vigie/domain';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { SYSTEM, createLogger } from '@vigie/platform';
import { SetClock, aNational, aRegional, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { ScanSurges } from '../jobs/scan-surges.job';
import { alertEntities } from '../persistence/alert.entities';
import { TrySurgeSettings } from '../jobs/try-surge-settings.job';
import { scanSurges } from '../scan-surges/scan-surges';
import { TrySettings } from '../trials/try-settings';
import { KeepSettings } from './keep-settings';

/** When the rise at P67, of six structures, is under way, and that at P69, of thirty, has not begun. */
const NOW = new Date('2026-10-06T03:30:00Z');
const LAST_DAY_OF_DATA = new Date('2026-11-24T03:30:00Z');
const surges = { falseDiscoveryRate: 0.05, minimumStructures: 3, largestShare: 0.5 };
const WHY = 'Trop d’alertes reposent sur trop peu de structures';
const clock = new SetClock(NOW);
let db: TestDatabase;
let keep: KeepSettings;
let trials: TrySettings;
beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...alertEntities]);
  await layReference(db);
  await loadDemonstration(db.url, { reports: 24_000, now: LAST_DAY_OF_DATA });
  keep = new KeepSettings(db.tx, new AuditLog(), clock, { surges });
  trials = new TrySettings(db.tx, new Outbox(), clock);
});
afterAll(() => db.close());

const scan = () => new ScanSurges(db.tx, clock, createLogger({ logLevel: 'silent' }), new Notify(new Outbox()), { surges }).handle();
const alerts = () => db.dataSource.query<{ site: string; held: boolean; settings: object; revision: number | null }[]>('SELECT site_code AS site, held, settings, settings_revision AS revision FROM surge_alert ORDER BY opened_at, id');

it('tries settings out on the last twelve weeks, as scans of these weeks would have found, and writes no alert', async () => {
  const viewer = await aNational(db.dataSource);
  const asked = await trials.ask(viewer, { ...SURGE_SETTINGS, minimumStructures: 20 });
  if (asked.kind !== 'ASKED') throw new Error(asked.message);
  const [event] = await db.dataSource.query(`SELECT payload FROM outbox_event WHERE kind = 'surges.tried'`);
  expect(event.payload).toEqual({ trialId: asked.trial.id });
  const job = new TrySurgeSettings(db.tx, clock, { surges });
  await job.handle(event.payload);
  const { state, result } = await trials.read(viewer, asked.trial.id);
  expect({ state, weeks: result?.weeks }).toEqual({ state: 'DONE', weeks: 12 });
  expect(result!.now.told).toBeGreaterThan(0);
  expect(result!.wished.told).toBeLessThan(result!.now.told);
  // As many rises on both sides: the settings differ in what holds them.
  expect(result!.wished.told + result!.wished.held).toBe(result!.now.told + result!.now.held);
  expect(await alerts()).toEqual([]);
  expect(await job.handle(event.payload)).toEqual({ skipped: 'another trial took its place' });

  const found = await db.tx.run(SYSTEM, (manager) => scanSurges(manager, NOW, { weeks: 12 }));
  expect({ told: found.alerts.filter(({ held }) => !held).length, held: found.alerts.filter(({ held }) => held).length }).toEqual(result!.now);
  await db.dataSource.query('DELETE FROM report_use');
  await db.dataSource.query('DELETE FROM surge_alert');
});

it('keeps each change as a version that the next scan takes, says who changed what and why, and leaves alerts the settings they were decided with', async () => {
  const viewer = await aNational(db.dataSource);
  const before = await keep.read(viewer);
  expect({ revision: before.revision, settings: before.settings, versions: before.versions.length }).toEqual({ revision: 0, settings: SURGE_SETTINGS, versions: 0 });
  await scan();
  const first = await alerts();
  expect(first.length).toBeGreaterThan(0);
  expect(first.every(({ settings, revision }) => revision === null && JSON.stringify(Object.entries(settings).sort()) === JSON.stringify(Object.entries(SURGE_SETTINGS).sort()))).toBe(true);

  const stricter = { ...SURGE_SETTINGS, minimumStructures: 20, weeks: 6 };
  const saved = await keep.save(viewer, 0, stricter, WHY);
  expect(saved).toMatchObject({ kind: 'SAVED', kept: { revision: 1, settings: stricter, versions: [{ revision: 1, reason: WHY, savedByName: viewer.account.displayName, savedAt: NOW }] } });
  const [act] = await db.dataSource.query(`SELECT account_id, subject_id, purpose FROM audit_entry WHERE action = 'SURGE_SETTINGS_SAVED'`);
  expect(act).toEqual({ account_id: viewer.account.id, subject_id: '1', purpose: `structures au minimum\u00a0: 3 → 20\u202f; semaines réexaminées chaque nuit\u00a0: 8 → 6. ${WHY}` });

  await scan();
  expect(await alerts()).toEqual(first);
  await db.dataSource.query('DELETE FROM report_use');
  await db.dataSource.query('DELETE FROM surge_alert');
  await scan();
  const anew = await alerts();
  expect(anew.length).toBeGreaterThan(0);
  expect(anew.every(({ settings, revision }) => revision === 1 && (settings as { minimumStructures: number }).minimumStructures === 20)).toBe(true);
  const told = (all: typeof anew) => all.filter(({ held }) => !held).length;
  expect(told(anew)).toBeLessThan(told(first));
});

it('refuses, in words, what is out of bounds, changes nothing, has no reason or was changed meanwhile', async () => {
  const viewer = await aNational(db.dataSource);
  const { revision, settings } = await keep.read(viewer);
  const outcomes = [
    await keep.save(viewer, revision, { ...settings, minimumStructures: SURGE_SETTING_BOUNDS.minimumStructures.least - 1 }, WHY),
    await keep.save(viewer, revision, settings, WHY),
    await keep.save(viewer, revision, { ...settings, weeks: 7 }, 'court'),
    await keep.save(viewer, revision, { ...settings, weeks: 7 }, 'à la demande de jeanne.martin@exemple.fr'),
    await keep.save(viewer, revision - 1, { ...settings, weeks: 7 }, WHY),
  ];
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('REFUSED'));
  expect(outcomes[0]).toMatchObject({ setting: 'minimumStructures' });
  expect(new Set(outcomes.map((outcome) => (outcome.kind === 'REFUSED' ? outcome.message : ''))).size).toBe(5);
  expect((await keep.read(viewer)).revision).toBe(revision);
  expect(await trials.ask(viewer, { ...settings, falseDiscoveryRate: 0.5 })).toMatchObject({ kind: 'REFUSED', setting: 'falseDiscoveryRate' });
});

it('is for national staff and administrators alone, and a trial is its own account’s', async () => {
  const regional = await aRegional(db.dataSource, 'ARA');
  await expect(async () => keep.read(regional)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(keep.save(regional, 0, SURGE_SETTINGS, WHY)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(trials.ask(regional, SURGE_SETTINGS)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await db.tx.run(regional.scope, (manager) => manager.query('SELECT count(*)::int AS n FROM surge_settings'))).toEqual([{ n: 0 }]);
  const [own, other] = [await aNational(db.dataSource), await aNational(db.dataSource)];
  const asked = await trials.ask(own, SURGE_SETTINGS);
  const id = asked.kind === 'ASKED' ? asked.trial.id : '';
  await expect(trials.read(other, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});
