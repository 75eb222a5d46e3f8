import type { Client } from 'pg';
import { SECTORS, STRUCTURE_TYPES } from '@vigie/reference';

/** Statements of the tests' own for what the pages of the watch show; `$1` is always the regions of who asks. */
const TODAY = `(now() AT TIME ZONE 'Europe/Paris')::date`;
const COUNTS = `status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`;
const dayOf = (moment: string) => `(${moment} AT TIME ZONE 'Europe/Paris')::date`;

export async function rowsOf<Row extends object>(db: Client, statement: string, values: readonly unknown[]): Promise<Row[]> {
  return (await db.query<Row>(statement, [...values])).rows;
}

const numberOf = async (db: Client, statement: string, values: readonly unknown[]) => (await rowsOf<{ n: number }>(db, statement, values))[0]!.n;

/** Standing, last report and reports of ninety days of each structure in use, one line a structure. */
const STRUCTURES = `
  SELECT s.id, s.department_code AS department, s.name,
    CASE WHEN max(${dayOf('r.created_at')}) >= ${TODAY} - 60 THEN 'REPORTING' WHEN (SELECT count(*) FROM account a WHERE a.structure_id = s.id AND a.disabled_at IS NULL) = 0 THEN 'NO_ACCOUNT' WHEN count(r.id) = 0 THEN 'NEVER' ELSE 'SILENT' END AS standing,
    max(${dayOf('r.created_at')})::text AS last, (count(r.id) FILTER (WHERE ${dayOf('r.created_at')} >= ${TODAY} - 90))::int AS reports,
    (SELECT count(*)::int FROM account a WHERE a.structure_id = s.id AND a.disabled_at IS NULL) AS members,
    coalesce((SELECT max(reminded_on) FROM structure_reminder m WHERE m.structure_id = s.id) <= ${TODAY} - 30, true) AS free
  FROM structure s LEFT JOIN report r ON r.structure_id = s.id AND r.region_code = ANY ($1) WHERE s.active AND s.region_code = ANY ($1) GROUP BY s.id`;

export interface FollowedRow { readonly id: string; readonly name: string; readonly department: string; readonly standing: string; readonly last: string | null; readonly reports: number; readonly members: number; readonly free: boolean }
export const network = (db: Client, regions: readonly string[]): Promise<FollowedRow[]> => rowsOf(db, STRUCTURES, [regions]);

export interface AnomalyRow { readonly id: string; readonly name: string; readonly reports: number; readonly structures: number; readonly witnesses: number; readonly first: string | null }
export const anomalies = (db: Client, regions: readonly string[]): Promise<AnomalyRow[]> => rowsOf(db, `
  SELECT a.id, a.name, count(r.id)::int AS reports, count(DISTINCT r.structure_id)::int AS structures, min(r.occurred_on)::text AS first, (SELECT count(*)::int FROM anomaly_witness w WHERE w.anomaly_id = a.id AND w.region_code = ANY ($1)) AS witnesses
  FROM anomaly a LEFT JOIN anomaly_report t ON t.anomaly_id = a.id LEFT JOIN report r ON r.id = t.report_id AND r.${COUNTS} AND r.region_code = ANY ($1) GROUP BY a.id`, [regions]);
/** By anomaly and département. */
export const spread = (db: Client, regions: readonly string[]): Promise<{ id: string; department: string; reports: number; witnesses: number }[]> => rowsOf(db, `
  SELECT id, department, sum(reports)::int AS reports, sum(witnesses)::int AS witnesses FROM (
    SELECT anomaly_id AS id, department_code AS department, 1 AS reports, 0 AS witnesses FROM anomaly_report JOIN report ON report.id = report_id WHERE ${COUNTS} AND region_code = ANY ($1)
    UNION ALL SELECT anomaly_id, department_code, 0, 1 FROM anomaly_witness WHERE region_code = ANY ($1)) AS one GROUP BY 1, 2`, [regions]);

