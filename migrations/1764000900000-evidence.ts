import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SCOPE = `CASE (SELECT vigie_scope_kind())
    WHEN 'NATION' THEN true
    WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
    WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure())
    ELSE false
  END`;

const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** A proof hangs on a case of its structure, and is read by whoever reads that case's reports. */
const OF_A_CASE = `EXISTS (
    SELECT 1 FROM report r
    WHERE r.structure_id = attachment.structure_id AND r.case_code = attachment.case_code AND r.region_code = attachment.region_code
      AND (attachment.report_id IS NULL OR r.id = attachment.report_id))`;

/** What may change after it was announced: how far it came, what came of it, where its report went. */
const CHANGEABLE = 'case_code, region_code, step_id, received_bytes, pieces, state, refusal, media_type, kept_bytes, page_count, updated_at, removed_at';

/**
 * A report that is corrected may change region or case; its proofs go with it. Those of the case itself follow
 * when no report is left under the old code, and otherwise when they were of the region that was left.
 */
const FOLLOW = [
  `CREATE FUNCTION vigie_attachments_follow() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE attachment SET case_code = NEW.case_code, region_code = NEW.region_code WHERE report_id = NEW.id;
     UPDATE attachment SET case_code = NEW.case_code, region_code = NEW.region_code
      WHERE report_id IS NULL AND structure_id = NEW.structure_id AND case_code = OLD.case_code AND region_code = OLD.region_code
        AND NOT EXISTS (SELECT 1 FROM report r WHERE r.structure_id = OLD.structure_id AND r.case_code = OLD.case_code AND r.region_code = OLD.region_code);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER report_takes_attachments AFTER UPDATE OF region_code, case_code ON report FOR EACH ROW
   WHEN (OLD.region_code <> NEW.region_code OR OLD.case_code <> NEW.case_code) EXECUTE FUNCTION vigie_attachments_follow()`,
];

/** Proofs and the keys that their files are encrypted with, one for each structure. */
export class Evidence1764000900000 implements MigrationInterface {
  name = 'Evidence1764000900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE structure_key (
        structure_id uuid NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL,
        wrapped_at timestamptz NOT NULL,
        CONSTRAINT structure_key_pkey PRIMARY KEY (structure_id),
        CONSTRAINT structure_key_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id)
      )`);
    await db.query(`
      CREATE TABLE attachment (
        id uuid NOT NULL,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        case_code text NOT NULL,
        report_id uuid,
        step_id uuid,
        kind text NOT NULL,
        "number" integer NOT NULL,
        state text NOT NULL DEFAULT 'UPLOADING',
        refusal text,
        declared_type text NOT NULL,
        media_type text,
        size_bytes integer NOT NULL,
        kept_bytes integer,
        page_count integer,
        received_bytes integer NOT NULL DEFAULT 0,
        pieces text[] NOT NULL DEFAULT '{}',
        account_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT attachment_pkey PRIMARY KEY (id),
        CONSTRAINT attachment_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
        CONSTRAINT attachment_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
        CONSTRAINT attachment_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT attachment_state_check CHECK (state IN ('UPLOADING', 'RECEIVED', 'CHECKING', 'READY', 'REFUSED')),
        CONSTRAINT attachment_kind_check CHECK (kind IN ('SCREENSHOT', 'ATTESTATION', 'CCC_ANSWER', 'PAN_ANSWER', 'BODY_DECISION', 'LETTER', 'PHOTO', 'OTHER')),
        CONSTRAINT attachment_refusal_check CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
        CONSTRAINT attachment_size_check CHECK (size_bytes > 0 AND received_bytes BETWEEN 0 AND size_bytes)
      )`);
    await db.query('CREATE INDEX attachment_case_idx ON attachment (structure_id, case_code)');
    await db.query('CREATE INDEX attachment_report_idx ON attachment (report_id)');
    await db.query('CREATE INDEX attachment_step_idx ON attachment (step_id)');
    await db.query(`CREATE INDEX attachment_unsettled_idx ON attachment (updated_at) WHERE state <> 'READY' OR removed_at IS NOT NULL`);
    for (const statement of FOLLOW) await db.query(statement);

    for (const table of ['structure_key', 'attachment']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
    }
    await db.query('GRANT SELECT, INSERT ON attachment TO vigie_app');
    await db.query(`GRANT UPDATE (${CHANGEABLE}) ON attachment TO vigie_app`);
    await db.query(`CREATE POLICY attachment_read ON attachment FOR SELECT TO vigie_app USING (${IN_SCOPE})`);
    await db.query(`CREATE POLICY attachment_announce ON attachment FOR INSERT TO vigie_app WITH CHECK (${OWN} AND account_id = (SELECT vigie_account()) AND ${OF_A_CASE})`);
    await db.query(`CREATE POLICY attachment_change ON attachment FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${OF_A_CASE})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER report_takes_attachments ON report');
    await db.query('DROP FUNCTION vigie_attachments_follow()');
    await db.query('DROP TABLE attachment, structure_key');
  }
}
