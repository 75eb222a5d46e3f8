import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows an eye may read; evaluated once a statement, so that it costs one comparison a row. */
const IN_SCOPE = `CASE (SELECT vigie_scope_kind())
    WHEN 'NATION' THEN true
    WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
    WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure())
    ELSE false
  END`;

const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** Nothing hangs on a case that has no report, nor in a region where it has none. */
const ofCase = (table: string) => `EXISTS (
    SELECT 1 FROM report WHERE report.structure_id = ${table}.structure_id AND report.case_code = ${table}.case_code AND report.region_code = ${table}.region_code)`;

/** The last report of a case to leave a region takes what is known of the case along: the federation of there reads it. */
const FOLLOWS_REPORT = [
  `CREATE FUNCTION vigie_case_follows_report() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM report WHERE structure_id = NEW.structure_id AND case_code = NEW.case_code AND region_code = OLD.region_code) THEN
       RETURN NULL;
     END IF;
     UPDATE recourse_step SET region_code = NEW.region_code WHERE structure_id = NEW.structure_id AND case_code = NEW.case_code AND region_code = OLD.region_code;
     UPDATE case_solution SET region_code = NEW.region_code WHERE structure_id = NEW.structure_id AND case_code = NEW.case_code AND region_code = OLD.region_code;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER case_follows_report AFTER UPDATE OF region_code ON report FOR EACH ROW
   WHEN (OLD.region_code <> NEW.region_code) EXECUTE FUNCTION vigie_case_follows_report()`,
];

/** What was tried for a case and what came of it, how cases were solved, and what changed in their reports. */
export class Casework1764000700000 implements MigrationInterface {
  name = 'Casework1764000700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE recourse_step (
        id uuid NOT NULL,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        case_code text NOT NULL,
        channel text NOT NULL,
        means text,
        taken_on date NOT NULL,
        outcome text,
        answer text,
        hours_spent numeric(6,2),
        vocabulary_version integer NOT NULL,
        account_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT recourse_step_pkey PRIMARY KEY (id),
        CONSTRAINT recourse_step_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
        CONSTRAINT recourse_step_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT recourse_step_hours_check CHECK (hours_spent >= 0)
      )`);
    await db.query('CREATE INDEX recourse_step_case_idx ON recourse_step (structure_id, case_code)');
    await db.query('CREATE INDEX recourse_step_region_idx ON recourse_step (region_code, taken_on)');
    await db.query(`
      CREATE TABLE case_solution (
        id uuid NOT NULL,
        structure_id uuid NOT NULL,
        region_code text NOT NULL,
        case_code text NOT NULL,
        outcome text NOT NULL,
        solved_on date NOT NULL,
        closed jsonb NOT NULL,
        account_id uuid,
        created_at timestamptz NOT NULL,
        reopened_at timestamptz,
        CONSTRAINT case_solution_pkey PRIMARY KEY (id),
        CONSTRAINT case_solution_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
        CONSTRAINT case_solution_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
      )`);
    await db.query('CREATE INDEX case_solution_case_idx ON case_solution (structure_id, case_code)');
    await db.query(`
      CREATE TABLE report_revision (
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        structure_id uuid NOT NULL,
        revision integer NOT NULL,
        act text NOT NULL,
        changes jsonb NOT NULL,
        account_id uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT report_revision_pkey PRIMARY KEY (id),
        CONSTRAINT report_revision_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
        CONSTRAINT report_revision_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT report_revision_act_check CHECK (act IN ('EDITED', 'WITHDRAWN', 'RESOLVED', 'REOPENED'))
      )`);
    await db.query('CREATE INDEX report_revision_report_idx ON report_revision (report_id, revision)');

    for (const table of ['recourse_step', 'case_solution', 'report_revision']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO vigie_app`);
    }
    for (const table of ['recourse_step', 'case_solution']) {
      const signed = `account_id = (SELECT vigie_account())`;
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${IN_SCOPE})`);
      await db.query(`CREATE POLICY ${table}_add ON ${table} FOR INSERT TO vigie_app WITH CHECK (${OWN} AND ${signed} AND ${ofCase(table)})`);
      await db.query(`CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${ofCase(table)})`);
    }
    await db.query('GRANT UPDATE (region_code, channel, means, taken_on, outcome, answer, hours_spent, vocabulary_version, updated_at, removed_at) ON recourse_step TO vigie_app');
    await db.query('GRANT UPDATE (region_code, reopened_at) ON case_solution TO vigie_app');
    // A history is as visible as its report, wherever that one has moved since.
    const visible = `EXISTS (SELECT 1 FROM report WHERE report.id = report_revision.report_id AND report.structure_id = report_revision.structure_id)`;
    await db.query(`CREATE POLICY report_revision_read ON report_revision FOR SELECT TO vigie_app USING (${visible})`);
    await db.query(`CREATE POLICY report_revision_add ON report_revision FOR INSERT TO vigie_app WITH CHECK (${OWN} AND ${visible})`);
    for (const statement of FOLLOWS_REPORT) await db.query(statement);

    await db.query('GRANT UPDATE (until) ON rupture TO vigie_app');
    await db.query(`CREATE POLICY rupture_end ON rupture FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP POLICY rupture_end ON rupture');
    await db.query('REVOKE UPDATE (until) ON rupture FROM vigie_app');
    await db.query('DROP TRIGGER case_follows_report ON report');
    await db.query('DROP FUNCTION vigie_case_follows_report()');
    await db.query('DROP TABLE report_revision, case_solution, recourse_step');
  }
}
