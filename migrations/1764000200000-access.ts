import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessPolicies } from './access/policies';
import { AUDIT_LOG } from './access/audit-log';
import { SESSION_LOOKUP } from './access/session-lookup';
import { accessTables } from './access/tables';

/** Structures, accounts, sessions and the audit log. */
export class Access1764000200000 implements MigrationInterface {
  name = 'Access1764000200000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...accessTables(), ...AUDIT_LOG, ...accessPolicies(), ...SESSION_LOOKUP]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION vigie_session(bytea, timestamptz, interval)');
    await db.query('DROP TABLE audit_entry, sign_in_throttle, sign_in_challenge, one_time_link, session, passkey, account_credential, account, structure, association');
    await db.query('DROP FUNCTION vigie_chain_audit_entry(), vigie_refuse_audit_change(), vigie_audit_hash(bigint, timestamptz, uuid, text, text, text, text, bytea)');
  }
}