export interface AlertWish { readonly statuses: readonly string[] | null; readonly held: boolean | null; readonly regionCode: string | null; readonly right: string | null; readonly difficultyGroup: string | null }
export const alerts = (db: Client, regions: readonly string[], { statuses, held, regionCode, right, difficultyGroup }: AlertWish): Promise<{ id: string; observed: number; expected: number; structures: number; weeks: number }[]> => rowsOf(db, `
  SELECT id, observed, expected::float, structures, weeks FROM surge_alert WHERE region_code = ANY ($1) AND ($2::text[] IS NULL OR status = ANY ($2)) AND ($3::boolean IS NULL OR held = $3) AND ($4::text IS NULL OR region_code = $4) AND ($5::text IS NULL OR right_code = $5) AND ($6::text IS NULL OR difficulty_group = $6)`,
[regions, statuses, held, regionCode, right, difficultyGroup]);

/** The weeks an alert keeps, and what reports give for each of them today; `$1` the alert. */
export interface AlertWeekRow { readonly week: string; readonly observed: number; readonly expected: number | null; readonly upper: number | null; readonly alarm: boolean; readonly reports: number }
export const alertWeeks = (db: Client, alertId: string): Promise<AlertWeekRow[]> => rowsOf(db, `
  SELECT week::text, w.observed, w.expected::float, w.upper::float, w.alarm, (
    SELECT count(*)::int FROM report r WHERE r.site_code = a.site_code AND date_trunc('week', r.occurred_on)::date = w.week AND r.${COUNTS} AND (a.right_code = '' OR a.right_code = ANY (r.rights))
      AND (a.difficulty_group = '' OR EXISTS (SELECT 1 FROM vocabulary_term t WHERE t.vocabulary = 'difficulties' AND t.code = ANY (r.difficulties) AND t.group_code = a.difficulty_group))) AS reports
  FROM surge_alert_week w JOIN surge_alert a ON a.id = w.alert_id WHERE a.id = $1 ORDER BY w.week`, [alertId]);

export interface EntryWish { readonly departmentCode: string | null; readonly section: string | null; readonly topic: string | null; readonly stale: boolean | null }
export const entries = (db: Client, regions: readonly string[], { departmentCode, section, topic, stale }: EntryWish): Promise<{ total: number; stale: number }[]> => rowsOf(db, `
  SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${TODAY} - verified_on > 90))::int AS stale FROM directory_entry JOIN prefecture_site site ON site.code = site_code
  WHERE retired_at IS NULL AND directory_entry.region_code = ANY ($1) AND ($2::text IS NULL OR department_code = $2) AND ($3::text IS NULL OR section = $3) AND ($4::text IS NULL OR topic = $4) AND ($5::boolean IS NULL OR (${TODAY} - verified_on > 90) = $5)`,
[regions, departmentCode, section, topic, stale]);
export const proposals = (db: Client, regions: readonly string[]): Promise<number> => numberOf(db, `SELECT count(*)::int AS n FROM directory_proposal WHERE status = 'PENDING' AND region_code = ANY ($1)`, [regions]);

/** Documents that end soon: each case by the last report that came in about it, as long as one of its reports is open. */
export const expiries = (db: Client, regions: readonly string[], days: number): Promise<{ site: string; due: string; filed: boolean; pressing: boolean }[]> => rowsOf(db, `
  SELECT site_code AS site, due::text, filed, due - ${TODAY} <= 15 AS pressing FROM (
    SELECT r.site_code, r.stay_document_expires_on AS due, EXISTS (SELECT 1 FROM renewal w WHERE w.structure_id = r.structure_id AND w.case_code = r.case_code AND w.kind = 'STAY_DOCUMENT' AND w.due_on = r.stay_document_expires_on) AS filed
    FROM report r WHERE r.${COUNTS} AND r.region_code = ANY ($1)
      AND NOT EXISTS (SELECT 1 FROM report later WHERE later.structure_id = r.structure_id AND later.case_code = r.case_code AND later.region_code = ANY ($1) AND later.${COUNTS} AND (later.created_at, later.id) > (r.created_at, r.id))
      AND EXISTS (SELECT 1 FROM report open WHERE open.structure_id = r.structure_id AND open.case_code = r.case_code AND open.region_code = ANY ($1) AND open.status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED', 'RESOLVED'))
  ) AS last WHERE due >= ${TODAY} AND due < ${TODAY} + $2::int`, [regions, days]);

