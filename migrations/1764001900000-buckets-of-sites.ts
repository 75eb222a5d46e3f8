import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Buckets by préfecture site alone, over months (with their days) and years (with their months): a report then changes a third of the rows,
 * and any period is read from two edge months and a few years. They are counted again from the reports when the program starts.
 */
export class BucketsOfSites1764001900000 implements MigrationInterface {
  name = 'BucketsOfSites1764001900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bucket');
    // Room in each page: a recomputed bucket then stays where it is, and no index is touched.
    await db.query(`
      CREATE TABLE bucket (
        dimension text NOT NULL,
        value text NOT NULL,
        grain text NOT NULL,
        period date NOT NULL,
        site_code text NOT NULL,
        region_code text NOT NULL,
        reports integer NOT NULL,
        parts integer[] NOT NULL,
        part_reports integer[] NOT NULL,
        structures integer[] NOT NULL,
        active integer[] NOT NULL,
        CONSTRAINT pk_bucket PRIMARY KEY (dimension, value, grain, period, site_code)
      ) WITH (fillfactor = 80)`);
    // What one month of one site counts, to recompute it.
    await db.query('CREATE INDEX ix_bucket_site_period ON bucket (site_code, period)');
    await secure(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bucket');
    await db.query(`
      CREATE TABLE bucket (
        level text NOT NULL, territory text NOT NULL, region_code text NOT NULL, grain text NOT NULL, period date NOT NULL,
        dimension text NOT NULL, value text NOT NULL, reports integer NOT NULL, structures integer[] NOT NULL,
        CONSTRAINT pk_bucket PRIMARY KEY (dimension, value, level, grain, territory, period)
      ) WITH (fillfactor = 85)`);
    await db.query(`CREATE INDEX ix_bucket_site_day ON bucket (territory, period) WHERE level = 'PREFECTURE' AND grain = 'DAY'`);
    await secure(db);
  }
}

/** A structure and operations read no bucket: they hold other structures' exact figures. */
async function secure(db: QueryRunner): Promise<void> {
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
