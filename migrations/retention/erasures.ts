const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

const SITE_TERRITORY = `EXISTS (
    SELECT 1 FROM prefecture_site site
    WHERE site.code = report.site_code AND site.department_code = report.department_code AND site.region_code = report.region_code)`;

/** What an erased report may still hold: codes, numbers, months. Said here so that nothing writes more. */
const CODED_ONLY = `erased_at IS NULL OR (
  case_code IS NULL AND narrative IS NULL AND testimony IS NULL AND apart_from IS NULL AND reporter_id IS NULL AND import_id IS NULL AND length(body_hash) = 0
  AND extract(day FROM occurred_on) = 1 AND extract(day FROM discovered_on) = 1 AND coalesce(extract(day FROM stay_document_expires_on), 1) = 1)`;

/** Erased reports, the ledger of what was erased, and accounts that nobody uses. */
export const ERASURES: readonly string[] = [
  'ALTER TABLE report ALTER COLUMN case_code DROP NOT NULL, ADD COLUMN erased_at timestamptz',
  'ALTER TABLE report ADD CONSTRAINT report_case_check CHECK (case_code IS NOT NULL OR erased_at IS NOT NULL)',
  `ALTER TABLE report ADD CONSTRAINT report_erased_check CHECK (${CODED_ONLY})`,
  'CREATE INDEX report_testimony_idx ON report (created_at) WHERE testimony IS NOT NULL',
  // What is erased stays as it is.
  'DROP POLICY report_edit ON report',
  `CREATE POLICY report_edit ON report FOR UPDATE TO vigie_app USING (${OWN} AND erased_at IS NULL) WITH CHECK (${OWN} AND ${SITE_TERRITORY})`,

  `CREATE TABLE erasure (
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    erased_at timestamptz NOT NULL,
    copied_at timestamptz,
    CONSTRAINT erasure_pkey PRIMARY KEY (kind, subject_id),
    CONSTRAINT erasure_kind_check CHECK (kind IN ('REPORT', 'TESTIMONY', 'ATTACHMENT', 'STEP', 'ACCOUNT'))
  )`,
  'CREATE INDEX erasure_uncopied_idx ON erasure (erased_at) WHERE copied_at IS NULL',
  'ALTER TABLE erasure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  'GRANT SELECT, INSERT, UPDATE ON erasure TO vigie_system',
  'CREATE POLICY erasure_system ON erasure TO vigie_system USING (true) WITH CHECK (true)',
  // However a proof goes, it is written down that it went. By the database's own clock: a restored backup must not bring it back.
  `CREATE FUNCTION vigie_attachment_erased() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO erasure (kind, subject_id, erased_at) VALUES ('ATTACHMENT', OLD.id, clock_timestamp()) ON CONFLICT (kind, subject_id) DO NOTHING;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER attachment_erased AFTER DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION vigie_attachment_erased()',

  'ALTER TABLE account ADD COLUMN idle_noticed_at timestamptz, ADD COLUMN anonymised_at timestamptz',
  'ALTER TABLE account ADD CONSTRAINT account_anonymised CHECK (anonymised_at IS NULL OR disabled_at IS NOT NULL)',
];

export const NO_ERASURES: readonly string[] = [
  'ALTER TABLE account DROP CONSTRAINT account_anonymised, DROP COLUMN anonymised_at, DROP COLUMN idle_noticed_at',
  'DROP TRIGGER attachment_erased ON attachment',
  'DROP FUNCTION vigie_attachment_erased()',
  'DROP TABLE erasure',
  'DROP POLICY report_edit ON report',
  `CREATE POLICY report_edit ON report FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${SITE_TERRITORY})`,
  'DROP INDEX report_testimony_idx',
  'ALTER TABLE report DROP CONSTRAINT report_erased_check, DROP CONSTRAINT report_case_check, DROP COLUMN erased_at',
  // Whoever goes back gives those rows a code of their own first.
  `UPDATE report SET case_code = 'EFFACE-' || left(id::text, 8) WHERE case_code IS NULL`,
  'ALTER TABLE report ALTER COLUMN case_code SET NOT NULL',
];
