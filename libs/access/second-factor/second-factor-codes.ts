import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { Authenticator } from './authenticator';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';

/** The codes an account may answer with; each is good once. Managers are those of transactions run as SYSTEM. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly clock: Clock,
    private readonly authenticator: Authenticator,
    private readonly audit: AuditLog,
  ) {}

  /** Uses a code up. Null: wrong, or used before. */
  async accept(manager: EntityManager, accountId: string, typed: string): Promise<'totp' | 'recovery-code' | null> {
    const code = typed.replace(/\s/g, '');
    if (await this.acceptTotp(manager, accountId, code)) return 'totp';
    return (await this.acceptRecoveryCode(manager, accountId, code)) ? 'recovery-code' : null;
  }

  /** A fresh set, in place of the one before. Shown once. */
  async renewRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.query(
      `INSERT INTO account_credential (account_id, recovery_code_hashes) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET recovery_code_hashes = excluded.recovery_code_hashes`,
      [accountId, codes.map(recoveryCodeHash)],
    );
    return codes;
  }

  /** Codes of the step last accepted, or of an older one, are refused: who read one over a shoulder cannot use it. */
  private async acceptTotp(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    const [row] = await manager.query<{ secret: Buffer }[]>(`SELECT totp_secret AS secret FROM account_credential WHERE account_id = $1 AND totp_confirmed_at IS NOT NULL`, [accountId]);
    const step = row ? this.authenticator.stepOf(accountId, row.secret, code, this.clock.now()) : null;
    if (step === null) return false;
    return changed(manager, `UPDATE account_credential SET totp_last_step = $2 WHERE account_id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)`, [accountId, step]);
  }

  private async acceptRecoveryCode(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    const used = await changed(
      manager,
      `UPDATE account_credential SET recovery_code_hashes = array_remove(recovery_code_hashes, $2) WHERE account_id = $1 AND $2 = ANY (recovery_code_hashes)`,
      [accountId, recoveryCodeHash(code)],
    );
    if (used) await this.audit.record(manager, { action: 'RECOVERY_CODE_USED', subjectKind: 'account', subjectId: accountId, accountId });
    return used;
  }
}

/** Whether an UPDATE found its row. */
async function changed(manager: EntityManager, update: string, values: unknown[]): Promise<boolean> {
  const [row] = await manager.query<[{ rows: number }]>(`WITH done AS (${update} RETURNING 1) SELECT count(*)::int AS rows FROM done`, values);
  return row.rows > 0;
}
