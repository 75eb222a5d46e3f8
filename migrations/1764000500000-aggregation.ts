import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counted reports, by territory, period and one dimension. Level, grain and dimension are texts: PostgreSQL
 * does not trust the comparison of enums with rows behind a policy, and would not use the index.
 */
export class Aggregation1764000500000 implements MigrationInterface {
  name = 'Aggregation1764000500000';

  async up(db: QueryRunner): Promise<void> {
    // Room in each page: a recomputed bucket then stays where it is, and no index is touched.
    await db.query(`
      CREATE TABLE bucket (
        level text NOT NULL,
        territory text NOT NULL,
        region_code text NOT NULL,
        grain text NOT NULL,
        period date NOT NULL,
        dimension text NOT NULL,
        value text NOT NULL,
        reports integer NOT NULL,
        structures integer[] NOT NULL,
        CONSTRAINT pk_bucket PRIMARY KEY (dimension, value, level, grain, territory, period)
      ) WITH (fillfactor = 85)`);
    // What counts, and under which (dimension, value) pairs: the one place in SQL that says so; `membershipsOf` in the domain says the same.
    // A code counts once a report, at its first place; DISTINCT would cost a hash table for each report.
    await db.query(`
      CREATE VIEW counted_membership WITH (security_invoker = true) AS
      SELECT site_code, department_code, region_code, occurred_on, structure_number, dimension, value
      FROM report
      CROSS JOIN LATERAL (
        SELECT 'TOTAL' AS dimension, '' AS value
        UNION ALL SELECT 'RIGHT', code FROM unnest(rights) WITH ORDINALITY AS had(code, place) WHERE place = array_position(rights, code)
        UNION ALL SELECT 'DIFFICULTY', code FROM unnest(difficulties) WITH ORDINALITY AS had(code, place) WHERE place = array_position(difficulties, code)
        UNION ALL SELECT 'STRUCTURE_TYPE', structure_type
        UNION ALL SELECT 'AUDIENCE', audience
        UNION ALL SELECT 'CAUSALITY', causality
      ) AS membership
      WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`);
    await db.query('GRANT SELECT ON counted_membership TO vigie_system');

    // What one (site, day) counts, to recompute it. Only these rows come from the reports; equal keys share their index entries.
    await db.query(`CREATE INDEX ix_bucket_site_day ON bucket (territory, period) WHERE level = 'PREFECTURE' AND grain = 'DAY'`);

    // A structure and operations read no bucket: they hold other structures' exact figures.
    await db.query('ALTER TABLE bucket ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT ON bucket TO vigie_app');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON bucket TO vigie_system');
    await db.query('CREATE POLICY bucket_system ON bucket TO vigie_system USING (true)');
    await db.query(`
      CREATE POLICY bucket_read ON bucket FOR SELECT TO vigie_app USING (
        CASE (SELECT vigie_scope_kind())
          WHEN 'NATION' THEN true
          WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
          ELSE false
        END)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW counted_membership');
    await db.query('DROP TABLE bucket');
  }
}
