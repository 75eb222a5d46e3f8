import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@vigie/domain';
import { SYSTEM } from '@vigie/platform';
import { aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type ReportRowWishes, type TestDatabase } from '@vigie/testing';
import type { ScanSettings } from './scan-settings';
import { scanSurges } from './scan-surges';
import { readGroups, readWeeklyCounts } from './weekly-counts';

/** A Monday; weeks are counted from it. */
const START = '2025-01-06';
const QUIET_WEEKS = 30;
const night = (week: number) => new Date(`${addDays(START, 7 * week + 2)}T02:30:00Z`);

let db: TestDatabase;
let structures: BuiltStructure[];
beforeEach(async () => {
  db = await testDatabase();
  await layReference(db);
  structures = await Promise.all(['P69', 'P69', 'P69', 'P69', 'P38'].map((siteCode) => aStructure(db.dataSource, { siteCode })));
});
afterEach(() => db.close());

/** Reports of one week, each received the day after its facts unless told otherwise. */
function week(at: number, count: number, by: (i: number) => number, wish: Partial<ReportRowWishes> = {}): ReportRowWishes[] {
  return Array.from({ length: count }, (_, i) => {
    const occurredOn = addDays(START, 7 * at + (i % 5));
    return { structure: structures[by(i)]!, siteCode: 'P69', rights: ['CAF'], difficulties: ['E_PHOTO'], occurredOn, createdAt: new Date(`${addDays(occurredOn, 1)}T09:00:00Z`), ...wish };
  });
}
const inTurn = (i: number) => i % 4;
const quiet = () => Array.from({ length: QUIET_WEEKS }, (_, at) => week(at, 1 + (at % 3), inTurn)).flat();
const scan = (at: number, settings: Partial<ScanSettings> = {}) => db.tx.run(SYSTEM, (m) => scanSurges(m, night(at), settings));

interface Stored { id: string; right: string; group: string; first: string; last: string; weeks: number; observed: number; structures: number; held: boolean; ended: boolean; rests: string; status: string }
const stored = () => db.dataSource.query<Stored[]>(`SELECT id, right_code AS "right", difficulty_group AS "group", first_week::text AS first, last_week::text AS last, weeks, observed, structures, held, ended, rests_on AS rests, status FROM surge_alert ORDER BY first_week`);

