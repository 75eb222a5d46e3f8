import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = '(SELECT vigie_scope_kind())';
const STAFF_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN coalesce(region_code = ANY ((SELECT vigie_regions())::text[]), false) ELSE false END`;

/** Figures are frozen by a job, which says how far it is; files say what they were made of, and follow a testimony that is taken back. */
export class DossierJobs1764002300000 implements MigrationInterface {
  name = 'DossierJobs1764002300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE dossier_freezing (
        dossier_id uuid NOT NULL,
        region_code text,
        revision integer NOT NULL,
        account_id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        state text NOT NULL,
        done integer NOT NULL,
        failure text,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT dossier_freezing_pkey PRIMARY KEY (dossier_id),
        CONSTRAINT dossier_freezing_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
        CONSTRAINT dossier_freezing_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
      )`);
    await db.query('ALTER TABLE dossier_freezing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON dossier_freezing TO vigie_system');
    await db.query('CREATE POLICY dossier_freezing_system ON dossier_freezing TO vigie_system USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT, INSERT, UPDATE ON dossier_freezing TO vigie_app');
    await db.query(`CREATE POLICY dossier_freezing_read ON dossier_freezing FOR SELECT TO vigie_app USING (${STAFF_IN_SCOPE})`);
    await db.query(`CREATE POLICY dossier_freezing_write ON dossier_freezing FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND account_id = (SELECT vigie_account()))`);
    await db.query(`CREATE POLICY dossier_freezing_change ON dossier_freezing FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE} AND account_id = (SELECT vigie_account()))`);

    await db.query('ALTER TABLE dossier_snapshot ADD COLUMN coverage_release_id uuid');
    // What files were made of, so that none is handed out that says something else than the dossier does.
    await db.query('ALTER TABLE dossier_production ADD COLUMN made_of text');
    // A testimony taken back is out of the files too: they are made again, by whichever change it was taken back.
    await db.query(`CREATE FUNCTION vigie_files_follow_verbatim() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO outbox_event (kind, payload) VALUES ('dossier.asked', jsonb_build_object('dossierId', NEW.subject_id));
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER files_follow_verbatim AFTER UPDATE OF state ON verbatim_use FOR EACH ROW WHEN (NEW.state = 'TAKEN_OUT' AND OLD.state <> 'TAKEN_OUT') EXECUTE FUNCTION vigie_files_follow_verbatim()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER files_follow_verbatim ON verbatim_use');
    await db.query('DROP FUNCTION vigie_files_follow_verbatim()');
    await db.query('ALTER TABLE dossier_production DROP COLUMN made_of');
    await db.query('ALTER TABLE dossier_snapshot DROP COLUMN coverage_release_id');
    await db.query('DROP TABLE dossier_freezing');
  }
}
