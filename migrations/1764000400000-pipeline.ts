import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox that use cases write events into, and the journal of the jobs that were given up. */
export class Pipeline1764000400000 implements MigrationInterface {
  name = 'Pipeline1764000400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox_event PRIMARY KEY,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_outbox_event_unsent ON outbox_event (id) WHERE sent_at IS NULL');
    await db.query('CREATE INDEX ix_outbox_event_sent ON outbox_event (sent_at) WHERE sent_at IS NOT NULL');
    await db.query(`
      CREATE TABLE job_failure (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_job_failure PRIMARY KEY,
        job_name text NOT NULL,
        job_id text NOT NULL,
        payload jsonb NOT NULL,
        message text NOT NULL,
        attempts integer NOT NULL,
        enqueued_at timestamptz NOT NULL,
        failed_at timestamptz NOT NULL,
        redriven_at timestamptz,
        redriven_by uuid
      )`);
    await db.query('CREATE INDEX ix_job_failure_recent ON job_failure (failed_at, id)');
    await db.query('CREATE UNIQUE INDEX uq_job_failure ON job_failure (job_id, failed_at)');

    // Everyone who writes may leave an event; only the relay reads them.
    await db.query('ALTER TABLE outbox_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT INSERT ON outbox_event TO vigie_app');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_event TO vigie_system');
    await db.query('CREATE POLICY outbox_event_append ON outbox_event FOR INSERT TO vigie_app WITH CHECK (true)');
    await db.query('CREATE POLICY outbox_event_system ON outbox_event TO vigie_system USING (true)');

    // The message of a given-up job is for those who run the service; they may say that they sent it again, and change nothing else.
    await db.query('ALTER TABLE job_failure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query('GRANT SELECT ON job_failure TO vigie_app');
    await db.query('GRANT UPDATE (redriven_at, redriven_by) ON job_failure TO vigie_app');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON job_failure TO vigie_system');
    await db.query(`CREATE POLICY job_failure_operations ON job_failure FOR SELECT TO vigie_app USING ((SELECT vigie_scope_kind()) = 'OPERATIONS')`);
    await db.query(`CREATE POLICY job_failure_redrive ON job_failure FOR UPDATE TO vigie_app USING ((SELECT vigie_scope_kind()) = 'OPERATIONS')`);
    await db.query('CREATE POLICY job_failure_system ON job_failure TO vigie_system USING (true)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE job_failure, outbox_event');
  }
}
