import { addDays, parisDate, type IsoDate } from '@vigie/domain';

/** Days without a report after which a structure that used to report is silent. */
const SILENT_AFTER_DAYS = 60;
/** What « lately » counts, for reports and coverage. */
const RECENT_DAYS = 90;
/** A structure is written to once in so many days at most. */
const REMINDED_EVERY_DAYS = 30;

/** $1 to $5 of `FOLLOWED`. @param regions null: all */
export function followedSince(regions: readonly string[] | null, now: Date): [readonly string[] | null, IsoDate, IsoDate, IsoDate, Date] {
  const today = parisDate(now);
  return [regions, addDays(today, -RECENT_DAYS), addDays(today, -SILENT_AFTER_DAYS), addDays(today, -REMINDED_EVERY_DAYS), now];
}

/** First moment of a day in Paris. */
const startOf = (parameter: string) => `(${parameter}::date::timestamp AT TIME ZONE 'Europe/Paris')`;

/**
 * `standing`: structures in use of the regions $1 (null: all), with $2 the first day of « lately », $3 the first that makes a structure
 * « reporting », $4 the last day of a reminder that may be repeated, $5 now. One short walk of the index on (structure, moment) for each structure.
 * Withdrawn reports count: they tell that the structure is there.
 */
export const FOLLOWED = `
  WITH followed AS MATERIALIZED (
    SELECT s.id, s.name, s.type_code AS "typeCode", s.department_code AS "departmentCode", s.region_code AS "regionCode",
      (SELECT count(*)::int FROM account WHERE account.structure_id = s.id AND account.disabled_at IS NULL) AS members,
      (SELECT max(created_at) FROM report WHERE report.structure_id = s.id) AS last_at,
      (SELECT count(*)::int FROM report WHERE report.structure_id = s.id AND created_at >= ${startOf('$2')}) AS reports,
      (SELECT max(reminded_on) FROM structure_reminder WHERE structure_reminder.structure_id = s.id) AS reminded_on,
      EXISTS (SELECT 1 FROM one_time_link l WHERE l.structure_id = s.id AND l.kind = 'INVITATION' AND l.used_at IS NULL AND l.expires_at > $5) AS invited
    FROM structure s WHERE s.active AND ($1::text[] IS NULL OR s.region_code = ANY ($1))
  ), ranked AS (
    SELECT *, to_char(last_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "lastReportOn", to_char(reminded_on, 'YYYY-MM-DD') AS "remindedOn",
      CASE WHEN last_at >= ${startOf('$3')} THEN 'REPORTING' WHEN members = 0 THEN 'NO_ACCOUNT' WHEN last_at IS NULL THEN 'NEVER' ELSE 'SILENT' END AS standing
    FROM followed
  ), standing AS (
    SELECT *, standing IN ('SILENT', 'NEVER') AND coalesce(reminded_on <= $4::date, true) AS remindable FROM ranked
  )`;