const PARTS: Readonly<Record<string, string>> = {
  TO_SORT: `status = 'SUBMITTED'`, WAITING: `status = 'NEEDS_INFO'`, QUALIFIED: `status = 'QUALIFIED'`, UNSOLVED: `status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED', 'RESOLVED')`, SETTLED: `status IN ('RESOLVED', 'REJECTED', 'MERGED')`, ALL: `status <> 'WITHDRAWN'`,
};
const CHARGES: Readonly<Record<string, string>> = { MINE: `charge.email = $2`, NOBODY: 'charge.id IS NULL', OTHERS: `charge.email <> $2` };
export interface QueueWish { readonly part: string; readonly charge?: string; readonly departmentCode?: string; readonly siteCode?: string; readonly right?: string; readonly difficulty?: string; readonly causality?: string; readonly tag?: string; readonly words?: string; readonly anomalyId?: string; readonly answered?: boolean }
/** A queue tells up to a thousand, and that there are more. `words` holds of one word: the tag « revoir » here, of which nothing else speaks. */
export async function queue(db: Client, regions: readonly string[], email: string, wish: QueueWish): Promise<{ total: number; more: boolean }> {
  const n = await numberOf(db, `
    SELECT count(*)::int AS n, $2::text AS self FROM report LEFT JOIN report_assignment held ON held.report_id = report.id LEFT JOIN account charge ON charge.id = held.account_id
    WHERE report.region_code = ANY ($1) AND ${PARTS[wish.part]} AND ${wish.charge ? CHARGES[wish.charge] : 'true'}
      AND ($3::text IS NULL OR report.department_code = $3) AND ($4::text IS NULL OR report.site_code = $4) AND ($5::text IS NULL OR $5 = ANY (rights)) AND ($6::text IS NULL OR $6 = ANY (difficulties)) AND ($7::text IS NULL OR causality = $7)
      AND ($8::text IS NULL OR report.id IN (SELECT report_id FROM report_tag WHERE tag = $8)) AND ($9::text IS NULL OR report.id IN (SELECT report_id FROM report_tag WHERE tag ILIKE '%' || $9 || '%'))
      AND ($10::uuid IS NULL OR report.id IN (SELECT report_id FROM anomaly_report WHERE anomaly_id = $10))
      AND ($11::boolean IS NULL OR 'STRUCTURE' = (SELECT (array_agg(side ORDER BY written_at DESC))[1] FROM report_comment WHERE report_id = report.id AND removed_at IS NULL AND NOT internal))`,
  [regions, email, wish.departmentCode ?? null, wish.siteCode ?? null, wish.right ?? null, wish.difficulty ?? null, wish.causality ?? null, wish.tag ?? null, wish.words ?? null, wish.anomalyId ?? null, wish.answered ?? null]);
  return { total: Math.min(n, 1_000), more: n > 1_000 };
}

/** Cases of one préfecture: open, or solved since the last meeting with it. */
export const unsolved = (db: Client, site: string): Promise<{ structure: string; code: string; first: string; open: boolean; since: boolean; rights: string[]; difficulties: string[] }[]> => rowsOf(db, `
  WITH told AS (SELECT * FROM report WHERE site_code = $1 AND ${COUNTS})
  SELECT s.name AS structure, told.case_code AS code, min(occurred_on)::text AS first, bool_or(status <> 'RESOLVED') AS open, coalesce(max(told.updated_at) >= (SELECT max(held_on) FROM prefecture_meeting WHERE site_code = $1), false) AS since,
    ARRAY(SELECT DISTINCT code FROM told one, unnest(rights) code WHERE one.structure_id = s.id AND one.case_code = told.case_code) AS rights,
    ARRAY(SELECT DISTINCT code FROM told one, unnest(difficulties) code WHERE one.structure_id = s.id AND one.case_code = told.case_code) AS difficulties
  FROM told JOIN structure s ON s.id = structure_id GROUP BY s.id, told.case_code`, [site]);

