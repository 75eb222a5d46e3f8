import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = '(SELECT vigie_scope_kind())';
const STAFF_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) ELSE false END`;
const OWN = `${KIND} = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/**
 * Consent is its author's to take back, by whatever way the report changes: the words are erased, and leave everything that was not
 * sent. What the program erases after its time is another thing: words that were accepted with consent stay, others go.
 */
const CONSENT = [
  `CREATE FUNCTION vigie_verbatims_follow_report() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     by_program boolean := (SELECT vigie_scope_kind()) = 'SYSTEM';
     taken_back boolean := (NEW.status IN ('WITHDRAWN', 'REJECTED') AND NEW.status <> OLD.status)
       OR (NOT by_program AND (NEW.testimony IS DISTINCT FROM OLD.testimony OR NOT NEW.testimony_consent))
       OR (by_program AND NEW.testimony IS NOT NULL AND NOT NEW.testimony_consent)
       OR NEW.region_code <> OLD.region_code;
     erased boolean := by_program AND OLD.testimony IS NOT NULL AND NEW.testimony IS NULL;
   BEGIN
     IF taken_back OR erased THEN
       UPDATE verbatim_use SET state = 'TAKEN_OUT' WHERE state = 'RESERVED' AND taken_back
         AND verbatim_id IN (SELECT id FROM verbatim WHERE report_id = NEW.id);
       UPDATE verbatim SET status = 'WITHDRAWN', excerpt = NULL, withdrawn_at = NEW.updated_at, revision = revision + 1
        WHERE report_id = NEW.id AND status <> 'WITHDRAWN' AND (taken_back OR status = 'PROPOSED');
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER verbatims_follow_report AFTER UPDATE OF testimony, testimony_consent, status, region_code ON report FOR EACH ROW
   WHEN (OLD.testimony IS NOT NULL OR NEW.testimony IS NOT NULL) EXECUTE FUNCTION vigie_verbatims_follow_report()`,
];

/** Words of testimonies chosen for letters: who proposed and who accepted them, and where they were used. */
export class Verbatims1764001800000 implements MigrationInterface {
  name = 'Verbatims1764001800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE verbatim (
        id uuid CONSTRAINT verbatim_pkey PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT verbatim_report_fk REFERENCES report ON DELETE CASCADE,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        structure_type text NOT NULL,
        rights text[] NOT NULL,
        difficulties text[] NOT NULL,
        excerpt text,
        reuse text NOT NULL CONSTRAINT verbatim_reuse_check CHECK (reuse IN ('ONCE', 'SEVERAL')),
        status text NOT NULL DEFAULT 'PROPOSED' CONSTRAINT verbatim_status_check CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
        motive text,
        revision int NOT NULL DEFAULT 1,
        proposed_by uuid NOT NULL CONSTRAINT verbatim_proposed_by_fk REFERENCES account,
        proposer_email text NOT NULL,
        proposer_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT verbatim_decided_by_fk REFERENCES account,
        decider_name text,
        decided_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT verbatim_excerpt_check CHECK ((status = 'WITHDRAWN') = (excerpt IS NULL) AND char_length(excerpt) <= 1200),
        CONSTRAINT verbatim_two_people CHECK (status <> 'ACCEPTED' OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
      )`);
    await db.query(`CREATE UNIQUE INDEX verbatim_live_key ON verbatim (report_id) WHERE status IN ('PROPOSED', 'ACCEPTED')`);
    await db.query('CREATE INDEX verbatim_status_idx ON verbatim (region_code, status, proposed_at)');
    await db.query(`
      CREATE TABLE verbatim_use (
        id uuid CONSTRAINT verbatim_use_pkey PRIMARY KEY,
        verbatim_id uuid NOT NULL CONSTRAINT verbatim_use_verbatim_fk REFERENCES verbatim ON DELETE CASCADE,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        subject_id uuid NOT NULL,
        label text NOT NULL,
        attribution text NOT NULL,
        state text NOT NULL DEFAULT 'RESERVED' CONSTRAINT verbatim_use_state_check CHECK (state IN ('RESERVED', 'SENT', 'TAKEN_OUT')),
        sent_text text,
        reserved_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT verbatim_use_key UNIQUE (verbatim_id, subject_id),
        CONSTRAINT verbatim_use_sent_check CHECK ((state = 'SENT') = (sent_text IS NOT NULL) AND (state = 'SENT') = (sent_at IS NOT NULL))
      )`);
    await db.query('CREATE INDEX verbatim_use_subject_idx ON verbatim_use (subject_id)');
    for (const table of ['verbatim', 'verbatim_use']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO vigie_app`);
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${STAFF_IN_SCOPE} OR (${OWN}))`);
      await db.query(`CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    }
    await db.query('GRANT UPDATE (excerpt, reuse, status, motive, revision, decided_by, decider_name, decided_at, withdrawn_at) ON verbatim TO vigie_app');
    await db.query('GRANT UPDATE (state, sent_text, sent_at, label, attribution, reserved_at) ON verbatim_use TO vigie_app');
    await db.query('GRANT DELETE ON verbatim_use TO vigie_app');
    await db.query(`CREATE POLICY verbatim_propose ON verbatim FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND status = 'PROPOSED' AND proposed_by = (SELECT vigie_account())
      AND EXISTS (SELECT 1 FROM report WHERE report.id = report_id AND report.structure_id = verbatim.structure_id AND report.region_code = verbatim.region_code AND report.testimony_consent))`);
    // A structure takes back; it writes nothing else.
    await db.query(`CREATE POLICY verbatim_take_back ON verbatim FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND status = 'WITHDRAWN')`);
    await db.query(`CREATE POLICY verbatim_use_take_back ON verbatim_use FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND state = 'TAKEN_OUT')`);
    await db.query(`CREATE POLICY verbatim_use_reserve ON verbatim_use FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND EXISTS (SELECT 1 FROM verbatim v WHERE v.id = verbatim_id AND v.status = 'ACCEPTED' AND v.structure_id = verbatim_use.structure_id AND v.region_code = verbatim_use.region_code))`);
    await db.query(`CREATE POLICY verbatim_use_free ON verbatim_use FOR DELETE TO vigie_app USING (${STAFF_IN_SCOPE} AND state <> 'SENT')`);
    for (const statement of CONSENT) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER verbatims_follow_report ON report');
    await db.query('DROP FUNCTION vigie_verbatims_follow_report()');
    await db.query('DROP TABLE verbatim_use, verbatim');
  }
}
