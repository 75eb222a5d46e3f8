import type { EntityManager } from 'typeorm';
import { dominance, type Dominance, type IsoDate, type SurgeSettings } from '@vigie/domain';
import { placeOf, type AlertBook, type OpenAlert } from './alert-book';
import { recordUse } from './record-use';
import type { ScanSettings } from './scan-settings';
import type { GroupOf, SeriesKey } from './weekly-counts';

export interface RecordedAlert {
  readonly id: string;
  readonly isNew: boolean;
  readonly held: boolean;
  /** Before this scan; null for a new one. */
  readonly wasHeld: boolean | null;
}

interface Weighed { weeks: number; observed: number; expected: number; upper: number; mondays: IsoDate[] }

/** Writes what a scan found: new alerts, weeks seen, and what each alert adds up to. */
export async function recordAlerts(manager: EntityManager, book: AlertBook, groups: GroupOf, settings: ScanSettings, now: Date): Promise<RecordedAlert[]> {
  const recorded: RecordedAlert[] = [];
  for (const alert of book.touched()) {
    if (alert.isNew) await insertAlert(manager, alert, settings, now);
    await insertWeeks(manager, alert, now);
    recorded.push(await weigh(manager, alert, book.hasEnded(alert), groups, settings, now));
  }
  return recorded;
}

async function insertAlert(manager: EntityManager, alert: OpenAlert, { revision, ...settings }: ScanSettings, now: Date): Promise<void> {
  const { regionCode, departmentCode } = placeOf(alert.siteCode);
  const opening = alert.opening!;
  await manager.query(
    `INSERT INTO surge_alert (id, region_code, department_code, site_code, right_code, difficulty_group, first_week, last_week, watched_until, ended, weeks, observed, expected, upper,
       structures, largest_share, rests_on, held, method, history_years, series_watched, false_discovery_rate, chance, adjusted_chance, echoes, opened_at, updated_at, settings, settings_revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, 1, 0, 0, 0, 0, 0, 'NOTHING', true, $10, $11, $12, $13, $14, $15, '[]', $16, $16, $17, $18)`,
    [alert.id, regionCode, departmentCode, alert.siteCode, alert.right, alert.group, alert.firstWeek, alert.lastWeek, alert.watchedUntil,
      opening.method, opening.years, opening.watched, opening.rate, opening.chance, opening.adjusted, now, JSON.stringify(settings), revision],
  );
}

/** A week seen stays as it was seen, unless late reports have since lifted it above its bound. */
async function insertWeeks(manager: EntityManager, alert: OpenAlert, now: Date): Promise<void> {
  const { regionCode } = placeOf(alert.siteCode);
  await manager.query(
    `INSERT INTO surge_alert_week (alert_id, region_code, week, observed, expected, upper, completeness, alarm, seen_at)
     SELECT $1, $2, week, observed, expected, upper, completeness, alarm, $4
     FROM jsonb_to_recordset($3::jsonb) AS seen(week date, observed int, expected numeric, upper numeric, completeness numeric, alarm boolean)
     ON CONFLICT (alert_id, week) DO UPDATE SET observed = EXCLUDED.observed, expected = EXCLUDED.expected, upper = EXCLUDED.upper,
       completeness = EXCLUDED.completeness, alarm = true, seen_at = EXCLUDED.seen_at
     WHERE EXCLUDED.alarm AND NOT surge_alert_week.alarm`,
    [alert.id, regionCode, JSON.stringify(alert.seen), now],
  );
}

/** Adds the alert up over its weeks, and says on how many structures it rests. */
async function weigh(manager: EntityManager, alert: OpenAlert, ended: boolean, groups: GroupOf, settings: ScanSettings, now: Date): Promise<RecordedAlert> {
  const [sums] = await manager.query<[Weighed]>(
    `SELECT count(*)::int AS weeks, sum(observed)::int AS observed, sum(expected)::float8 AS expected, sum(upper)::float8 AS upper, array_agg(week::text ORDER BY week) AS mondays FROM surge_alert_week WHERE alert_id = $1 AND alarm`,
    [alert.id],
  );
  const served = await reportsByStructure(manager, alert, sums.mondays, groups);
  const rests = restsOn(served, alert.settings ?? settings);
  const held = isHeld(rests, sums.upper);
  const [before] = await manager.query<[{ held: boolean }]>('SELECT held FROM surge_alert WHERE id = $1', [alert.id]);
  await manager.query(
    `UPDATE surge_alert SET first_week = $2, last_week = $3, watched_until = greatest(watched_until, $4), ended = $5, weeks = $6, observed = $7, expected = $8, upper = $9,
       structures = $10, largest_share = $11, rests_on = $12, held = $13, echoes = $14, updated_at = $15 WHERE id = $1`,
    [alert.id, alert.firstWeek, alert.lastWeek, alert.watchedUntil, ended, sums.weeks, sums.observed, sums.expected, sums.upper,
      rests.structures, rests.largestShare, rests.restsOn, held, JSON.stringify([...alert.echoes.values()]), now],
  );
  if (!held) await recordUse(manager, alert, served.flat(), now);
  return { id: alert.id, isNew: alert.isNew, held, wasHeld: alert.isNew ? null : before.held };
}

export function restsOn(served: readonly (readonly string[])[], { minimumStructures, largestShare }: SurgeSettings): Dominance {
  return dominance(served.map((reportIds) => reportIds.length), { minimumStructures, largestShare });
}

/** A rise that stands without its largest contributor is not that contributor's doing. */
export function isHeld({ restsOn, withoutLargest }: Dominance, upper: number): boolean {
  return restsOn !== 'MANY' && !(restsOn === 'ONE_DOMINATES' && withoutLargest > upper);
}

/** Ids of the reports of these weeks of a series, structure by structure. @param weeks their Mondays */
export async function reportsByStructure(manager: EntityManager, series: SeriesKey, weeks: readonly IsoDate[], groups: GroupOf): Promise<string[][]> {
  const codes = [...groups].flatMap(([code, group]) => (group === series.group ? [code] : []));
  const rows = await manager.query<{ ids: string[] }[]>(
    `SELECT array_agg(report.id::text) AS ids
     FROM unnest($1::date[]) AS seen(week)
     JOIN report ON report.site_code = $2 AND report.occurred_on >= seen.week AND report.occurred_on < seen.week + 7
     WHERE report.status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
       AND ($3 = '' OR report.rights @> ARRAY[$3]) AND ($4 = '' OR report.difficulties && $5::text[])
     GROUP BY report.structure_number`,
    [weeks, series.siteCode, series.right, series.group, codes],
  );
  return rows.map(({ ids }) => ids);
}
