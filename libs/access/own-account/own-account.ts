import { Injectable } from '@nestjs/common';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { checkedDisplayName } from '../accounts/display-name';
import { AuditLog } from '../audit/audit-log';
import { ACCOUNT_MESSAGES } from '../messages.fr';
import type { Viewer } from '../viewer/viewer';
import { endOtherSessions } from './end-other-sessions';

/** What everybody may do to their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly audit: AuditLog,
  ) {}

  async rename(viewer: Viewer, typed: string): Promise<{ readonly kind: 'RENAMED'; readonly viewer: Viewer } | AccountRefusal> {
    const displayName = checkedDisplayName(typed);
    if (displayName === null) return accountRefused(ACCOUNT_MESSAGES.invalidName, 'displayName');
    await this.tx.run(viewer.scope, (m) => m.query('UPDATE account SET display_name = $2 WHERE id = $1', [viewer.account.id, displayName]));
    return { kind: 'RENAMED', viewer: { ...viewer, account: { ...viewer.account, displayName } } };
  }

  /** Ends all sessions but this one; returns how many. */
  endOtherSessions(viewer: Viewer): Promise<number> {
    return this.tx.run(SYSTEM, async (m) => {
      const ended = await endOtherSessions(m, viewer);
      await this.audit.record(m, { action: 'SESSIONS_REVOKED', subjectKind: 'account', subjectId: viewer.account.id, accountId: viewer.account.id });
      return ended;
    });
  }
}
