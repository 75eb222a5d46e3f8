import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log is searched: by who, by act, by what it was done to, by day. National staff, who answer for what is opened, read it as well. */
export class AuditSearch1764002710000 implements MigrationInterface {
  name = 'AuditSearch1764002710000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX audit_entry_account_idx ON audit_entry (account_id, id)');
    await db.query('CREATE INDEX audit_entry_action_idx ON audit_entry (action, id)');
    await db.query('CREATE INDEX audit_entry_subject_idx ON audit_entry (subject_kind, subject_id)');
    await db.query('CREATE INDEX audit_entry_at_idx ON audit_entry (at)');
    await db.query(`ALTER POLICY audit_entry_read ON audit_entry USING ((SELECT vigie_scope_kind()) IN ('OPERATIONS', 'NATION'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY audit_entry_read ON audit_entry USING ((SELECT vigie_scope_kind()) = 'OPERATIONS')`);
    for (const index of ['account', 'action', 'subject', 'at']) await db.query(`DROP INDEX audit_entry_${index}_idx`);
  }
}
