import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account's own drafts, and only in the structure it wrote them for. */
const AUTHOR = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure()) AND account_id = (SELECT vigie_account())`;

/** Reports not sent yet, sealed, for their author alone; and why a report that looks like another was filed apart. */
export class Drafts1764000600000 implements MigrationInterface {
  name = 'Drafts1764000600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE report_draft (
        account_id uuid NOT NULL,
        id uuid NOT NULL,
        structure_id uuid NOT NULL,
        revision integer NOT NULL,
        sealed bytea NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT report_draft_pkey PRIMARY KEY (account_id, id),
        CONSTRAINT report_draft_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT report_draft_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id) ON DELETE CASCADE,
        CONSTRAINT report_draft_revision_check CHECK (revision > 0)
      )`);
    await db.query('CREATE INDEX report_draft_updated_idx ON report_draft (updated_at)');
    await db.query('ALTER TABLE report_draft ENABLE ROW LEVEL SECURITY');
    await db.query('ALTER TABLE report_draft FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON report_draft TO vigie_system');
    await db.query('CREATE POLICY report_draft_system ON report_draft TO vigie_system USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT, INSERT, DELETE ON report_draft TO vigie_app');
    await db.query('GRANT UPDATE (revision, sealed, updated_at) ON report_draft TO vigie_app');
    await db.query(`CREATE POLICY report_draft_author ON report_draft TO vigie_app USING (${AUTHOR}) WITH CHECK (${AUTHOR})`);

    await db.query(`ALTER TABLE report ADD COLUMN apart_from uuid, ADD COLUMN apart_reason text, ADD COLUMN apart_note text,
      ADD CONSTRAINT report_apart_check CHECK ((apart_reason IS NULL) = (apart_from IS NULL) AND apart_reason IN ('OTHER_PERSON', 'OTHER_FACTS', 'OTHER'))`);
    await db.query('GRANT UPDATE (apart_from, apart_reason, apart_note) ON report TO vigie_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE report DROP CONSTRAINT report_apart_check, DROP COLUMN apart_from, DROP COLUMN apart_reason, DROP COLUMN apart_note');
    await db.query('DROP TABLE report_draft');
  }
}
