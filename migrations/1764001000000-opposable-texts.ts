import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_TEXTS } from './letters/first-texts';

/** The register of texts that letters oppose to bodies: everyone signed in reads it, national staff add versions, nobody rewrites one. */
export class OpposableTexts1764001000000 implements MigrationInterface {
  name = 'OpposableTexts1764001000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE opposable_text (
        id uuid NOT NULL,
        version int NOT NULL CONSTRAINT opposable_text_version_check CHECK (version > 0),
        body_code text NOT NULL,
        title text NOT NULL,
        reference text NOT NULL,
        excerpt text NOT NULL,
        url text,
        valid_from date,
        valid_until date,
        verified_on date,
        verified_by uuid,
        withdrawn boolean NOT NULL DEFAULT false,
        saved_at timestamptz NOT NULL,
        CONSTRAINT opposable_text_pkey PRIMARY KEY (id, version),
        CONSTRAINT opposable_text_dates_check CHECK (valid_until >= valid_from)
      )`);
    await db.query('ALTER TABLE opposable_text ENABLE ROW LEVEL SECURITY');
    await db.query('ALTER TABLE opposable_text FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON opposable_text TO vigie_system');
    await db.query('GRANT SELECT, INSERT ON opposable_text TO vigie_app');
    await db.query('CREATE POLICY opposable_text_system ON opposable_text TO vigie_system USING (true) WITH CHECK (true)');
    await db.query(`CREATE POLICY opposable_text_read ON opposable_text FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) NOT IN ('', 'ANONYMOUS'))`);
    await db.query(`CREATE POLICY opposable_text_add ON opposable_text FOR INSERT TO vigie_app WITH CHECK ((SELECT vigie_scope_kind()) = 'NATION' AND verified_by = (SELECT vigie_account()))`);
    await this.fill(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE opposable_text');
  }

  /** The owner does not pass row-level security when it is forced: the first texts are laid as the system's. */
  private async fill(db: QueryRunner): Promise<void> {
    await db.query('SET LOCAL ROLE vigie_system');
    await db.query(
      `INSERT INTO opposable_text (id, version, body_code, title, reference, excerpt, url, valid_from, saved_at)
       SELECT id, 1, "bodyCode", title, reference, excerpt, url, "validFrom", now()
         FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "bodyCode" text, title text, reference text, excerpt text, url text, "validFrom" date)`,
      [JSON.stringify(FIRST_TEXTS)],
    );
    await db.query('RESET ROLE');
  }
}
