import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemonstration } from '@vigie/demonstration';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { createLogger } from '@vigie/platform';
import { SetClock, aNational, aRegional, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { ScanSurges } from './scan-surges.job';

const NOW = new Date('2026-11-24T03:30:00Z');
const surges = { falseDiscoveryRate: 0.05, minimumStructures: 3, largestShare: 0.5 };
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterAll(() => db.close());

it('scans the last weeks by the clock it is given, with the sizes of the configuration, and tells those who asked, once', async () => {
  const clock = new SetClock(NOW);
  const job = new ScanSurges(db.tx, clock, createLogger({ logLevel: 'silent' }), new Notify(new Outbox()), { surges });
  expect(await job.handle()).toEqual({ skipped: 'no week to judge' });
  await loadDemonstration(db.url, { reports: 24_000, now: NOW });
  const [lyon, paris, nation, digest] = [await aRegional(db.dataSource, 'ARA'), await aRegional(db.dataSource, 'IDF'), await aNational(db.dataSource), await aRegional(db.dataSource, 'ARA')];
  const wish = (accountId: string, departmentCode: string | null, right: string | null, delivery: string) =>
    db.dataSource.query(`INSERT INTO alert_subscription (id, account_id, department_code, right_code, delivery, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`, [accountId, departmentCode, right, delivery]);
  // In order: what fits, what is outside one's own territory, another right, and both ways at once.
  await wish(lyon.account.id, '69', 'CAF', 'IMMEDIATE');
  await wish(paris.account.id, '69', null, 'IMMEDIATE');
  await wish(nation.account.id, '69', 'MONEY_TRANSFER', 'IMMEDIATE');
  await wish(digest.account.id, '69', null, 'DIGEST');
  await wish(lyon.account.id, null, null, 'DIGEST');
  await job.handle();
  await job.handle();
  const given = await db.dataSource.query<{ kind: string; to: string[] }[]>(`SELECT payload->>'kind' AS kind, payload->'to'->'accountIds' AS to FROM outbox_event WHERE kind = 'notice.given' AND payload->'notice'->>'siteCode' = 'P69' ORDER BY 1`);
  expect(given).toEqual([{ kind: 'SURGE_FOUND', to: [lyon.account.id] }, { kind: 'SURGE_OF_THE_DAY', to: [digest.account.id] }]);
  const [served] = await db.dataSource.query<[{ structures: number; reports: number }]>(`SELECT count(*)::int AS structures, sum(use.reports)::int AS reports FROM report_use use JOIN surge_alert alert ON alert.id = use.subject_id WHERE alert.site_code = 'P69' AND NOT held`);
  const [rose] = await db.dataSource.query<[{ structures: number; reports: number }]>(`SELECT structures, observed AS reports FROM surge_alert WHERE site_code = 'P69' AND NOT held`);
  expect(served).toEqual(rose);
  const found = await db.dataSource.query(`SELECT site_code AS site, right_code AS "right", false_discovery_rate::float8 AS rate FROM surge_alert WHERE NOT held`);
  expect(found).toContainEqual({ site: 'P69', right: 'CAF', rate: 0.05 });
  expect(found.length).toBeLessThanOrEqual(2);
});
