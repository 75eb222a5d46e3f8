import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = '(SELECT vigie_scope_kind())';
/** A dossier of the nation has no region: only the nation reads it. */
const STAFF_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN coalesce(region_code = ANY ((SELECT vigie_regions())::text[]), false) ELSE false END`;
const SELF = '(SELECT vigie_account())';

/** Of the dossier: what hangs on it, and in whose scope. */
const PART = `
        dossier_id uuid NOT NULL,
        region_code text,`;

const TABLES = {
  dossier: `
        id uuid NOT NULL,
        number serial NOT NULL,
        title text NOT NULL,
        region_code text,
        department_code text,
        site_code text,
        period_from date NOT NULL,
        period_to date NOT NULL,
        themes jsonb NOT NULL,
        causality text NOT NULL,
        recipient jsonb NOT NULL,
        status text NOT NULL DEFAULT 'DRAFT',
        version integer NOT NULL DEFAULT 0,
        revision integer NOT NULL DEFAULT 1,
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        letter text,
        approval jsonb,
        sending jsonb,
        answer jsonb,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT dossier_pkey PRIMARY KEY (id),
        CONSTRAINT dossier_number_key UNIQUE (number),
        CONSTRAINT dossier_author_fk FOREIGN KEY (author_id) REFERENCES account (id),
        CONSTRAINT dossier_site_fk FOREIGN KEY (site_code) REFERENCES prefecture_site (code),
        CONSTRAINT dossier_status_check CHECK (status IN ('DRAFT', 'FROZEN', 'REVIEWED', 'APPROVED', 'SENT', 'ANSWERED', 'CLOSED')),
        CONSTRAINT dossier_causality_check CHECK (causality IN ('ALLEGED', 'DOCUMENTED', 'CONFIRMED')),
        CONSTRAINT dossier_period_check CHECK (period_from <= period_to)`,
  // Everyone who wrote, changed or froze it, by the name and address they had then: none of them approves it.
  dossier_hand: `${PART}
        account_id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        CONSTRAINT dossier_hand_pkey PRIMARY KEY (dossier_id, account_id),
        CONSTRAINT dossier_hand_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE`,
  dossier_step: `
        id uuid NOT NULL,${PART}
        from_status text NOT NULL,
        to_status text NOT NULL,
        version integer NOT NULL,
        note text,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT dossier_step_pkey PRIMARY KEY (id),
        CONSTRAINT dossier_step_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
        CONSTRAINT dossier_step_note_check CHECK (char_length(note) <= 1000)`,
  dossier_snapshot: `${PART}
        version integer NOT NULL,
        content text NOT NULL,
        hash text NOT NULL,
        changes jsonb,
        release_id uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT dossier_snapshot_pkey PRIMARY KEY (dossier_id, version),
        CONSTRAINT dossier_snapshot_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE`,
  dossier_report: `${PART}
        version integer NOT NULL,
        report_id uuid NOT NULL,
        CONSTRAINT dossier_report_pkey PRIMARY KEY (dossier_id, version, report_id),
        CONSTRAINT dossier_report_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE`,
  dossier_model: `
        place text NOT NULL,
        region_code text,
        letterhead jsonb NOT NULL,
        template text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT dossier_model_pkey PRIMARY KEY (place)`,
  dossier_production: `${PART}
        version integer NOT NULL,
        edition text NOT NULL,
        state text NOT NULL,
        done integer NOT NULL,
        failure text,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT dossier_production_pkey PRIMARY KEY (dossier_id, version, edition),
        CONSTRAINT dossier_production_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
        CONSTRAINT dossier_production_edition_check CHECK (edition IN ('DRAFT', 'APPROVED')),
        CONSTRAINT dossier_production_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))`,
  dossier_file: `${PART}
        version integer NOT NULL,
        edition text NOT NULL,
        name text NOT NULL,
        bytes bytea NOT NULL,
        sha256 text NOT NULL,
        CONSTRAINT dossier_file_pkey PRIMARY KEY (dossier_id, version, edition, name),
        CONSTRAINT dossier_file_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
        CONSTRAINT dossier_file_edition_check CHECK (edition IN ('DRAFT', 'APPROVED'))`,
  dossier_download: `
        id uuid NOT NULL,${PART}
        account_id uuid NOT NULL,
        name text NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT dossier_download_pkey PRIMARY KEY (id),
        CONSTRAINT dossier_download_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE`,
  dossier_commitment: `${PART}
        subject text NOT NULL,
        code text NOT NULL,
        answer text NOT NULL,
        due_on date,
        note text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT dossier_commitment_pkey PRIMARY KEY (dossier_id, subject, code),
        CONSTRAINT dossier_commitment_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
        CONSTRAINT dossier_commitment_subject_check CHECK (subject IN ('RECOMMENDATION', 'DIFFICULTY')),
        CONSTRAINT dossier_commitment_answer_check CHECK (answer IN ('PROMISED', 'PARTLY', 'REFUSED', 'SILENCE')),
        CONSTRAINT dossier_commitment_note_check CHECK (char_length(note) <= 1000)`,
  dossier_document: `
        id uuid NOT NULL,${PART}
        title text NOT NULL,
        reference text,
        received_on date NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT dossier_document_pkey PRIMARY KEY (id),
        CONSTRAINT dossier_document_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE`,
  prefecture_meeting: `
        id uuid NOT NULL,
        site_code text NOT NULL,
        region_code text NOT NULL,
        held_on date NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT prefecture_meeting_pkey PRIMARY KEY (id),
        CONSTRAINT prefecture_meeting_site_fk FOREIGN KEY (site_code) REFERENCES prefecture_site (code)`,
} as const;

/** Dossiers: what is drafted, frozen, approved and sent from what is watched, each behind row-level security. */
export class Dossiers1764001700000 implements MigrationInterface {
  name = 'Dossiers1764001700000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${columns}
      )`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
      // Which reports a dossier counts is kept by whoever freezes it, and read by the program alone.
      await db.query(`GRANT ${table === 'dossier_report' ? 'INSERT' : 'SELECT, INSERT'} ON ${table} TO vigie_app`);
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${STAFF_IN_SCOPE})`);
    }
    await db.query('GRANT USAGE ON SEQUENCE dossier_number_seq TO vigie_app, vigie_system');
    await db.query('CREATE INDEX dossier_region_idx ON dossier (region_code, updated_at)');
    await db.query('CREATE INDEX dossier_step_dossier_idx ON dossier_step (dossier_id, taken_at)');
    await db.query(`GRANT UPDATE (title, region_code, department_code, site_code, period_from, period_to, themes, causality, recipient, status, version, revision, letter, approval, sending, answer, updated_at) ON dossier TO vigie_app`);
    await db.query(`CREATE POLICY dossier_write ON dossier FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND author_id = ${SELF})`);
    await db.query(`CREATE POLICY dossier_change ON dossier FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('CREATE INDEX dossier_download_account_idx ON dossier_download (account_id, taken_at)');
    await db.query('CREATE INDEX prefecture_meeting_site_idx ON prefecture_meeting (site_code, held_on)');
    for (const table of ['dossier_snapshot', 'dossier_report', 'dossier_model', 'dossier_production', 'dossier_commitment', 'dossier_document', 'prefecture_meeting']) await db.query(`CREATE POLICY ${table}_write ON ${table} FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('GRANT UPDATE (letterhead, template, revision, updated_by, updated_at) ON dossier_model TO vigie_app');
    await db.query(`CREATE POLICY dossier_model_change ON dossier_model FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('GRANT UPDATE (state, done, failure, asked_at, finished_at) ON dossier_production TO vigie_app');
    await db.query('GRANT UPDATE (answer, due_on, note, recorded_by, recorded_at), DELETE ON dossier_commitment TO vigie_app');
    for (const table of ['dossier_production', 'dossier_commitment']) await db.query(`CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('GRANT DELETE ON dossier_document TO vigie_app');
    for (const table of ['dossier_document', 'dossier_commitment']) await db.query(`CREATE POLICY ${table}_remove ON ${table} FOR DELETE TO vigie_app USING (${STAFF_IN_SCOPE})`);
    for (const table of ['dossier_hand', 'dossier_step', 'dossier_download']) await db.query(`CREATE POLICY ${table}_write ON ${table} FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND account_id = ${SELF})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE ${Object.keys(TABLES).reverse().join(', ')}`);
  }
}
