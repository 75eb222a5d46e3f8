import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `outcomeOf` of the domain. */
const OUTCOME = `CASE status WHEN 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END`;

/** Reports counted by whether they are solved, as by any other code. The program counts all again when it starts and finds none of these. */
export class OutcomeBuckets1764003300000 implements MigrationInterface {
  name = 'OutcomeBuckets1764003300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(counted(`, ${OUTCOME} AS outcome`));
    await db.query(memberships(`UNION ALL SELECT 'OUTCOME', ${OUTCOME}`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM cross_bucket USING bucket_label WHERE dimension = 'OUTCOME' AND label IN (first_label, second_label)`);
    await db.query(`DELETE FROM bucket WHERE dimension = 'OUTCOME'`);
    await db.query('DROP VIEW counted_report');
    await db.query(counted(''));
    await db.query('GRANT SELECT ON counted_report TO vigie_system');
    await db.query(memberships(''));
  }
}

const counted = (outcome: string) => `
  CREATE OR REPLACE VIEW counted_report WITH (security_invoker = true) AS
  SELECT site_code, occurred_on, structure_number, rights, difficulties, structure_type, audience, causality${outcome}
  FROM report WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`;

/** The one place in SQL that says what counts, and under what; `membershipsOf` in the domain says the same. */
const memberships = (outcome: string) => `
  CREATE OR REPLACE VIEW counted_membership WITH (security_invoker = true) AS
  SELECT site_code, department_code, region_code, occurred_on, structure_number, dimension, value
  FROM report
  CROSS JOIN LATERAL (
    SELECT 'TOTAL' AS dimension, '' AS value
    UNION ALL SELECT 'RIGHT', code FROM unnest(rights) WITH ORDINALITY AS had(code, place) WHERE place = array_position(rights, code)
    UNION ALL SELECT 'DIFFICULTY', code FROM unnest(difficulties) WITH ORDINALITY AS had(code, place) WHERE place = array_position(difficulties, code)
    UNION ALL SELECT 'STRUCTURE_TYPE', structure_type
    UNION ALL SELECT 'AUDIENCE', audience
    UNION ALL SELECT 'CAUSALITY', causality
    ${outcome}
  ) AS membership
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`;
