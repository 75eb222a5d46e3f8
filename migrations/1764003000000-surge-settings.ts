import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from './triage/acts';

const SELF = '(SELECT vigie_account())';
/** National staff and administrators. */
const SETTERS = `(SELECT vigie_scope_kind()) IN ('NATION', 'OPERATIONS')`;

/** Settings of the watch, dated and kept version after version; settings that are tried out; the settings each alert was decided with. */
export class SurgeSettings1764003000000 implements MigrationInterface {
  name = 'SurgeSettings1764003000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE surge_settings (
      revision integer NOT NULL,
      settings jsonb NOT NULL,
      reason text NOT NULL,
      saved_by uuid NOT NULL,
      saved_by_name text NOT NULL,
      saved_at timestamptz NOT NULL,
      CONSTRAINT surge_settings_pkey PRIMARY KEY (revision),
      CONSTRAINT surge_settings_account_fk FOREIGN KEY (saved_by) REFERENCES account (id),
      CONSTRAINT surge_settings_reason_check CHECK (char_length(reason) <= 300)
    )`);
    await db.query(`CREATE TABLE surge_trial (
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      settings jsonb NOT NULL,
      state text NOT NULL,
      result jsonb,
      asked_at timestamptz NOT NULL,
      CONSTRAINT surge_trial_pkey PRIMARY KEY (id),
      CONSTRAINT surge_trial_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
      CONSTRAINT surge_trial_state_check CHECK (state IN ('ASKED', 'DONE', 'FAILED'))
    )`);
    await db.query('CREATE INDEX surge_trial_account_idx ON surge_trial (account_id)');
    for (const table of ['surge_settings', 'surge_trial']) for (const statement of secured(table)) await db.query(statement);
    await db.query('GRANT SELECT, INSERT ON surge_settings TO vigie_app');
    await db.query(`CREATE POLICY surge_settings_read ON surge_settings FOR SELECT TO vigie_app USING (${SETTERS})`);
    await db.query(`CREATE POLICY surge_settings_add ON surge_settings FOR INSERT TO vigie_app WITH CHECK (${SETTERS} AND saved_by = ${SELF})`);
    await db.query('GRANT SELECT, INSERT, DELETE ON surge_trial TO vigie_app');
    await db.query(`CREATE POLICY surge_trial_own ON surge_trial TO vigie_app USING (${SETTERS} AND account_id = ${SELF}) WITH CHECK (${SETTERS} AND account_id = ${SELF})`);

    // Null in alerts of before, whose settings were those of the program.
    await db.query('ALTER TABLE surge_alert ADD COLUMN settings jsonb, ADD COLUMN settings_revision integer');
    await db.query('ALTER TABLE surge_alert ADD CONSTRAINT surge_alert_settings_fk FOREIGN KEY (settings_revision) REFERENCES surge_settings (revision)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE surge_alert DROP COLUMN settings, DROP COLUMN settings_revision');
    await db.query('DROP TABLE surge_trial, surge_settings');
  }
}
