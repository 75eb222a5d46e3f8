import type { DataSource } from 'typeorm';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';

export interface AlertWishes {
  siteCode: string;
  right?: string;
  group?: string;
  firstWeek?: string;
  status?: string;
  held?: boolean;
  ended?: boolean;
  structures?: number;
}

/** An alert of one week, with its evidence, straight into the tables. Returns its id. */
export async function anAlert(dataSource: DataSource, wishes: AlertWishes): Promise<string> {
  const site = findSite(wishes.siteCode);
  if (!site) throw new Error(`No site ${wishes.siteCode}`);
  const id = newId();
  const week = wishes.firstWeek ?? '2026-03-02';
  await dataSource.query(
    `INSERT INTO surge_alert (id, region_code, department_code, site_code, right_code, difficulty_group, first_week, last_week, watched_until, ended, weeks, observed, expected, upper,
       structures, largest_share, rests_on, held, method, history_years, series_watched, false_discovery_rate, chance, adjusted_chance, echoes, status, opened_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8, 1, 20, 2.5, 7, $9, 0.25, 'MANY', $10, 'EARS', 0, 9000, 0.05, 1e-9, 1e-5, '[{"right": "CAF", "group": ""}, {"right": "", "group": "TELESERVICE"}]', $11, '2026-03-10T02:30:00Z', '2026-03-10T02:30:00Z')`,
    [id, site.regionCode, site.departmentCode, site.code, wishes.right ?? 'CAF', wishes.group ?? 'TELESERVICE', week, wishes.ended ?? false, wishes.structures ?? 8, wishes.held ?? false, wishes.status ?? 'NEW'],
  );
  await dataSource.query(
    `INSERT INTO surge_alert_week (alert_id, region_code, week, observed, expected, upper, completeness, alarm, seen_at)
     SELECT $1, $2, $3::date - 7 * back, CASE WHEN back = 0 THEN 20 ELSE 2 + back % 3 END, 2.5, 7, 1, back = 0, '2026-03-10T02:30:00Z' FROM generate_series(0, 12) AS back`,
    [id, site.regionCode, week],
  );
  return id;
}
