import { Injectable } from '@nestjs/common';
import { type Viewer, notFound } from '@vigie/access';
import { type STATUS_MOTIVES, transition } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { reportView, type ReportView } from '../read-reports/report-view';
import { recordRevision, statusChange } from '../report-history/record-revision';
import { structureWriter } from '../report-form/structure-writer';
import { bucketKeysOf } from '../submit-report/report-row';

export type WithdrawalMotive = (typeof STATUS_MOTIVES)['WITHDRAWN'][number];

/** What comes of withdrawing a report; all of it expected. */
export type WithdrawOutcome =
  | { readonly kind: 'WITHDRAWN'; readonly report: ReportView }
  | { readonly kind: 'CHANGED'; readonly revision: number }
  | { readonly kind: 'CLOSED' };

/** The structure takes its own report back: it is kept, and counted no more. */
@Injectable()
export class WithdrawReport {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /**
   * Withdrawing twice is withdrawing once.
   * @param revision the one the client read; null to withdraw whatever it has become
   * @throws forbidden for staff; notFound for a report of another structure
   */
  async execute(viewer: Viewer, id: string, revision: number | null, motive: WithdrawalMotive | null): Promise<WithdrawOutcome> {
    const { scope, structureId, accountId } = structureWriter(viewer);
    if (!isUuid(id)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const report = await manager.findOne(ReportEntity, { where: { id, structureId }, lock: { mode: 'pessimistic_write' } });
      if (!report) throw notFound();
      const moved = transition(report.status, 'WITHDRAWN', motive);
      if (!moved.ok && moved.reason === 'SAME_STATUS') return { kind: 'WITHDRAWN', report: reportView(report, scope) };
      if (revision !== null && report.revision !== revision) return { kind: 'CHANGED', revision: report.revision };
      if (!moved.ok) return { kind: 'CLOSED' };
      const now = this.clock.now();
      await manager.update(ReportEntity, { id }, { status: moved.status, statusMotive: motive, revision: report.revision + 1, updatedAt: now, withdrawnAt: now });
      await recordRevision(manager, report, { act: 'WITHDRAWN', changes: statusChange(report.status, moved.status, motive), accountId, madeAt: now });
      await this.outbox.append(manager, { kind: 'report.withdrawn', payload: { reportId: id, keys: bucketKeysOf(report) } });
      return { kind: 'WITHDRAWN', report: reportView(await manager.findOneByOrFail(ReportEntity, { id }), scope) };
    });
  }
}
