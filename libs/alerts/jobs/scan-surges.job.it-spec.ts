import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemonstration } from '@vigie/demonstration';
import { createLogger } from '@vigie/platform';
import { SetClock, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { ScanSurges } from './scan-surges.job';

const NOW = new Date('2026-11-24T03:30:00Z');
const surges = { falseDiscoveryRate: 0.05, minimumStructures: 3, largestShare: 0.5 };
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterAll(() => db.close());

it('scans the last weeks by the clock it is given, with the sizes of the configuration', async () => {
  const clock = new SetClock(NOW);
  const job = new ScanSurges(db.tx, clock, createLogger({ logLevel: 'silent' }), { surges });
  expect(await job.handle()).toEqual({ skipped: 'no week to judge' });
  await loadDemonstration(db.url, { reports: 24_000, now: NOW });
  await job.handle();
  const found = await db.dataSource.query(`SELECT site_code AS site, right_code AS "right", false_discovery_rate::float8 AS rate FROM surge_alert WHERE NOT held`);
  expect(found).toContainEqual({ site: 'P69', right: 'CAF', rate: 0.05 });
  expect(found.length).toBeLessThanOrEqual(2);
});
