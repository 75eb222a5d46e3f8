import type { Client } from 'pg';

/** What an address of the map asks for, in the words of SQL. */
export interface Asked {
  readonly level: 'region_code' | 'department_code' | 'site_code';
  readonly from: string;
  readonly to: string;
  /** Condition on `report`, beside the period and the statuses that count. */
  readonly where: string;
  /** Regions of who asks. */
  readonly regions: readonly string[];
}

export interface Recounted { readonly reports: number; readonly structures: number; readonly active: number; readonly solved: number }

const COUNTED = `status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`;

/** Reports, structures and solved by territory, and over all under the empty key: told from the table of reports, by a statement of the test's own. */
export async function recount(db: Client, { level, from, to, where, regions }: Asked): Promise<ReadonlyMap<string, Recounted>> {
  const { rows } = await db.query<{ territory: string | null } & Recounted>(
    `SELECT ${level} AS territory, (count(*) FILTER (WHERE ${where}))::int AS reports, (count(DISTINCT structure_id) FILTER (WHERE ${where}))::int AS structures,
       count(DISTINCT structure_id)::int AS active, (count(*) FILTER (WHERE ${where} AND status = 'RESOLVED'))::int AS solved
     FROM report WHERE occurred_on BETWEEN $1 AND $2 AND ${COUNTED} AND region_code = ANY ($3) GROUP BY ROLLUP (${level})`,
    [from, to, regions],
  );
  return new Map(rows.map(({ territory, ...figures }) => [territory ?? '', figures]));
}

/** A share of reports by territory, over all under the empty key. */
export async function recountShare(db: Client, asked: Asked, among: string, holds: string): Promise<ReadonlyMap<string, { n: number; part: number }>> {
  const { rows } = await db.query<{ territory: string | null; n: number; part: number }>(
    `SELECT ${asked.level} AS territory, (count(*) FILTER (WHERE ${among}))::int AS n, (count(*) FILTER (WHERE ${among} AND ${holds}))::int AS part
     FROM report WHERE occurred_on BETWEEN $1 AND $2 AND ${COUNTED} AND ${asked.where} AND region_code = ANY ($3) GROUP BY ROLLUP (${asked.level})`,
    [asked.from, asked.to, asked.regions],
  );
  return new Map(rows.map(({ territory, n, part }) => [territory ?? '', { n, part }]));
}

/** Open and solved reports of each week or month that the period touches, those with none too; `period` is its first day. */
export async function recountPeriods(db: Client, { from, to, where, regions }: Omit<Asked, 'level'>, unit: 'week' | 'month'): Promise<readonly { readonly period: string; readonly open: number; readonly solved: number }[]> {
  const { rows } = await db.query<{ period: string; open: number; solved: number }>(
    `SELECT first::date::text AS period, (count(id) FILTER (WHERE status <> 'RESOLVED'))::int AS open, (count(id) FILTER (WHERE status = 'RESOLVED'))::int AS solved
     FROM generate_series(date_trunc('${unit}', $1::timestamp), $2::timestamp, '1 ${unit}') AS first
     LEFT JOIN (SELECT * FROM report WHERE occurred_on BETWEEN $1::date AND $2::date AND ${COUNTED} AND ${where} AND region_code = ANY ($3)) AS held ON occurred_on >= first AND occurred_on < first + interval '1 ${unit}'
     GROUP BY 1 ORDER BY 1`,
    [from, to, regions],
  );
  return rows;
}

/** Reports and structures by two codes of a report, each an expression that may give several; told from the table of reports, every report once under each pair. */
export async function recountCross(db: Client, { from, to, where, regions }: Omit<Asked, 'level'>, rows: string, columns: string): Promise<ReadonlyMap<string, Omit<Recounted, 'active' | 'solved'>>> {
  const { rows: pairs } = await db.query<{ row: string; column: string; reports: number; structures: number }>(
    `SELECT "row", "column", count(DISTINCT id)::int AS reports, count(DISTINCT structure_id)::int AS structures
     FROM (SELECT report.*, row_code::text AS "row", column_code::text AS "column" FROM report, unnest(${rows}) AS row_code, unnest(${columns}) AS column_code) AS held
     WHERE occurred_on BETWEEN $1 AND $2 AND ${COUNTED} AND ${where} AND region_code = ANY ($3) GROUP BY GROUPING SETS (("row", "column"))`,
    [from, to, regions],
  );
  return new Map(pairs.map(({ row, column, ...figures }) => [`${row} ${column}`, figures]));
}
