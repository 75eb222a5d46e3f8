import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = '(SELECT vigie_scope_kind())';
/** Staff of the federation: a structure reads no alert, which rests on the reports of others. */
const STAFF_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) ELSE false END`;
const SELF = '(SELECT vigie_account())';

/** Rises recognised in the weekly counts, the weeks they rest on, what staff made of them, and who wants to hear of them. */
export class Alerts1764001300000 implements MigrationInterface {
  name = 'Alerts1764001300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE surge_alert (
        id uuid NOT NULL,
        region_code text NOT NULL,
        department_code text NOT NULL,
        site_code text NOT NULL,
        right_code text NOT NULL,
        difficulty_group text NOT NULL,
        first_week date NOT NULL,
        last_week date NOT NULL,
        watched_until date NOT NULL,
        ended boolean NOT NULL,
        weeks integer NOT NULL,
        observed integer NOT NULL,
        expected numeric(10,2) NOT NULL,
        upper numeric(10,2) NOT NULL,
        structures integer NOT NULL,
        largest_share numeric(4,3) NOT NULL,
        rests_on text NOT NULL,
        held boolean NOT NULL,
        method text NOT NULL,
        history_years integer NOT NULL,
        series_watched integer NOT NULL,
        false_discovery_rate numeric(4,3) NOT NULL,
        chance double precision NOT NULL,
        adjusted_chance double precision NOT NULL,
        echoes jsonb NOT NULL,
        status text NOT NULL DEFAULT 'NEW',
        revision integer NOT NULL DEFAULT 1,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT surge_alert_pkey PRIMARY KEY (id),
        CONSTRAINT surge_alert_series_key UNIQUE (site_code, right_code, difficulty_group, first_week),
        CONSTRAINT surge_alert_site_fk FOREIGN KEY (site_code) REFERENCES prefecture_site (code),
        CONSTRAINT surge_alert_status_check CHECK (status IN ('NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'CLOSED')),
        CONSTRAINT surge_alert_rests_on_check CHECK (rests_on IN ('MANY', 'FEW_STRUCTURES', 'ONE_DOMINATES', 'NOTHING')),
        CONSTRAINT surge_alert_weeks_check CHECK (first_week <= last_week AND weeks > 0)
      )`);
    await db.query('CREATE INDEX surge_alert_region_idx ON surge_alert (region_code, last_week)');

    // Written once and never again: what was known when the week was judged.
    await db.query(`
      CREATE TABLE surge_alert_week (
        alert_id uuid NOT NULL,
        region_code text NOT NULL,
        week date NOT NULL,
        observed integer NOT NULL,
        expected numeric(10,2),
        upper numeric(10,2),
        completeness numeric(4,3) NOT NULL,
        alarm boolean NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT surge_alert_week_pkey PRIMARY KEY (alert_id, week),
        CONSTRAINT surge_alert_week_alert_fk FOREIGN KEY (alert_id) REFERENCES surge_alert (id) ON DELETE CASCADE
      )`);

    await db.query(`
      CREATE TABLE surge_alert_step (
        id uuid NOT NULL,
        alert_id uuid NOT NULL,
        region_code text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        motive text,
        note text,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        undone_at timestamptz,
        CONSTRAINT surge_alert_step_pkey PRIMARY KEY (id),
        CONSTRAINT surge_alert_step_alert_fk FOREIGN KEY (alert_id) REFERENCES surge_alert (id) ON DELETE CASCADE,
        CONSTRAINT surge_alert_step_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT surge_alert_step_note_check CHECK (char_length(note) <= 1000)
      )`);
    await db.query('CREATE INDEX surge_alert_step_alert_idx ON surge_alert_step (alert_id, taken_at)');

    await db.query(`
      CREATE TABLE alert_subscription (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        region_code text,
        department_code text,
        site_code text,
        right_code text,
        difficulty_group text,
        delivery text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT alert_subscription_pkey PRIMARY KEY (id),
        CONSTRAINT alert_subscription_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT alert_subscription_delivery_check CHECK (delivery IN ('IMMEDIATE', 'DIGEST')),
        CONSTRAINT alert_subscription_key UNIQUE NULLS NOT DISTINCT (account_id, region_code, department_code, site_code, right_code, difficulty_group)
      )`);

    for (const table of ['surge_alert', 'surge_alert_week', 'surge_alert_step', 'alert_subscription']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
    }
    for (const table of ['surge_alert', 'surge_alert_week', 'surge_alert_step']) {
      await db.query(`GRANT SELECT ON ${table} TO vigie_app`);
      await db.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT TO vigie_app USING (${STAFF_IN_SCOPE})`);
    }
    await db.query('GRANT UPDATE (status, revision, updated_at) ON surge_alert TO vigie_app');
    await db.query(`CREATE POLICY surge_alert_move ON surge_alert FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('GRANT INSERT, UPDATE (undone_at) ON surge_alert_step TO vigie_app');
    await db.query(`CREATE POLICY surge_alert_step_take ON surge_alert_step FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE} AND account_id = ${SELF})`);
    await db.query(`CREATE POLICY surge_alert_step_undo ON surge_alert_step FOR UPDATE TO vigie_app USING (${STAFF_IN_SCOPE}) WITH CHECK (${STAFF_IN_SCOPE})`);
    await db.query('GRANT SELECT, INSERT, UPDATE (delivery), DELETE ON alert_subscription TO vigie_app');
    await db.query(`CREATE POLICY alert_subscription_own ON alert_subscription TO vigie_app USING (account_id = ${SELF}) WITH CHECK (account_id = ${SELF})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE alert_subscription, surge_alert_step, surge_alert_week, surge_alert');
  }
}
