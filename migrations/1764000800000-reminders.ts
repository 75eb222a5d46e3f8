import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;
const SELF = `account_id = (SELECT vigie_account())`;

/** As visible as the reports of its case: the policy of `report` answers inside, wherever they have moved. */
const seenWithCase = (table: string) =>
  `EXISTS (SELECT 1 FROM report WHERE report.structure_id = ${table}.structure_id AND report.case_code = ${table}.case_code)`;

const TABLES = [
  `CREATE TABLE notification_preference (
    account_id uuid NOT NULL,
    kind text NOT NULL,
    rhythm text NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT notification_preference_pkey PRIMARY KEY (account_id, kind),
    CONSTRAINT notification_preference_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT notification_preference_rhythm_check CHECK (rhythm IN ('IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'))
  )`,
  `CREATE TABLE notification (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    notice jsonb NOT NULL,
    once text NOT NULL,
    rhythm text NOT NULL,
    created_at timestamptz NOT NULL,
    mailed_at timestamptz,
    CONSTRAINT notification_pkey PRIMARY KEY (id),
    CONSTRAINT notification_once UNIQUE (account_id, once),
    CONSTRAINT notification_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT notification_rhythm_check CHECK (rhythm IN ('IMMEDIATE', 'DAILY', 'WEEKLY'))
  )`,
  'CREATE INDEX notification_waiting_idx ON notification (rhythm, account_id) WHERE mailed_at IS NULL',
  `CREATE TABLE renewal (
    structure_id uuid NOT NULL,
    case_code text NOT NULL,
    kind text NOT NULL,
    due_on date NOT NULL,
    filed_on date NOT NULL,
    account_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT renewal_pkey PRIMARY KEY (structure_id, case_code, kind, due_on),
    CONSTRAINT renewal_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
    CONSTRAINT renewal_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT renewal_kind_check CHECK (kind IN ('STAY_DOCUMENT', 'CONTRACT'))
  )`,
  `CREATE TABLE case_contract (
    structure_id uuid NOT NULL,
    case_code text NOT NULL,
    ends_on date NOT NULL,
    account_id uuid,
    updated_at timestamptz NOT NULL,
    CONSTRAINT case_contract_pkey PRIMARY KEY (structure_id, case_code),
    CONSTRAINT case_contract_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
    CONSTRAINT case_contract_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE TABLE expiry_setting (
    structure_id uuid NOT NULL,
    thresholds integer[] NOT NULL,
    account_id uuid,
    updated_at timestamptz NOT NULL,
    CONSTRAINT expiry_setting_pkey PRIMARY KEY (structure_id),
    CONSTRAINT expiry_setting_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
    CONSTRAINT expiry_setting_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT expiry_setting_thresholds_check CHECK (cardinality(thresholds) BETWEEN 1 AND 8)
  )`,
  `CREATE TABLE expiry_round (
    day date NOT NULL,
    ran_at timestamptz NOT NULL,
    CONSTRAINT expiry_round_pkey PRIMARY KEY (day)
  )`,
  `CREATE TABLE calendar_link (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    last_read_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT calendar_link_pkey PRIMARY KEY (id),
    CONSTRAINT calendar_link_token UNIQUE (token_hash),
    CONSTRAINT calendar_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT calendar_link_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id)
  )`,
  'CREATE INDEX calendar_link_account_idx ON calendar_link (account_id)',
  `CREATE TABLE solved_question (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    account_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    case_code text NOT NULL,
    report_id uuid NOT NULL,
    after_days integer NOT NULL,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    answer text,
    answered_at timestamptz,
    CONSTRAINT solved_question_pkey PRIMARY KEY (id),
    CONSTRAINT solved_question_once UNIQUE (report_id, after_days),
    CONSTRAINT solved_question_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT solved_question_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id),
    CONSTRAINT solved_question_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
    CONSTRAINT solved_question_answered_check CHECK ((answer IS NULL) = (answered_at IS NULL))
  )`,
  'CREATE INDEX solved_question_round_idx ON solved_question (round_id)',
  // What expires soon, and who sees across structures reads a wave of it.
  'CREATE INDEX report_expiry_idx ON report (stay_document_expires_on) WHERE stay_document_expires_on IS NOT NULL',
];

const SCOPED = ['notification_preference', 'notification', 'renewal', 'case_contract', 'expiry_setting', 'expiry_round', 'calendar_link', 'solved_question'];

const POLICIES = [
  'GRANT SELECT, INSERT, UPDATE ON notification_preference TO vigie_app',
  `CREATE POLICY notification_preference_own ON notification_preference TO vigie_app USING (${SELF}) WITH CHECK (${SELF})`,

  'GRANT SELECT, INSERT, DELETE ON renewal, case_contract TO vigie_app',
  'GRANT UPDATE (filed_on, account_id, created_at) ON renewal TO vigie_app',
  'GRANT UPDATE (ends_on, account_id, updated_at) ON case_contract TO vigie_app',
  ...['renewal', 'case_contract'].flatMap((table) => [
    `CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${seenWithCase(table)})`,
    `CREATE POLICY ${table}_add ON ${table} FOR INSERT TO vigie_app WITH CHECK (${OWN} AND ${SELF} AND ${seenWithCase(table)})`,
    `CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${SELF})`,
    `CREATE POLICY ${table}_undo ON ${table} FOR DELETE TO vigie_app USING (${OWN})`,
  ]),

  'GRANT SELECT, INSERT, UPDATE ON expiry_setting TO vigie_app',
  `CREATE POLICY expiry_setting_own ON expiry_setting TO vigie_app USING (${OWN}) WITH CHECK (${OWN} AND ${SELF})`,

  // A link is shown once: its hash is nobody's to read.
  'GRANT SELECT (id, account_id, structure_id, created_at, last_read_at, revoked_at), INSERT, UPDATE (revoked_at) ON calendar_link TO vigie_app',
  `CREATE POLICY calendar_link_own ON calendar_link TO vigie_app USING (${SELF}) WITH CHECK (${SELF} AND ${OWN})`,
];

/** What is mailed and how often, what expires and what was done about it, and whether a case was solved. */
export class Reminders1764000800000 implements MigrationInterface {
  name = 'Reminders1764000800000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
    for (const table of SCOPED) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
    }
    for (const statement of POLICIES) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX report_expiry_idx');
    await db.query(`DROP TABLE ${SCOPED.join(', ')}`);
  }
}
