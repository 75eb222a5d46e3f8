import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { openSession } from '../sessions/open-session';
import { accountById, type SignInAccount } from './sign-in-account';
import { keepChallenge } from './sign-in-challenges';
import { refused, type SecondFactorMethod, type SignInOutcome } from './sign-in-outcome';

/** How somebody proved who they are; kept in the audit log. */
export type SignInProof = 'password' | 'link' | 'invitation' | 'passkey' | 'totp' | 'recovery-code';

/** The last step of every way to sign in: a second factor is asked for when there is one, else the session opens. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** After a first proof. @param manager of a transaction run as SYSTEM */
  async afterFirstProof(manager: EntityManager, accountId: string, proof: SignInProof): Promise<SignInOutcome> {
    const account = await accountById(manager, accountId);
    if (!account || account.disabled) return refused(SIGN_IN_MESSAGES.wrongCredentials);
    if (account.closed) return refused(SIGN_IN_MESSAGES.structureClosed);
    const methods = methodsOf(account);
    if (methods.length === 0) return this.open(manager, account, proof);
    const challenge = await keepChallenge(manager, { kind: 'SECOND_FACTOR', accountId }, this.clock.now());
    return { kind: 'SECOND_FACTOR', challenge, methods };
  }

  /** After a proof that needs no other: a second factor, or a passkey that verified its user. @param manager of a transaction run as SYSTEM */
  async afterFullProof(manager: EntityManager, accountId: string, proof: SignInProof): Promise<SignInOutcome> {
    const account = await accountById(manager, accountId);
    if (!account || account.disabled) return refused(SIGN_IN_MESSAGES.wrongCredentials);
    if (account.closed) return refused(SIGN_IN_MESSAGES.structureClosed);
    return this.open(manager, account, proof);
  }

  private async open(manager: EntityManager, account: SignInAccount, proof: SignInProof): Promise<SignInOutcome> {
    await manager.query('DELETE FROM sign_in_challenge WHERE account_id = $1', [account.id]);
    const session = await openSession(manager, account, this.clock.now());
    await this.audit.record(manager, { action: 'SIGN_IN', subjectKind: 'account', subjectId: account.id, accountId: account.id, purpose: proof });
    return { kind: 'SIGNED_IN', session };
  }
}

function methodsOf({ totp, passkeys, recoveryCodes }: SignInAccount): SecondFactorMethod[] {
  const factors: SecondFactorMethod[] = [...(totp ? ['TOTP' as const] : []), ...(passkeys > 0 ? ['PASSKEY' as const] : [])];
  return factors.length > 0 && recoveryCodes > 0 ? [...factors, 'RECOVERY_CODE'] : factors;
}
