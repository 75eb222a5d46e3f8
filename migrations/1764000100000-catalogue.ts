import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['region', 'department', 'prefecture_site', 'federation', 'federation_region', 'vocabulary_version', 'vocabulary_term'];

/** Territories and vocabularies: read by everyone signed in; territories of federations and terms are edited by national staff. */
export class Catalogue1764000100000 implements MigrationInterface {
  name = 'Catalogue1764000100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE region (code text CONSTRAINT region_pkey PRIMARY KEY, name text NOT NULL)`);
    await db.query(`
      CREATE TABLE department (
        code text CONSTRAINT department_pkey PRIMARY KEY,
        name text NOT NULL,
        region_code text NOT NULL CONSTRAINT department_region_fk REFERENCES region
      )`);
    await db.query('CREATE INDEX department_region_idx ON department (region_code)');
    await db.query(`
      CREATE TABLE prefecture_site (
        code text CONSTRAINT prefecture_site_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT prefecture_site_kind CHECK (kind IN ('PREFECTURE', 'SOUS_PREFECTURE')),
        name text NOT NULL,
        department_code text NOT NULL CONSTRAINT prefecture_site_department_fk REFERENCES department,
        region_code text NOT NULL CONSTRAINT prefecture_site_region_fk REFERENCES region,
        commune_code text NOT NULL,
        commune_name text NOT NULL
      )`);
    await db.query('CREATE INDEX prefecture_site_department_idx ON prefecture_site (department_code)');
    await db.query(`CREATE TABLE federation (code text CONSTRAINT federation_pkey PRIMARY KEY, name text NOT NULL)`);
    await db.query(`
      CREATE TABLE federation_region (
        region_code text CONSTRAINT federation_region_pkey PRIMARY KEY CONSTRAINT federation_region_region_fk REFERENCES region,
        federation_code text NOT NULL CONSTRAINT federation_region_federation_fk REFERENCES federation
      )`);
    await db.query('CREATE INDEX federation_region_federation_idx ON federation_region (federation_code)');
    await db.query(`
      CREATE TABLE vocabulary_version (
        version int CONSTRAINT vocabulary_version_pkey PRIMARY KEY,
        published_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid,
        note text
      )`);
    await db.query(`
      CREATE TABLE vocabulary_term (
        vocabulary text NOT NULL,
        code text NOT NULL CONSTRAINT vocabulary_term_code CHECK (code ~ '^[A-Z][A-Z0-9_]{1,47}$'),
        since_version int NOT NULL CONSTRAINT vocabulary_term_since_fk REFERENCES vocabulary_version,
        retired_in_version int CONSTRAINT vocabulary_term_retired_fk REFERENCES vocabulary_version,
        label text NOT NULL,
        group_code text,
        sector text,
        position int NOT NULL,
        CONSTRAINT vocabulary_term_pkey PRIMARY KEY (vocabulary, code, since_version),
        CONSTRAINT vocabulary_term_span CHECK (retired_in_version > since_version)
      )`);
    await db.query('CREATE UNIQUE INDEX vocabulary_term_current_key ON vocabulary_term (vocabulary, code) WHERE retired_in_version IS NULL');
    await this.protect(db);
  }

  private async protect(db: QueryRunner): Promise<void> {
    const staff = `(SELECT vigie_scope_kind()) IN ('NATION', 'OPERATIONS')`;
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`GRANT SELECT ON ${table} TO vigie_app`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) NOT IN ('', 'ANONYMOUS'))`);
    }
    await db.query('GRANT INSERT, DELETE ON federation_region TO vigie_app');
    await db.query(`CREATE POLICY federation_region_add ON federation_region FOR INSERT TO vigie_app WITH CHECK (${staff})`);
    await db.query(`CREATE POLICY federation_region_remove ON federation_region FOR DELETE TO vigie_app USING (${staff})`);
    // Published words are history: a term can only be closed, never reworded or deleted.
    await db.query('GRANT INSERT ON vocabulary_version, vocabulary_term TO vigie_app');
    await db.query('GRANT UPDATE (retired_in_version) ON vocabulary_term TO vigie_app');
    await db.query(`CREATE POLICY vocabulary_version_add ON vocabulary_version FOR INSERT TO vigie_app WITH CHECK ((SELECT vigie_scope_kind()) = 'NATION' AND published_by = (SELECT vigie_account()))`);
    await db.query(`CREATE POLICY vocabulary_term_add ON vocabulary_term FOR INSERT TO vigie_app WITH CHECK ((SELECT vigie_scope_kind()) = 'NATION')`);
    await db.query(`CREATE POLICY vocabulary_term_close ON vocabulary_term FOR UPDATE TO vigie_app USING ((SELECT vigie_scope_kind()) = 'NATION' AND retired_in_version IS NULL) WITH CHECK ((SELECT vigie_scope_kind()) = 'NATION')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
