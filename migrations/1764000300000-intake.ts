import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows an eye may read; evaluated once a statement, so that it costs one comparison a row. */
const IN_SCOPE = `CASE (SELECT vigie_scope_kind())
    WHEN 'NATION' THEN true
    WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
    WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure())
    ELSE false
  END`;

const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** The territory decides which federation reads the report: it must be that of the site, whoever writes. */
const SITE_TERRITORY = `EXISTS (
    SELECT 1 FROM prefecture_site site
    WHERE site.code = report.site_code AND site.department_code = report.department_code AND site.region_code = report.region_code)`;

/** What the structure may correct. Who, when and under which reference stay as they were sent. */
const EDITABLE = `form_version, vocabulary_version, region_code, department_code, site_code, occurred_on, discovered_on, audience,
  stay_document, stay_document_expires_on, difficulties, rights, causality, attempts, hours_spent, case_code, narrative,
  testimony, testimony_consent, status, status_motive, revision, updated_at, withdrawn_at`;

/**
 * A rupture carries the scope of its report, and nobody hangs one on another's. Row triggers look the report up by its
 * key alone: a composite foreign key says the same, but its plan, made while the table is empty, takes any index of it.
 */
const COHERENCE = [
  `CREATE FUNCTION vigie_rupture_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     owner record;
   BEGIN
     SELECT structure_id, region_code INTO owner FROM report WHERE id = NEW.report_id;
     IF (owner.structure_id, owner.region_code) IS DISTINCT FROM (NEW.structure_id, NEW.region_code) THEN
       RAISE EXCEPTION 'rupture % is not of the scope of its report', NEW.id USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER rupture_of_report AFTER INSERT OR UPDATE ON rupture FOR EACH ROW EXECUTE FUNCTION vigie_rupture_of_report()',
  `CREATE FUNCTION vigie_report_takes_ruptures() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM rupture WHERE report_id = NEW.id AND region_code <> NEW.region_code) THEN
       RAISE EXCEPTION 'report % left ruptures in another region', NEW.id USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER report_takes_ruptures AFTER UPDATE OF region_code ON report FOR EACH ROW
   WHEN (OLD.region_code <> NEW.region_code) EXECUTE FUNCTION vigie_report_takes_ruptures()`,
];

/** Reports and their ruptures, each behind row-level security. */
export class Intake1764000300000 implements MigrationInterface {
  name = 'Intake1764000300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE report (
        id uuid NOT NULL,
        reference text NOT NULL,
        idempotency_key uuid NOT NULL,
        body_hash bytea NOT NULL,
        form_version integer NOT NULL,
        vocabulary_version integer NOT NULL,
        structure_id uuid NOT NULL,
        structure_number integer NOT NULL,
        structure_type text NOT NULL,
        reporter_id uuid,
        region_code text NOT NULL,
        department_code text NOT NULL,
        site_code text NOT NULL,
        occurred_on date NOT NULL,
        discovered_on date NOT NULL,
        audience text NOT NULL,
        stay_document text NOT NULL,
        stay_document_expires_on date,
        difficulties text[] NOT NULL,
        rights text[] NOT NULL,
        causality text NOT NULL,
        attempts jsonb NOT NULL,
        hours_spent numeric(6,2),
        case_code text NOT NULL,
        narrative text,
        testimony text,
        testimony_consent boolean NOT NULL,
        status text NOT NULL DEFAULT 'SUBMITTED',
        status_motive text,
        revision integer NOT NULL DEFAULT 1,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT report_pkey PRIMARY KEY (id),
        CONSTRAINT report_reference_key UNIQUE (reference),
        CONSTRAINT report_idempotency_key UNIQUE (structure_id, idempotency_key),
        CONSTRAINT report_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
        CONSTRAINT report_reporter_fk FOREIGN KEY (reporter_id) REFERENCES account (id),
        CONSTRAINT report_site_fk FOREIGN KEY (site_code) REFERENCES prefecture_site (code),
        CONSTRAINT report_status_check CHECK (status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED', 'REJECTED', 'MERGED', 'WITHDRAWN')),
        CONSTRAINT report_causality_check CHECK (causality IN ('ALLEGED', 'DOCUMENTED', 'CONFIRMED')),
        CONSTRAINT report_withdrawn_check CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
        CONSTRAINT report_difficulties_check CHECK (cardinality(difficulties) > 0),
        CONSTRAINT report_hours_check CHECK (hours_spent >= 0),
        CONSTRAINT report_revision_check CHECK (revision > 0)
      )`);
    await db.query('CREATE INDEX report_created_idx ON report (created_at)');
    await db.query('CREATE INDEX report_structure_created_idx ON report (structure_id, created_at)');
    await db.query('CREATE INDEX report_structure_case_idx ON report (structure_id, case_code)');
    // With the structure in it, the index alone answers a count behind the policy.
    await db.query('CREATE INDEX report_region_created_idx ON report (region_code, created_at, structure_id)');
    await db.query('CREATE INDEX report_department_occurred_idx ON report (department_code, occurred_on)');
    await db.query('CREATE INDEX report_site_occurred_idx ON report (site_code, occurred_on)');

    await db.query(`
      CREATE TABLE rupture (
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        "position" integer NOT NULL,
        right_code text NOT NULL,
        body text,
        state text NOT NULL,
        since date NOT NULL,
        until date,
        amount_lost numeric(10,2),
        CONSTRAINT rupture_pkey PRIMARY KEY (id),
        CONSTRAINT rupture_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
        CONSTRAINT rupture_state_check CHECK (state IN ('REFUSED', 'SUSPENDED', 'LOST', 'DELAYED')),
        CONSTRAINT rupture_amount_check CHECK (amount_lost >= 0)
      )`);
    await db.query('CREATE INDEX rupture_report_idx ON rupture (report_id)');
    for (const statement of COHERENCE) await db.query(statement);

    for (const table of ['report', 'rupture']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${IN_SCOPE})`);
    }
    await db.query('GRANT SELECT, INSERT ON report TO vigie_app');
    await db.query(`GRANT UPDATE (${EDITABLE}) ON report TO vigie_app`);
    await db.query(`CREATE POLICY report_submit ON report FOR INSERT TO vigie_app WITH CHECK (${OWN} AND reporter_id = (SELECT vigie_account()) AND ${SITE_TERRITORY})`);
    await db.query(`CREATE POLICY report_edit ON report FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${SITE_TERRITORY})`);
    await db.query('GRANT SELECT, INSERT, DELETE ON rupture TO vigie_app');
    await db.query(`CREATE POLICY rupture_submit ON rupture FOR INSERT TO vigie_app WITH CHECK (${OWN})`);
    await db.query(`CREATE POLICY rupture_replace ON rupture FOR DELETE TO vigie_app USING (${OWN})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rupture, report');
    await db.query('DROP FUNCTION vigie_rupture_of_report(), vigie_report_takes_ruptures()');
  }
}
