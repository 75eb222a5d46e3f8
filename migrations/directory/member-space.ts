const SIGNED_IN = `(SELECT vigie_scope_kind()) NOT IN ('', 'ANONYMOUS')`;

/** What left through disclosure control, frozen; and what a structure's reports have served to. */
export const MEMBER_SPACE: readonly string[] = [
  `CREATE TABLE released_table (
     id uuid CONSTRAINT released_table_pkey PRIMARY KEY,
     audience text NOT NULL CONSTRAINT released_table_audience CHECK (audience IN ('MEMBERS')),
     name text NOT NULL,
     month date NOT NULL,
     unit text NOT NULL,
     thresholds jsonb NOT NULL,
     cells jsonb NOT NULL,
     hash text NOT NULL,
     released_at timestamptz NOT NULL,
     CONSTRAINT released_table_key UNIQUE (audience, name, month)
   )`,
  'ALTER TABLE released_table ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE released_table FORCE ROW LEVEL SECURITY',
  // Never changed: what is out is out.
  'GRANT SELECT, INSERT ON released_table TO vigie_system',
  'GRANT SELECT ON released_table TO vigie_app',
  'CREATE POLICY released_table_system ON released_table TO vigie_system USING (true) WITH CHECK (true)',
  `CREATE POLICY released_table_read ON released_table FOR SELECT TO vigie_app USING (${SIGNED_IN})`,
  `CREATE TABLE report_use (
     id uuid CONSTRAINT report_use_pkey PRIMARY KEY,
     structure_id uuid NOT NULL CONSTRAINT report_use_structure_fk REFERENCES structure,
     kind text NOT NULL CONSTRAINT report_use_kind CHECK (kind IN ('ALERT', 'LETTER')),
     subject_id uuid NOT NULL,
     label text NOT NULL,
     reports int NOT NULL CONSTRAINT report_use_reports CHECK (reports > 0),
     used_on date NOT NULL,
     CONSTRAINT report_use_key UNIQUE (structure_id, kind, subject_id)
   )`,
  'ALTER TABLE report_use ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE report_use FORCE ROW LEVEL SECURITY',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON report_use TO vigie_system',
  'GRANT SELECT ON report_use TO vigie_app',
  'CREATE POLICY report_use_system ON report_use TO vigie_system USING (true) WITH CHECK (true)',
  `CREATE POLICY report_use_read ON report_use FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure()))`,
];
