import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '@vigie/contracts';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { ACCOUNT_MESSAGES } from '../messages.fr';
import { forbidden, notFound } from '../refusals/refusals';
import type { Viewer } from '../viewer/viewer';
import { accountRefused, type AccountRefusal } from './account-outcome';
import { forgetSecondFactors } from '../second-factor/second-factor-state';
import { higherRole, mayManage, mayReopen } from './manageable-roles';
import { accountInScope, type AccountSummary } from './read-accounts';

export type AccountOutcome = { readonly kind: 'CHANGED'; readonly account: AccountSummary } | AccountRefusal;

/**
 * What a manager does to the accounts of its scope. All of it takes effect on the account's next request.
 * Each throws notFound for an account out of scope, and forbidden for a role the viewer does not manage.
 */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Shuts an account out and ends its sessions; what it wrote stays. */
  async disable(viewer: Viewer, id: string): Promise<AccountOutcome> {
    if (id === viewer.account.id) return accountRefused(ACCOUNT_MESSAGES.notYourself);
    return this.change(viewer, id, 'ACCOUNT_DISABLED', async (m, { disabledByRole }) => {
      await m.query('UPDATE account SET disabled_at = coalesce(disabled_at, $2), disabled_by_role = $3 WHERE id = $1', [id, this.clock.now(), higherRole(viewer.role, disabledByRole)]);
      await m.query('DELETE FROM session WHERE account_id = $1', [id]);
    });
  }

  /** Refused in words: what a higher line shut, which is that line's to open again, and an account that is nobody's any more. */
  enable(viewer: Viewer, id: string): Promise<AccountOutcome> {
    return this.change(viewer, id, 'ACCOUNT_ENABLED', async (m, { disabledByRole, anonymisedAt }) => {
      if (anonymisedAt) return accountRefused(ACCOUNT_MESSAGES.anonymised);
      if (!mayReopen(viewer.role, disabledByRole)) return accountRefused(ACCOUNT_MESSAGES.shutHigher);
      await m.query('UPDATE account SET disabled_at = NULL, disabled_by_role = NULL WHERE id = $1', [id]);
    });
  }

  /** Returns how many there were. */
  revokeSessions(viewer: Viewer, id: string): Promise<number> {
    return this.tx.run(viewer.scope, async (m) => {
      await this.managed(m, viewer, id);
      const [row] = await m.query<[{ ended: number }]>('WITH gone AS (DELETE FROM session WHERE account_id = $1 RETURNING id) SELECT count(*)::int AS ended FROM gone', [id]);
      await this.audit.record(m, { action: 'SESSIONS_REVOKED', subjectKind: 'account', subjectId: id });
      return row.ended;
    });
  }

  /** For somebody who lost phone, key and recovery codes: all second factors go, and every session with them. */
  async resetSecondFactor(viewer: Viewer, id: string): Promise<AccountOutcome> {
    if (viewer.role !== 'ADMIN') throw forbidden();
    if (id === viewer.account.id) return accountRefused(ACCOUNT_MESSAGES.notYourOwnFactor);
    await this.tx.run(viewer.scope, (m) => this.managed(m, viewer, id));
    await this.tx.run(SYSTEM, async (m) => {
      await forgetSecondFactors(m, id);
      await m.query('DELETE FROM session WHERE account_id = $1', [id]);
      await this.audit.record(m, { action: 'SECOND_FACTOR_REMOVED', subjectKind: 'account', subjectId: id, accountId: viewer.account.id });
    });
    return this.tx.run(viewer.scope, async (m) => ({ kind: 'CHANGED', account: await this.managed(m, viewer, id) }));
  }

  private change(viewer: Viewer, id: string, action: AuditAction, work: (manager: EntityManager, account: AccountSummary) => Promise<AccountRefusal | void>): Promise<AccountOutcome> {
    return this.tx.run(viewer.scope, async (m) => {
      const refusal = await work(m, await this.managed(m, viewer, id));
      if (refusal) return refusal;
      await this.audit.record(m, { action, subjectKind: 'account', subjectId: id });
      return { kind: 'CHANGED', account: await this.managed(m, viewer, id) };
    });
  }

  private async managed(manager: EntityManager, viewer: Viewer, id: string): Promise<AccountSummary> {
    const account = await accountInScope(manager, viewer, id);
    if (!account) throw notFound();
    if (!mayManage(viewer.role, account.role)) throw forbidden();
    return account;
  }
}