describe('a night\'s scan', () => {
  it('opens one alert for a rise, and extends it week after week rather than open others', async () => {
    await reportRows(db.dataSource, ...quiet(), ...[0, 1, 2].flatMap((i) => week(QUIET_WEEKS + i, 20, inTurn)), ...week(QUIET_WEEKS + 3, 1, inTurn), ...week(QUIET_WEEKS + 4, 2, inTurn));
    expect((await scan(QUIET_WEEKS)).alerts).toEqual([]);
    await scan(QUIET_WEEKS + 1);
    const [opened] = await stored();
    expect(opened).toMatchObject({ first: addDays(START, 7 * QUIET_WEEKS), weeks: 1, observed: 20, structures: 4, held: false, ended: false, status: 'NEW' });
    for (const later of [2, 3, 4]) await scan(QUIET_WEEKS + later);
    expect(await stored()).toEqual([{ ...opened, last: addDays(START, 7 * (QUIET_WEEKS + 2)), weeks: 3, observed: 60 }]);
    await scan(QUIET_WEEKS + 5);
    expect(await stored()).toMatchObject([{ ended: true, weeks: 3 }]);
  });

  it('changes nothing when it is run again', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 20, inTurn));
    await scan(QUIET_WEEKS + 1);
    const everything = () => db.dataSource.query(`SELECT (SELECT jsonb_agg(a ORDER BY id) FROM surge_alert a), (SELECT jsonb_agg(w ORDER BY week) FROM surge_alert_week w)`);
    const before = await everything();
    await scan(QUIET_WEEKS + 1);
    expect(await everything()).toEqual(before);
  });

  it('gives the same alert when the weeks are scanned at once as night after night', async () => {
    await reportRows(db.dataSource, ...quiet(), ...[0, 1].flatMap((i) => week(QUIET_WEEKS + i, 20, inTurn)), ...week(QUIET_WEEKS + 2, 2, inTurn));
    await scan(QUIET_WEEKS + 3, { weeks: 8 });
    const [atOnce] = await stored();
    await db.dataSource.query('DELETE FROM surge_alert');
    for (const later of [1, 2, 3]) await scan(QUIET_WEEKS + later);
    expect(await stored()).toMatchObject([{ ...atOnce, id: expect.any(String) }]);
  });

  it('waits for a week of which most reports are still to come, then judges it with what came late', async () => {
    const late = { createdAt: new Date(`${addDays(START, 7 * (QUIET_WEEKS + 1) + 8)}T09:00:00Z`) };
    const slow = quiet().map((report) => ({ ...report, createdAt: new Date(`${addDays(report.occurredOn!, 12)}T09:00:00Z`) }));
    await reportRows(db.dataSource, ...slow, ...week(QUIET_WEEKS, 3, inTurn, late), ...week(QUIET_WEEKS, 20, inTurn, late));
    expect((await scan(QUIET_WEEKS + 1)).judged).not.toContain(addDays(START, 7 * QUIET_WEEKS));
    const later = await scan(QUIET_WEEKS + 3);
    expect(later.judged).toContain(addDays(START, 7 * QUIET_WEEKS));
    expect(later.alerts).toHaveLength(1);
  });

  it('keeps each week as it was seen, whatever comes in or is withdrawn afterwards', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 20, inTurn));
    await scan(QUIET_WEEKS + 1);
    await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now() WHERE occurred_on >= $1`, [addDays(START, 7 * QUIET_WEEKS)]);
    await scan(QUIET_WEEKS + 1);
    const [seen] = await db.dataSource.query<[{ observed: number }]>('SELECT observed FROM surge_alert_week WHERE alarm');
    expect(seen.observed).toBe(20);
  });
});

describe('what an alert rests on', () => {
  it('holds a rise that one structure makes by itself, and says so', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 24, (i) => (i < 20 ? 0 : 1 + (i % 3))));
    await scan(QUIET_WEEKS + 1);
    expect(await stored()).toMatchObject([{ held: true, rests: 'ONE_DOMINATES' }]);
  });

  it('does not hold one that stands without its largest contributor', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 60, (i) => (i < 35 ? 0 : 1 + (i % 3))));
    await scan(QUIET_WEEKS + 1);
    expect(await stored()).toMatchObject([{ held: false, rests: 'ONE_DOMINATES', structures: 4 }]);
  });

  it('holds one of two structures, and lets it out once a third reports too', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 20, (i) => i % 2));
    const first = await scan(QUIET_WEEKS + 1);
    expect(first.alerts).toMatchObject([{ isNew: true, held: true }]);
    expect(await stored()).toMatchObject([{ held: true, rests: 'FEW_STRUCTURES' }]);
    await reportRows(db.dataSource, ...week(QUIET_WEEKS + 1, 20, (i) => i % 3));
    expect((await scan(QUIET_WEEKS + 2)).alerts).toMatchObject([{ isNew: false, wasHeld: true, held: false }]);
  });

  it('takes the sizes it is given', async () => {
    await reportRows(db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 20, (i) => i % 2));
    await scan(QUIET_WEEKS + 1, { minimumStructures: 2, largestShare: 0.6 });
    expect(await stored()).toMatchObject([{ held: false, rests: 'MANY' }]);
    await expect(scan(QUIET_WEEKS + 1, { falseDiscoveryRate: 0 })).rejects.toThrow(RangeError);
  });
});

it('makes one alert of a rise that shows in many series, and two of two rises', async () => {
  await reportRows(
    db.dataSource, ...quiet(), ...week(QUIET_WEEKS, 20, inTurn, { rights: ['CAF', 'DALO'], difficulties: ['E_PHOTO', 'RENEWAL_LATE'] }),
    ...week(QUIET_WEEKS, 18, inTurn, { rights: ['TAX'], difficulties: ['LANGUAGE_BARRIER'] }),
  );
  await scan(QUIET_WEEKS + 1);
  const alerts = await db.dataSource.query<{ right: string; echoes: number }[]>(`SELECT right_code AS "right", jsonb_array_length(echoes) AS echoes FROM surge_alert ORDER BY observed DESC`);
  expect(alerts).toHaveLength(2);
  expect(alerts[0]?.echoes).toBeGreaterThan(3);
});

it('counts each series as a recount of the reports does', async () => {
  const mixed = Array.from({ length: 200 }, (_, i) => week(i % 20, 1, () => (i + Math.floor(i / 20)) % 5, {
    siteCode: i % 7 ? 'P69' : 'P38', rights: [['CAF'], ['CAF', 'DALO'], [], ['TAX']][i % 4]!, difficulties: [['E_PHOTO', 'NO_AGDREF'], ['RENEWAL_LATE', 'E_PHOTO'], ['OTHER']][i % 3]!, status: i % 11 ? 'SUBMITTED' : 'REJECTED',
  })).flat();
  await reportRows(db.dataSource, ...mixed);
  await db.tx.run(SYSTEM, async (m) => {
    const groups = await readGroups(m);
    const { firstDay, series } = await readWeeklyCounts(m, addDays(START, 7 * 20 + 1), groups);
    const expected = new Map<string, number>();
    for (const report of mixed.filter(({ status }) => status !== 'REJECTED')) {
      const at = Math.floor((Date.parse(report.occurredOn!) - Date.parse(firstDay)) / (7 * 86_400_000));
      if (at < 0) continue;
      for (const right of ['', ...report.rights!]) for (const group of new Set(['', ...report.difficulties!.map((code) => groups.get(code)!)])) {
        const key = `${report.siteCode} ${right} ${group} ${at}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
    }
    const counted = new Map(series.flatMap(({ siteCode, right, group, cases }) => [...cases].flatMap((reports, at) => (reports ? [[`${siteCode} ${right} ${group} ${at}`, reports] as const] : []))));
    expect(counted).toEqual(expected);
    expect(counted.size).toBeGreaterThan(100);
  });
});
