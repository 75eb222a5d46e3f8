import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As the trigger of each row said it, once for all the rows of a statement: a thousand ruptures of an import are one look.
 * The look-up is a scalar subquery, which is never turned into a join: a plan made while `report` was small stays a look-up by its key.
 */
const BY_STATEMENT = `CREATE OR REPLACE FUNCTION vigie_rupture_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     stray uuid;
   BEGIN
     SELECT written.id INTO stray FROM written
     WHERE (SELECT owner.structure_id = written.structure_id AND owner.region_code = written.region_code FROM report owner WHERE owner.id = written.report_id) IS NOT TRUE
     LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'rupture % is not of the scope of its report', stray USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$`;

const BY_ROW = `CREATE OR REPLACE FUNCTION vigie_rupture_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     owner record;
   BEGIN
     SELECT structure_id, region_code INTO owner FROM report WHERE id = NEW.report_id;
     IF (owner.structure_id, owner.region_code) IS DISTINCT FROM (NEW.structure_id, NEW.region_code) THEN
       RAISE EXCEPTION 'rupture % is not of the scope of its report', NEW.id USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$`;

/** Ruptures are held to their report once a statement. */
export class RupturesByStatement1764002500000 implements MigrationInterface {
  name = 'RupturesByStatement1764002500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER rupture_of_report ON rupture');
    await db.query(BY_STATEMENT);
    await db.query('CREATE TRIGGER rupture_of_report AFTER INSERT ON rupture REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION vigie_rupture_of_report()');
    await db.query('CREATE TRIGGER rupture_stays_of_report AFTER UPDATE ON rupture REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION vigie_rupture_of_report()');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER rupture_stays_of_report ON rupture');
    await db.query('DROP TRIGGER rupture_of_report ON rupture');
    await db.query(BY_ROW);
    await db.query('CREATE TRIGGER rupture_of_report AFTER INSERT OR UPDATE ON rupture FOR EACH ROW EXECUTE FUNCTION vigie_rupture_of_report()');
  }
}
