import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { AuditLog } from '../audit/audit-log';
import { ACCOUNT_MESSAGES, PASSWORD_MESSAGES, SIGN_IN_MESSAGES } from '../messages.fr';
import { passwordFault } from '../passwords/password-policy';
import { hashPassword, passwordMatches } from '../passwords/passwords';
import { Throttle, type ThrottleKey } from '../throttle/throttle';
import type { Viewer } from '../viewer/viewer';
import { endOtherSessions } from './end-other-sessions';
import { refusedUnlessRecent } from './recent-sign-in';

export type PasswordOutcome = { readonly kind: 'CHANGED' } | AccountRefusal;

/** Changes the own password, ends every other session, and the secret address of the own calendar: whoever knew the one may have the others. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param revokeApiTokens also ends the tokens that this account made for its structure's software
   * @param current what it was; not looked at when the account has none yet, which then asks for a recent sign-in
   */
  async execute(viewer: Viewer, current: string, wished: string, revokeApiTokens = false): Promise<PasswordOutcome> {
    const { id, email } = viewer.account;
    const fault = passwordFault(wished, email);
    if (fault) return accountRefused(PASSWORD_MESSAGES[fault], 'newPassword');
    const refusal = await this.refusalOf(viewer, current);
    if (refusal) return refusal;
    const passwordHash = await hashPassword(wished);
    await this.tx.run(SYSTEM, async (m) => {
      await m.query('UPDATE account_credential SET password_hash = $2 WHERE account_id = $1', [id, passwordHash]);
      await endOtherSessions(m, viewer);
      const now = this.clock.now();
      await m.query('UPDATE calendar_link SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [id, now]);
      if (revokeApiTokens) await m.query('UPDATE api_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [id, now]);
      await this.audit.record(m, { action: 'PASSWORD_CHANGED', subjectKind: 'account', subjectId: id, accountId: id });
    });
    return { kind: 'CHANGED' };
  }

  /** Guesses of the current password count like guesses at the door. */
  private async refusalOf(viewer: Viewer, current: string): Promise<AccountRefusal | null> {
    const keys: ThrottleKey[] = [{ kind: 'PASSWORD_ACCOUNT', value: viewer.account.email }];
    const now = this.clock.now();
    const { wait, stored } = await this.tx.run(SYSTEM, async (m) => {
      const [row] = await m.query<{ password_hash: string | null }[]>('SELECT password_hash FROM account_credential WHERE account_id = $1', [viewer.account.id]);
      return { wait: row?.password_hash ? await this.throttle.attempt(m, keys, now) : 0, stored: row?.password_hash ?? null };
    });
    if (stored === null) return refusedUnlessRecent(viewer, now);
    if (wait > 0) return accountRefused(SIGN_IN_MESSAGES.tooManyAttempts(wait));
    if (!(await passwordMatches(stored, current))) return accountRefused(ACCOUNT_MESSAGES.wrongPassword, 'currentPassword');
    await this.tx.run(SYSTEM, (m) => this.throttle.succeed(m, keys, now));
    return null;
  }
}
