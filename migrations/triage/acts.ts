const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
const STAFF = `${KIND} IN ('NATION', 'REGION')`;
const STAFF_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) ELSE false END`;

/** As visible as its report is, wherever that one has moved since: policies of `report` hold inside. */
export const seenWithReport = (table: string): string => `EXISTS (SELECT 1 FROM report WHERE report.id = ${table}.report_id)`;
/** Staff alone, about the reports of their territory. */
export const staffOnReport = (table: string): string => `${STAFF} AND ${seenWithReport(table)}`;

/** Row-level security forced, and all of it for jobs. */
export const secured = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`,
  `CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`,
];

/** Staff move a report and qualify it; what it says stays its structure's. Column grants are per role and cannot tell the two apart: a trigger does. */
export const STAFF_ON_REPORTS = [
  `CREATE POLICY report_triage ON report FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`,
  `CREATE FUNCTION vigie_staff_triages() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     same report;
   BEGIN
     same := NEW;
     same.status := OLD.status;
     same.status_motive := OLD.status_motive;
     same.causality := OLD.causality;
     same.revision := OLD.revision;
     same.updated_at := OLD.updated_at;
     IF same IS DISTINCT FROM OLD THEN
       RAISE EXCEPTION 'staff say where report % stands, not what it says', OLD.id USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER staff_triages BEFORE UPDATE ON report FOR EACH ROW WHEN (vigie_scope_kind() IN ('NATION', 'REGION')) EXECUTE FUNCTION vigie_staff_triages()`,
  'ALTER TABLE report_revision DROP CONSTRAINT report_revision_act_check',
  `ALTER TABLE report_revision ADD CONSTRAINT report_revision_act_check CHECK (act IN ('EDITED', 'WITHDRAWN', 'RESOLVED', 'REOPENED', 'TRIAGED', 'MERGED', 'UNMERGED'))`,
  `CREATE POLICY report_revision_triage ON report_revision FOR INSERT TO vigie_app WITH CHECK (
     ${STAFF} AND act IN ('TRIAGED', 'MERGED', 'UNMERGED') AND account_id = ${SELF}
     AND EXISTS (SELECT 1 FROM report WHERE report.id = report_revision.report_id AND report.structure_id = report_revision.structure_id))`,
];

export const NO_STAFF_ON_REPORTS = [
  'DROP POLICY report_revision_triage ON report_revision',
  'ALTER TABLE report_revision DROP CONSTRAINT report_revision_act_check',
  `DELETE FROM report_revision WHERE act IN ('TRIAGED', 'MERGED', 'UNMERGED')`,
  `ALTER TABLE report_revision ADD CONSTRAINT report_revision_act_check CHECK (act IN ('EDITED', 'WITHDRAWN', 'RESOLVED', 'REOPENED'))`,
  'DROP TRIGGER staff_triages ON report',
  'DROP FUNCTION vigie_staff_triages()',
  'DROP POLICY report_triage ON report',
];

/** What staff did, act by act; who has a report in charge; how it is tagged. */
export const ACTS = [
  `CREATE TABLE triage_act (
     id uuid NOT NULL,
     batch_id uuid NOT NULL,
     report_id uuid NOT NULL,
     kind text NOT NULL,
     before jsonb NOT NULL,
     after jsonb NOT NULL,
     grounds text[] NOT NULL,
     revision integer NOT NULL,
     account_id uuid NOT NULL,
     account_name text NOT NULL,
     taken_at timestamptz NOT NULL,
     undone_at timestamptz,
     CONSTRAINT triage_act_pkey PRIMARY KEY (id),
     CONSTRAINT triage_act_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT triage_act_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
     CONSTRAINT triage_act_kind_check CHECK (kind IN ('MOVED', 'QUALIFIED', 'ASSIGNED', 'TAGGED', 'UNTAGGED', 'MERGED', 'UNMERGED', 'ATTACHED', 'DETACHED'))
   )`,
  'CREATE INDEX triage_act_report_idx ON triage_act (report_id, taken_at)',
  'CREATE INDEX triage_act_batch_idx ON triage_act (batch_id)',
  ...secured('triage_act'),
  'GRANT SELECT, INSERT, UPDATE (undone_at) ON triage_act TO vigie_app',
  `CREATE POLICY triage_act_read ON triage_act FOR SELECT TO vigie_app USING (${staffOnReport('triage_act')})`,
  `CREATE POLICY triage_act_take ON triage_act FOR INSERT TO vigie_app WITH CHECK (${staffOnReport('triage_act')} AND account_id = ${SELF})`,
  `CREATE POLICY triage_act_undo ON triage_act FOR UPDATE TO vigie_app USING (${staffOnReport('triage_act')} AND account_id = ${SELF}) WITH CHECK (account_id = ${SELF})`,

  `CREATE TABLE report_assignment (
     report_id uuid NOT NULL,
     account_id uuid NOT NULL,
     account_name text NOT NULL,
     assigned_at timestamptz NOT NULL,
     CONSTRAINT report_assignment_pkey PRIMARY KEY (report_id),
     CONSTRAINT report_assignment_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT report_assignment_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
   )`,
  'CREATE INDEX report_assignment_account_idx ON report_assignment (account_id)',
  ...secured('report_assignment'),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON report_assignment TO vigie_app',
  `CREATE POLICY report_assignment_staff ON report_assignment TO vigie_app USING (${staffOnReport('report_assignment')}) WITH CHECK (${staffOnReport('report_assignment')})`,

  `CREATE TABLE report_tag (
     report_id uuid NOT NULL,
     tag text NOT NULL,
     tagged_at timestamptz NOT NULL,
     CONSTRAINT report_tag_pkey PRIMARY KEY (report_id, tag),
     CONSTRAINT report_tag_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT report_tag_length_check CHECK (char_length(tag) BETWEEN 2 AND 40)
   )`,
  'CREATE INDEX report_tag_idx ON report_tag (tag, report_id)',
  ...secured('report_tag'),
  'GRANT SELECT, INSERT, DELETE ON report_tag TO vigie_app',
  `CREATE POLICY report_tag_staff ON report_tag TO vigie_app USING (${staffOnReport('report_tag')}) WITH CHECK (${staffOnReport('report_tag')})`,
];
