import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLANTED_SURGES, loadDemonstration } from '@vigie/demonstration';
import { addDays } from '@vigie/domain';
import { SYSTEM } from '@vigie/platform';
import { DIFFICULTIES } from '@vigie/reference';
import { layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { SCAN_SETTINGS } from './scan-settings';
import { scanSurges } from './scan-surges';
import { mondayOfDay } from './weekly-counts';

const A_YEAR = 52;

let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterEach(() => db.close());

interface Found { site: string; right: string; group: string; first: string; last: string; ended: boolean; held: boolean; structures: number }

const read = () => db.dataSource.query<Found[]>(`SELECT site_code AS site, right_code AS "right", difficulty_group AS "group", first_week::text AS first, last_week::text AS last, ended, held, structures FROM surge_alert ORDER BY first_week, site_code`);
const groupOf = (code: string) => DIFFICULTIES.find((difficulty) => difficulty.code === code)?.group;

// A rise begins on any day of the week: one that begins on a Thursday has half a week before its first whole one.
describe.each([
  { today: '2026-11-24', lastWeek: '2026-11-16', seed: 1 },
  { today: '2026-11-26', lastWeek: '2026-11-16', seed: 1 },
  { today: '2026-11-26', lastWeek: '2026-11-16', seed: 2 },
  { today: '2026-11-29', lastWeek: '2026-11-16', seed: 2 },
])('the demonstration of seed $seed, scanned over its last year on $today', ({ today, lastWeek, seed }) => {
  it('shows the three surges that were put there, when they were, and next to nothing else', async () => {
    const now = new Date(`${today}T03:00:00Z`);
    await loadDemonstration(db.url, { reports: 24_000, now, seed });
    const { judged, series } = await db.tx.run(SYSTEM, (m) => scanSurges(m, now, { weeks: A_YEAR }));
    expect(series).toBeGreaterThan(8_000);
    expect(judged.at(-1)).toBe(lastWeek);
    const found = await read();

    for (const planted of PLANTED_SURGES) {
      const alert = found.find(({ site, right, group }) => site === planted.siteCode && right === planted.right && group === groupOf(planted.difficulty));
      const from = mondayOfDay(addDays(today, -planted.fromDaysAgo));
      expect(alert, planted.siteCode).toMatchObject({ held: false, ended: planted.toDaysAgo > 0 });
      expect([from, addDays(from, 7)], planted.siteCode).toContain(alert?.first);
      expect(Math.abs(Date.parse(alert?.last ?? '') - Date.parse(addDays(today, -planted.toDaysAgo))) / 86_400_000, planted.siteCode).toBeLessThanOrEqual(14);
      expect(alert?.structures, planted.siteCode).toBeGreaterThanOrEqual(3);
    }

    const elsewhere = found.filter(({ site, held }) => !held && !PLANTED_SURGES.some((planted) => planted.siteCode === site));
    // In a week where nothing rises, false-discovery control lets one alert through with a probability of at most the rate.
    expect(elsewhere.length).toBeLessThanOrEqual(Math.ceil(A_YEAR * SCAN_SETTINGS.falseDiscoveryRate));
  });
});
