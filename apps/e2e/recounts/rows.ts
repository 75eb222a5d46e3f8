import type { Client } from 'pg';

export type Channel = 'CCC' | 'PAN' | 'SUBSTITUTION';

/** What recounts need of a report that counts, read by a statement of the tests' own. */
export interface ReportRow {
  readonly id: string; readonly structure: number; readonly structure_id: string; readonly case_code: string; readonly region: string; readonly department: string; readonly site: string;
  readonly day: string; readonly rights: readonly string[]; readonly difficulties: readonly string[]; readonly type: string; readonly audience: string; readonly causality: string; readonly status: string;
  readonly attempts: Record<Channel, { readonly tried: boolean; readonly outcome: string | null }>; readonly hours: number | null; readonly document: string; readonly expires: string | null;
}
export interface RuptureRow { readonly report: string; readonly code: string; readonly since: string; readonly until: string | null }
export interface Rows { readonly today: string; readonly reports: readonly ReportRow[]; readonly ruptures: ReadonlyMap<string, readonly RuptureRow[]>; readonly solved: ReadonlyMap<string, string> }

export const caseOf = ({ structure_id, case_code }: Pick<ReportRow, 'structure_id' | 'case_code'>): string => `${structure_id} ${case_code}`;

/** In the order they came. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export async function readRows(db: Client): Promise<Rows> {
  const { rows: reports } = await db.query<ReportRow>(`
    SELECT id, structure_number AS structure, structure_id, case_code, region_code AS region, department_code AS department, site_code AS site, occurred_on::text AS day, rights, difficulties,
      structure_type AS type, audience, causality, status, attempts, hours_spent::float AS hours, stay_document AS document, stay_document_expires_on::text AS expires
    FROM report WHERE status <> 'WITHDRAWN' AND status <> 'REJECTED' AND status <> 'MERGED' ORDER BY occurred_on, id`);
  const { rows: lost } = await db.query<RuptureRow>('SELECT report_id AS report, right_code AS code, since::text, until::text FROM rupture');
  const { rows: solved } = await db.query<{ structure_id: string; case_code: string; solved: string }>('SELECT structure_id, case_code, max(solved_on)::text AS solved FROM case_solution WHERE reopened_at IS NULL GROUP BY 1, 2');
  const { rows: [now] } = await db.query<{ today: string }>(`SELECT to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS today`);
  return { today: now!.today, reports, ruptures: grouped(lost, ({ report }) => report), solved: new Map(solved.map((one) => [caseOf(one), one.solved])) };
}
