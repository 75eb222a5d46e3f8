const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

const scoped = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`,
  `CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`,
];

/** Files that a structure brings, their parts while they are needed, and what was learnt of its words. */
export const importTables = (): string[] => [
  `CREATE TABLE report_import (
    id uuid CONSTRAINT report_import_pkey PRIMARY KEY,
    structure_id uuid NOT NULL CONSTRAINT report_import_structure_fk REFERENCES structure,
    account_id uuid CONSTRAINT report_import_account_fk REFERENCES account ON DELETE SET NULL,
    file_name text NOT NULL,
    format text NOT NULL,
    size_bytes integer NOT NULL,
    status text NOT NULL,
    masking boolean NOT NULL DEFAULT false,
    mapping jsonb,
    counts jsonb NOT NULL,
    first_faults jsonb NOT NULL,
    failure text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    finished_at timestamptz,
    undone_at timestamptz,
    CONSTRAINT report_import_status CHECK (status IN ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'))
  )`,
  'CREATE INDEX report_import_structure_idx ON report_import (structure_id, created_at)',
  'CREATE INDEX report_import_account_idx ON report_import (account_id)',
  ...scoped('report_import'),
  'GRANT SELECT, INSERT, UPDATE ON report_import TO vigie_app',
  `CREATE POLICY report_import_own ON report_import TO vigie_app USING (${OWN}) WITH CHECK (${OWN})`,

  // Encrypted pieces of the file as it came and of its bad rows: there for every api and worker, gone as soon as they have served.
  `CREATE TABLE import_part (
    import_id uuid NOT NULL CONSTRAINT import_part_import_fk REFERENCES report_import ON DELETE CASCADE,
    kind text NOT NULL,
    position integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT import_part_pkey PRIMARY KEY (import_id, kind, position),
    CONSTRAINT import_part_kind CHECK (kind IN ('SOURCE', 'BAD_ROWS'))
  )`,
  // Sealed bytes do not compress: trying only costs time.
  'ALTER TABLE import_part ALTER COLUMN body SET STORAGE EXTERNAL',
  ...scoped('import_part'),

  `CREATE TABLE import_memory (
    structure_id uuid NOT NULL CONSTRAINT import_memory_structure_fk REFERENCES structure,
    kind text NOT NULL,
    field text NOT NULL,
    source text NOT NULL,
    target text NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT import_memory_pkey PRIMARY KEY (structure_id, kind, field, source),
    CONSTRAINT import_memory_kind CHECK (kind IN ('COLUMN', 'VALUE'))
  )`,
  ...scoped('import_memory'),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON import_memory TO vigie_app',
  `CREATE POLICY import_memory_own ON import_memory TO vigie_app USING (${OWN}) WITH CHECK (${OWN})`,

  // No foreign key: checking it would cost each row of an import what inserting it does, and an import is never deleted before its reports.
  'ALTER TABLE report ADD COLUMN import_id uuid',
  'CREATE INDEX report_import_idx ON report (import_id) WHERE import_id IS NOT NULL',
];
