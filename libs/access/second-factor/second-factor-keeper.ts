import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { AuditLog } from '../audit/audit-log';
import { SECOND_FACTOR_MESSAGES } from '../messages.fr';
import { endOtherSessions } from '../own-account/end-other-sessions';
import { refusedUnlessRecent } from '../own-account/recent-sign-in';
import { isStaff } from '../viewer/role';
import type { Viewer } from '../viewer/viewer';
import type { EnrolmentOutcome } from './enrolment-outcome';
import { SecondFactorCodes } from './second-factor-codes';
import { secondFactorsOf, settleSecondFactor } from './second-factor-state';

/** What enrolling and removing have in common, whatever the factor. Managers are those of transactions run as SYSTEM. */
@Injectable()
export class SecondFactorKeeper {
  constructor(
    private readonly clock: Clock,
    private readonly codes: SecondFactorCodes,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'production'>,
  ) {}

  /** Whether this account may not be without a factor. */
  isRequired(viewer: Viewer): boolean {
    return this.config.production && isStaff(viewer.role);
  }

  /** Null when the sign-in is recent enough to change what protects the account. */
  refusal(viewer: Viewer): AccountRefusal | null {
    return refusedUnlessRecent(viewer, this.clock.now());
  }

  /** After a factor has been added: other sessions, opened without it, end. */
  async enrolled(manager: EntityManager, viewer: Viewer, factor: 'totp' | 'passkey'): Promise<EnrolmentOutcome> {
    const { id } = viewer.account;
    const { recoveryCodes } = await secondFactorsOf(manager, id);
    const fresh = recoveryCodes === 0 ? await this.codes.renewRecoveryCodes(manager, id) : [];
    await settleSecondFactor(manager, id);
    await endOtherSessions(manager, viewer);
    await this.audit.record(manager, { action: 'SECOND_FACTOR_ENROLLED', subjectKind: 'account', subjectId: id, accountId: id, purpose: factor });
    return { kind: 'ENROLLED', recoveryCodes: fresh };
  }

  /** Null when a factor may go: staff keep one in production. */
  async refusalToRemove(manager: EntityManager, viewer: Viewer): Promise<AccountRefusal | null> {
    const recent = this.refusal(viewer);
    if (recent) return recent;
    // Two removed at once would each leave the other.
    await manager.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [viewer.account.id]);
    const { totp, passkeys } = await secondFactorsOf(manager, viewer.account.id);
    return this.isRequired(viewer) && Number(totp) + passkeys <= 1 ? accountRefused(SECOND_FACTOR_MESSAGES.lastFactor) : null;
  }

  async removed(manager: EntityManager, viewer: Viewer, factor: 'totp' | 'passkey'): Promise<void> {
    const { id } = viewer.account;
    await settleSecondFactor(manager, id);
    await this.audit.record(manager, { action: 'SECOND_FACTOR_REMOVED', subjectKind: 'account', subjectId: id, accountId: id, purpose: factor });
  }
}