export const verbatims = (db: Client, regions: readonly string[], statuses: readonly string[]): Promise<number> => numberOf(db, 'SELECT count(*)::int AS n FROM verbatim WHERE region_code = ANY ($1) AND status = ANY ($2)', [regions, statuses]);
export const candidates = (db: Client, regions: readonly string[]): Promise<number> => numberOf(db, `
  SELECT count(*)::int AS n FROM report WHERE region_code = ANY ($1) AND testimony IS NOT NULL AND testimony_consent AND ${COUNTS} AND id NOT IN (SELECT report_id FROM verbatim WHERE status <> 'WITHDRAWN')`, [regions]);

/** What the survey of 2024 asked, as reports of a structure can tell it: for which structures it holds, out of which. Words of docs/measures.md. */
const attempt = (channel: string) => `(attempts -> '${channel}' ->> 'tried') = 'true'`;
const came = (channel: string, codes: string) => `coalesce(attempts -> '${channel}' ->> 'outcome', '') IN (${codes})`;
const helped = came('CCC', `'UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY'`);
const INDICATORS: Readonly<Record<string, { readonly some: string; readonly among?: string; readonly none?: true }>> = {
  solicitedOnApiRenewal: { some: `difficulties && '{RENEWAL_LATE,RENEWAL_NOT_AUTOMATIC,RENEWAL_IMPOSSIBLE}'` }, lostCaf: { some: `'CAF' = ANY (rights)` }, lostFranceTravail: { some: `'FRANCE_TRAVAIL' = ANY (rights)` }, lostEmployment: { some: `'EMPLOYMENT' = ANY (rights)` },
  lostOtherSocialRights: { some: `'HEALTH_COVER' = ANY (rights)` }, usedCcc: { some: attempt('CCC') }, cccDidNotHelp: { some: helped, none: true, among: attempt('CCC') }, cccHelped: { some: helped, among: attempt('CCC') },
  panAbsent: { some: came('PAN', `'NO_PAN_HERE'`) }, panBookingDifficult: { some: came('PAN', `'NO_APPOINTMENT'`), among: attempt('PAN') }, substitutionObtained: { some: came('SUBSTITUTION', `'COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX'`) },
};

/** @param sector null: all; its types are those of the vocabulary */
export async function indicators(db: Client, regions: readonly string[], sector: string | null, from: string, to: string): Promise<ReadonlyMap<string, { structures: number; n: number }>> {
  const types = STRUCTURE_TYPES.filter((type) => sector === null || type.sector === sector).map(({ code }) => code);
  const told = new Map<string, { structures: number; n: number }>();
  const held = `SELECT structure_number FROM report WHERE ${COUNTS} AND region_code = ANY ($1) AND structure_type = ANY ($2) AND occurred_on BETWEEN $3 AND $4`;
  for (const [code, { some, among, none }] of Object.entries(INDICATORS)) {
    const [row] = await rowsOf<{ structures: number; n: number }>(db, `WITH base AS (SELECT DISTINCT structure_number FROM (${held} AND ${among ?? 'true'}) b), met AS (SELECT DISTINCT structure_number FROM (${held} AND ${some}) m)
      SELECT count(*)::int AS n, (count(*) FILTER (WHERE (structure_number IN (SELECT * FROM met)) = ${none ? 'false' : 'true'}))::int AS structures FROM base`, [regions, types, from, to]);
    told.set(code, row!);
  }
  return told;
}
export const SECTOR_CODES = SECTORS.map(({ code }) => code);
