import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The two roles every transaction takes, and the functions row-level security reads the scope with. */
export class Foundations1764000000000 implements MigrationInterface {
  name = 'Foundations1764000000000';

  async up(db: QueryRunner): Promise<void> {
    // Roles belong to the cluster, not to the database: two databases may be migrated at once.
    await db.query(`
      DO $$
      DECLARE wanted text;
      BEGIN
        FOREACH wanted IN ARRAY ARRAY['vigie_app', 'vigie_system'] LOOP
          BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', wanted); END IF;
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
          IF NOT pg_has_role(current_user, wanted, 'USAGE') THEN EXECUTE format('GRANT %I TO CURRENT_USER', wanted); END IF;
          EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
        END LOOP;
      END $$`);
    await db.query(`CREATE FUNCTION vigie_scope_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('vigie.scope_kind', true), '') $$`);
    await db.query(`CREATE FUNCTION vigie_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('vigie.account', true), '')::uuid $$`);
    await db.query(`CREATE FUNCTION vigie_structure() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('vigie.structure', true), '')::uuid $$`);
    await db.query(`CREATE FUNCTION vigie_regions() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT string_to_array(coalesce(current_setting('vigie.regions', true), ''), ',') $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION vigie_scope_kind(), vigie_account(), vigie_structure(), vigie_regions()');
  }
}
