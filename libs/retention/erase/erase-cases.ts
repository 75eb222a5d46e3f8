import type { EntityManager } from 'typeorm';
import type { BucketKey } from '@vigie/contracts';

type Case = { readonly structureId: string; readonly caseCode: string };

/** What hangs on a case and not on one of its reports; what hangs on a report goes with it. */
const OF_A_CASE = ['recourse_step', 'case_solution', 'renewal', 'case_contract', 'solved_question', 'attachment'] as const;

const MONTH = (column: string) => `date_trunc('month', ${column}::timestamp)::date`;
const MOMENT = (column: string) => `date_trunc('month', ${column} AT TIME ZONE 'Europe/Paris') AT TIME ZONE 'Europe/Paris'`;

/** Columns as they stay; each other one of the table goes back to nothing. A column that is added to the report stays out until it is written here. */
const AS_THEY_ARE = [
  'reference', 'idempotency_key', 'form_version', 'vocabulary_version', 'structure_id', 'structure_number', 'structure_type', 'region_code', 'department_code', 'site_code', 'audience',
  'stay_document', 'difficulties', 'rights', 'causality', 'attempts', 'hours_spent', 'status', 'status_motive', 'revision', 'demo',
] as const;
const CHANGED: Readonly<Record<string, string>> = {
  id: 'coded_id', body_hash: `''::bytea`, testimony_consent: 'false', erased_at: '$1::timestamptz',
  occurred_on: MONTH('occurred_on'), discovered_on: MONTH('discovered_on'), stay_document_expires_on: MONTH('stay_document_expires_on'),
  created_at: MOMENT('created_at'), updated_at: MOMENT('updated_at'), withdrawn_at: MOMENT('withdrawn_at'),
};
const CODED_REPORT = `INSERT INTO report (${[...AS_THEY_ARE, ...Object.keys(CHANGED)].join(', ')}) SELECT ${[...AS_THEY_ARE, ...Object.values(CHANGED)].join(', ')} FROM coded_report`;

const STEPS: readonly string[] = [
  'CREATE TEMP TABLE coded_report ON COMMIT DROP AS SELECT gen_random_uuid() AS coded_id, report.* FROM report JOIN erased_case USING (structure_id, case_code)',
  `CREATE TEMP TABLE coded_rupture ON COMMIT DROP AS
   SELECT gen_random_uuid() AS id, coded_id AS report_id, rupture.structure_id, rupture.region_code, "position", right_code, body, state, ${MONTH('since')} AS since, ${MONTH('until')} AS until, amount_lost
   FROM rupture JOIN coded_report ON coded_report.id = rupture.report_id`,
  ...OF_A_CASE.map((table) => `DELETE FROM ${table} USING erased_case WHERE ${table}.structure_id = erased_case.structure_id AND ${table}.case_code = erased_case.case_code`),
  // Another report may say that it is not this one, and why.
  'UPDATE report SET apart_from = NULL, apart_reason = NULL, apart_note = NULL FROM coded_report WHERE report.apart_from = coded_report.id',
  'DELETE FROM report USING coded_report WHERE report.id = coded_report.id',
];
const CODED_RUPTURE = `INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost)
  SELECT id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost FROM coded_rupture`;

/**
 * Erases cases to their coded rows: each report is deleted, with all that hangs on it, and a row of codes and months takes its
 * place under an identifier drawn anew (the old one holds the moment it was made). The place and the month it is counted in stay.
 * @param manager of a transaction run as SYSTEM, in which nothing else makes those temporary tables
 * @returns how many reports, and where they were and are counted
 */
export async function eraseCases(manager: EntityManager, cases: readonly Case[], now: Date): Promise<{ reports: number; keys: BucketKey[] }> {
  await manager.query('CREATE TEMP TABLE erased_case ON COMMIT DROP AS SELECT * FROM unnest($1::uuid[], $2::text[]) AS erased_case(structure_id, case_code)', [
    cases.map(({ structureId }) => structureId), cases.map(({ caseCode }) => caseCode)]);
  await manager.query('SELECT 1 FROM report JOIN erased_case USING (structure_id, case_code) ORDER BY report.id FOR UPDATE OF report');
  for (const statement of STEPS) await manager.query(statement);
  await manager.query(CODED_REPORT, [now]);
  await manager.query(CODED_RUPTURE);
  await manager.query(`INSERT INTO erasure (kind, subject_id, erased_at) SELECT 'REPORT', id, $1 FROM coded_report ON CONFLICT (kind, subject_id) DO NOTHING`, [now]);
  const keys = await manager.query<BucketKey[]>(
    `SELECT site_code AS site, occurred_on::text AS day FROM coded_report UNION SELECT site_code, ${MONTH('occurred_on')}::text FROM coded_report ORDER BY 1, 2`);
  const [{ reports }] = await manager.query<[{ reports: number }]>('SELECT count(*)::int AS reports FROM coded_report');
  for (const table of ['erased_case', 'coded_report', 'coded_rupture']) await manager.query(`DROP TABLE ${table}`);
  return { reports, keys };
}
