import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { insertAccount } from '../accounts/insert-account';
import { checkedDisplayName } from '../accounts/display-name';
import { AuditLog } from '../audit/audit-log';
import { ACCOUNT_MESSAGES, PASSWORD_MESSAGES, SIGN_IN_MESSAGES } from '../messages.fr';
import { passwordFault } from '../passwords/password-policy';
import { hashPassword } from '../passwords/passwords';
import { CompleteSignIn } from '../sign-in/complete-sign-in';
import { refused, type SignInOutcome } from '../sign-in/sign-in-outcome';
import { findInvitation, takeInvitation } from './invitation-links';

/** Makes the account an invitation offers, and signs it in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly complete: CompleteSignIn,
  ) {}

  /** A password or a name that will not do leaves the invitation usable. */
  async execute(token: string, displayName: string, password: string): Promise<SignInOutcome> {
    const now = this.clock.now();
    const invitation = await this.tx.run(SYSTEM, (m) => findInvitation(m, token, now));
    if (!invitation) return refused(SIGN_IN_MESSAGES.invitationDead);
    const name = checkedDisplayName(displayName);
    if (name === null) return refused(ACCOUNT_MESSAGES.invalidName);
    const fault = passwordFault(password, invitation.email);
    if (fault) return refused(PASSWORD_MESSAGES[fault]);
    const passwordHash = await hashPassword(password);
    return this.tx.run(SYSTEM, async (m) => {
      if (!(await findInvitation(m, token, now)) || !(await takeInvitation(m, invitation.id, now))) return refused(SIGN_IN_MESSAGES.invitationDead);
      const { email, role, structureId, federationCode } = invitation;
      const id = await insertAccount(m, { email, role, structureId, federationCode, displayName: name, passwordHash }, now);
      if (!id) return refused(ACCOUNT_MESSAGES.emailTaken);
      await this.audit.record(m, { action: 'INVITATION_ACCEPTED', subjectKind: 'invitation', subjectId: invitation.id, accountId: id });
      return this.complete.afterFirstProof(m, id, 'invitation');
    });
  }
}
