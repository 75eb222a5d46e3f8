import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that staff keep by name. */
export class Analyses1764002600000 implements MigrationInterface {
  name = 'Analyses1764002600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE saved_view (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        address text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT saved_view_pkey PRIMARY KEY (id),
        CONSTRAINT saved_view_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT saved_view_name_key UNIQUE (account_id, name)
      )`);
    await db.query('ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO vigie_system');
    await db.query('CREATE POLICY saved_view_system ON saved_view TO vigie_system USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT, INSERT, UPDATE (name, address), DELETE ON saved_view TO vigie_app');
    await db.query('CREATE POLICY saved_view_own ON saved_view TO vigie_app USING (account_id = (SELECT vigie_account())) WITH CHECK (account_id = (SELECT vigie_account()))');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE saved_view');
  }
}
