import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table names of what members saw before the ledger, and what each was cut by. */
const OLD_DIMENSIONS = `CASE name WHEN 'RIGHT' THEN '{territory,right}'::text[] WHEN 'DIFFICULTY_GROUP' THEN '{territory,difficulty}'::text[] ELSE '{territory,outcome}'::text[] END`;
const AUDIENCES = `audience IN ('MEMBERS', 'PUBLIC', 'MINISTRY', 'NETWORK')`;
const SIGNED_IN = `(SELECT vigie_scope_kind()) NOT IN ('', 'ANONYMOUS')`;

/** The release ledger: one line for tables that were decided together, whoever they are for; what members saw until now enters it. */
export class Releases1764001810000 implements MigrationInterface {
  name = 'Releases1764001810000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE release (
        id uuid CONSTRAINT release_pkey PRIMARY KEY,
        audience text NOT NULL CONSTRAINT release_audience_check CHECK (${AUDIENCES}),
        label text NOT NULL,
        source text NOT NULL,
        unit text NOT NULL,
        thresholds jsonb NOT NULL,
        first_month date NOT NULL,
        last_month date NOT NULL,
        state text NOT NULL DEFAULT 'HELD' CONSTRAINT release_state_check CHECK (state IN ('HELD', 'OUT', 'DROPPED')),
        subject_id uuid,
        decided_by uuid CONSTRAINT release_decided_by_fk REFERENCES account,
        hash text NOT NULL,
        decided_at timestamptz NOT NULL,
        left_at timestamptz,
        CONSTRAINT release_months_check CHECK (first_month <= last_month),
        CONSTRAINT release_left_check CHECK ((state = 'OUT') = (left_at IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX release_standing_idx ON release (source, decided_at) WHERE state <> 'DROPPED'`);
    await db.query('ALTER TABLE released_table ADD release_id uuid CONSTRAINT released_table_release_fk REFERENCES release');
    await db.query(`ALTER TABLE released_table ADD dimensions text[] NOT NULL DEFAULT '{}', ADD within jsonb NOT NULL DEFAULT '{}'`);
    await db.query('ALTER TABLE released_table ALTER month DROP NOT NULL, DROP CONSTRAINT released_table_key, DROP CONSTRAINT released_table_audience');
    await db.query(`ALTER TABLE released_table ADD CONSTRAINT released_table_audience CHECK (${AUDIENCES})`);
    await db.query('CREATE UNIQUE INDEX released_table_key ON released_table (audience, name, month)');
    await db.query('CREATE INDEX released_table_release_idx ON released_table (release_id)');
    await this.enterOldOnes(db);
    await db.query('ALTER TABLE release ENABLE ROW LEVEL SECURITY');
    await db.query('ALTER TABLE release FORCE ROW LEVEL SECURITY');
    // What is decided is decided: only whether it left may still change.
    await db.query('GRANT SELECT, INSERT, UPDATE (state, left_at) ON release TO vigie_system');
    await db.query(`CREATE POLICY release_system ON release TO vigie_system USING (true) WITH CHECK (true)`);
    await db.query('GRANT SELECT ON release TO vigie_app');
    await db.query(`CREATE POLICY release_read ON release FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) = 'NATION' OR (audience IN ('MEMBERS', 'PUBLIC') AND state = 'OUT' AND ${SIGNED_IN}))`);
    // What is held for a letter is nobody's to read but those who make it, through what they make.
    await db.query('DROP POLICY released_table_read ON released_table');
    await db.query(`CREATE POLICY released_table_read ON released_table FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) = 'NATION' OR (audience IN ('MEMBERS', 'PUBLIC') AND ${SIGNED_IN}))`);
  }

  /** The tables of one month for members become one release, with the dimensions that the ledger knows them by. */
  private async enterOldOnes(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO release (id, audience, label, source, unit, thresholds, first_month, last_month, state, hash, decided_at, left_at)
      SELECT gen_random_uuid(), 'MEMBERS', 'Chiffres des membres, ' || to_char(month, 'MM/YYYY'), 'REPORTS', 'PERSONS', (array_agg(thresholds))[1], month, month, 'OUT',
             encode(sha256(convert_to(string_agg(hash, '' ORDER BY name), 'UTF8')), 'hex'), min(released_at), min(released_at)
        FROM released_table GROUP BY month`);
    await db.query(`
      UPDATE released_table t SET release_id = release.id, dimensions = ${OLD_DIMENSIONS}, within = jsonb_build_object('period', jsonb_build_array(to_char(t.month, 'YYYY-MM'))),
             cells = CASE name WHEN 'DIFFICULTY_GROUP' THEN (
               SELECT jsonb_agg(CASE WHEN cell->'codes'->>1 = 'TOTAL' THEN cell ELSE jsonb_set(cell, '{codes,1}', to_jsonb('GROUP:' || (cell->'codes'->>1))) END) FROM jsonb_array_elements(cells) cell) ELSE cells END
        FROM release WHERE release.first_month = t.month`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP POLICY released_table_read ON released_table');
    await db.query(`CREATE POLICY released_table_read ON released_table FOR SELECT TO vigie_app USING (${SIGNED_IN})`);
    await db.query(`DELETE FROM released_table WHERE month IS NULL OR audience <> 'MEMBERS'`);
    await db.query('DROP INDEX released_table_key');
    await db.query(`ALTER TABLE released_table DROP CONSTRAINT released_table_audience, DROP release_id, DROP dimensions, DROP within, ALTER month SET NOT NULL`);
    await db.query(`ALTER TABLE released_table ADD CONSTRAINT released_table_audience CHECK (audience IN ('MEMBERS')), ADD CONSTRAINT released_table_key UNIQUE (audience, name, month)`);
    await db.query('DROP TABLE release');
  }
}
