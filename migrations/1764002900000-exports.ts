import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
/** One's own, as long as the account still stands where it asked. */
const OWN = `account_id = ${SELF} AND CASE ${KIND} WHEN 'NATION' THEN structure_id IS NULL WHEN 'REGION' THEN structure_id IS NULL WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure()) ELSE false END`;
/** In a structure, only who is in charge of it takes its reports away. */
const MAY_ASK = `CASE ${KIND} WHEN 'STRUCTURE' THEN (SELECT vigie_role()) = 'STRUCTURE_MANAGER' AND kind = 'DETAIL' ELSE true END`;

/** What was asked to be taken away, how far it is, and who took it: nobody sees another's. The file lies sealed beside the proofs. */
export class Exports1764002900000 implements MigrationInterface {
  name = 'Exports1764002900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE export_job (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        structure_id uuid,
        kind text NOT NULL,
        format text NOT NULL,
        columns text[] NOT NULL,
        level text,
        filter jsonb NOT NULL,
        purpose text,
        mark text NOT NULL,
        state text NOT NULL DEFAULT 'QUEUED',
        done integer NOT NULL DEFAULT 0,
        total integer,
        failure text,
        run uuid,
        pieces integer,
        bytes bigint,
        sha256 text,
        release_id uuid,
        asked_at timestamptz NOT NULL,
        moved_at timestamptz NOT NULL,
        finished_at timestamptz,
        expires_at timestamptz,
        CONSTRAINT export_job_pkey PRIMARY KEY (id),
        CONSTRAINT export_job_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT export_job_kind_check CHECK (kind IN ('DETAIL', 'TERRITORIES')),
        CONSTRAINT export_job_format_check CHECK (format IN ('CSV', 'XLSX', 'ODS', 'PARQUET', 'GEOJSON')),
        CONSTRAINT export_job_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
        CONSTRAINT export_job_purpose_check CHECK (kind <> 'DETAIL' OR char_length(purpose) BETWEEN 10 AND 300),
        CONSTRAINT export_job_file_check CHECK (state <> 'DONE' OR (run IS NOT NULL AND pieces IS NOT NULL AND bytes IS NOT NULL AND sha256 IS NOT NULL AND expires_at IS NOT NULL))
      )`);
    await db.query('CREATE INDEX export_job_account_idx ON export_job (account_id, asked_at)');
    await db.query(`CREATE TABLE export_download (
        id uuid NOT NULL,
        export_id uuid NOT NULL,
        account_id uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT export_download_pkey PRIMARY KEY (id),
        CONSTRAINT export_download_export_fk FOREIGN KEY (export_id) REFERENCES export_job (id) ON DELETE CASCADE
      )`);
    await db.query('CREATE INDEX export_download_account_idx ON export_download (account_id, taken_at)');
    for (const table of ['export_job', 'export_download']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO vigie_app`);
    }
    await db.query('GRANT UPDATE (state, moved_at, finished_at) ON export_job TO vigie_app');
    await db.query(`CREATE POLICY export_job_read ON export_job FOR SELECT TO vigie_app USING (${OWN})`);
    await db.query(`CREATE POLICY export_job_ask ON export_job FOR INSERT TO vigie_app WITH CHECK (${OWN} AND ${MAY_ASK} AND state = 'QUEUED')`);
    await db.query(`CREATE POLICY export_job_cancel ON export_job FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND state = 'CANCELLED')`);
    const TAKEN = `account_id = ${SELF} AND EXISTS (SELECT 1 FROM export_job e WHERE e.id = export_download.export_id)`;
    await db.query(`CREATE POLICY export_download_read ON export_download FOR SELECT TO vigie_app USING (${TAKEN})`);
    await db.query(`CREATE POLICY export_download_take ON export_download FOR INSERT TO vigie_app WITH CHECK (${TAKEN})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE export_download, export_job');
  }
}
