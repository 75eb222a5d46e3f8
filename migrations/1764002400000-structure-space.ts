import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key is what keeps a report from being doubled: its structure gives it up only with what an import brought and it takes back. */
const KEYS_STAY = [
  'GRANT UPDATE (idempotency_key) ON report TO vigie_app',
  `CREATE FUNCTION vigie_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF current_user = 'vigie_app' AND (OLD.import_id IS NULL OR OLD.status = 'WITHDRAWN' OR NEW.status <> 'WITHDRAWN') THEN
       RAISE EXCEPTION 'the key of report % stays', OLD.id USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER report_key_stays BEFORE UPDATE OF idempotency_key ON report FOR EACH ROW
   WHEN (OLD.idempotency_key IS DISTINCT FROM NEW.idempotency_key) EXECUTE FUNCTION vigie_key_stays()`,
];

/** Imports are undone by their structure, in its own scope. */
export class StructureSpace1764002400000 implements MigrationInterface {
  name = 'StructureSpace1764002400000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of KEYS_STAY) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER report_key_stays ON report');
    await db.query('DROP FUNCTION vigie_key_stays()');
    await db.query('REVOKE UPDATE (idempotency_key) ON report FROM vigie_app');
  }
}
