import { Injectable } from '@nestjs/common';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { AuditLog } from '../audit/audit-log';
import { SECOND_FACTOR_MESSAGES } from '../messages.fr';
import type { Viewer } from '../viewer/viewer';
import { SecondFactorCodes } from './second-factor-codes';
import { SecondFactorKeeper } from './second-factor-keeper';
import { secondFactorsOf } from './second-factor-state';

export interface PasskeySummary {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What protects an account, for its owner. */
export interface SecurityState {
  readonly hasPassword: boolean;
  readonly totp: boolean;
  readonly passkeys: readonly PasskeySummary[];
  readonly recoveryCodesLeft: number;
  /** The account may not be without a second factor. */
  readonly required: boolean;
  /** Signed-in browsers, this one included. */
  readonly sessions: number;
}

@Injectable()
export class ReadSecurity {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly keeper: SecondFactorKeeper,
    private readonly codes: SecondFactorCodes,
    private readonly audit: AuditLog,
  ) {}

  execute(viewer: Viewer): Promise<SecurityState> {
    return this.tx.run(SYSTEM, async (m) => {
      const { id } = viewer.account;
      const { totp, recoveryCodes } = await secondFactorsOf(m, id);
      const passkeys = await m.query<PasskeySummary[]>('SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey WHERE account_id = $1 ORDER BY created_at', [id]);
      const [more] = await m.query<[{ hasPassword: boolean; sessions: number }]>(
        `SELECT EXISTS (SELECT 1 FROM account_credential WHERE account_id = $1 AND password_hash IS NOT NULL) AS "hasPassword",
                (SELECT count(*)::int FROM session WHERE account_id = $1) AS sessions`,
        [id],
      );
      return { ...more, totp, passkeys, recoveryCodesLeft: recoveryCodes, required: this.keeper.isRequired(viewer) };
    });
  }

  /** A fresh set of recovery codes in place of the one before, shown once. */
  async renewRecoveryCodes(viewer: Viewer): Promise<{ readonly kind: 'RENEWED'; readonly codes: readonly string[] } | AccountRefusal> {
    const refusal = this.keeper.refusal(viewer);
    if (refusal) return refusal;
    const { id } = viewer.account;
    return this.tx.run(SYSTEM, async (m) => {
      const { totp, passkeys } = await secondFactorsOf(m, id);
      if (!totp && passkeys === 0) return accountRefused(SECOND_FACTOR_MESSAGES.noFactor);
      const codes = await this.codes.renewRecoveryCodes(m, id);
      await this.audit.record(m, { action: 'SECOND_FACTOR_ENROLLED', subjectKind: 'account', subjectId: id, accountId: id, purpose: 'recovery-codes' });
      return { kind: 'RENEWED', codes };
    });
  }
}
