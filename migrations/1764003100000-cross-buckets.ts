import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports counted under two codes at once. Codes are small integers here: there are a thousand pairs a territory, and nearly each report
 * holds twenty. They are counted from the reports when the program starts.
 */
export class CrossBuckets1764003100000 implements MigrationInterface {
  name = 'CrossBuckets1764003100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bucket_label (
        label smallint GENERATED ALWAYS AS IDENTITY,
        dimension text NOT NULL,
        value text NOT NULL,
        CONSTRAINT pk_bucket_label PRIMARY KEY (label),
        CONSTRAINT uq_bucket_label UNIQUE (dimension, value)
      )`);
    await db.query('ALTER TABLE bucket_label ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT ON bucket_label TO vigie_app');
    await db.query('GRANT SELECT, INSERT ON bucket_label TO vigie_system');
    await db.query('CREATE POLICY bucket_label_system ON bucket_label TO vigie_system USING (true)');
    await db.query('CREATE POLICY bucket_label_read ON bucket_label FOR SELECT TO vigie_app USING (true)');

    // All territories under a pair lie together, as tables read them. Room in each page: a recounted row then stays where it is.
    await db.query(`
      CREATE TABLE cross_bucket (
        first_label smallint NOT NULL,
        second_label smallint NOT NULL,
        era date NOT NULL,
        territory text NOT NULL,
        region_code text,
        parts integer[] NOT NULL,
        part_reports integer[] NOT NULL,
        structures integer[] NOT NULL,
        active bigint[] NOT NULL,
        CONSTRAINT pk_cross_bucket PRIMARY KEY (first_label, second_label, era, territory)
      ) WITH (fillfactor = 80)`);
    // What a site counts, to recount it.
    await db.query('CREATE INDEX ix_cross_bucket_territory ON cross_bucket (territory, era)');
    await db.query(`
      CREATE TABLE stale_cross (
        id bigint GENERATED ALWAYS AS IDENTITY,
        site_code text NOT NULL,
        region_code text NOT NULL,
        month date NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_stale_cross PRIMARY KEY (id)
      )`);
    for (const table of ['cross_bucket', 'stale_cross']) await secure(db, table);

    // What counts, as \`counted_membership\` has it, with all its codes.
    await db.query(`
      CREATE VIEW counted_report WITH (security_invoker = true) AS
      SELECT site_code, occurred_on, structure_number, rights, difficulties, structure_type, audience, causality
      FROM report WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`);
    await db.query('GRANT SELECT ON counted_report TO vigie_system');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW counted_report');
    await db.query('DROP TABLE stale_cross, cross_bucket, bucket_label');
  }
}

/** As the other buckets: no structure reads them, and a region its own alone; the nation's rows have no region. */
async function secure(db: QueryRunner, table: string): Promise<void> {
  await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await db.query(`GRANT SELECT ON ${table} TO vigie_app`);
  await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
  await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true)`);
  await db.query(`
    CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (
      CASE (SELECT vigie_scope_kind())
        WHEN 'NATION' THEN true
        WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
        ELSE false
      END)`);
}
