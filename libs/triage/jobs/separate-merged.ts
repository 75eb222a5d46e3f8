import { In, type EntityManager } from 'typeorm';
import { ReportEntity, bucketKeysOf, recordRevision, statusChange } from '@vigie/intake';
import { JobHandler, Outbox, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReportMergeEntity } from '../persistence/report-mark.entities';

const ORPHANED = `SELECT DISTINCT merge.into_id AS id FROM report_merge merge JOIN report kept ON kept.id = merge.into_id WHERE kept.status = 'WITHDRAWN' ORDER BY 1`;

/**
 * A structure took back the report that others were merged into. The situation they tell of happened all the same, once:
 * the first of them stands where it stood, and the others point to it.
 */
@JobHandler('separate-merged')
export class SeparateMerged implements HandlesJob<'separate-merged'> {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  async handle(): Promise<JobOutcome> {
    const kept = await this.tx.run(SYSTEM, (manager) => manager.query<{ id: string }[]>(ORPHANED));
    for (const { id } of kept) await this.tx.run(SYSTEM, (manager) => this.separate(manager, id));
    return kept.length === 0 ? { skipped: 'nothing was merged into what was withdrawn' } : undefined;
  }

  private async separate(manager: EntityManager, keptId: string): Promise<void> {
    const merges = await manager.find(ReportMergeEntity, { where: { intoId: keptId }, order: { reportId: 'ASC' } });
    // Locked in the one order of every gesture; it may have been reopened, or told apart, meanwhile.
    const locked = await manager.find(ReportEntity, { where: { id: In([keptId, ...merges.map(({ reportId }) => reportId)]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const reports = new Map(locked.map((report) => [report.id, report]));
    const merged = merges.filter(({ reportId }) => reports.get(reportId)?.status === 'MERGED');
    const [first, ...others] = merged.sort((a, b) => reports.get(a.reportId)!.createdAt.getTime() - reports.get(b.reportId)!.createdAt.getTime());
    if (!first || reports.get(keptId)?.status !== 'WITHDRAWN') return;
    await manager.delete(ReportMergeEntity, { reportId: first.reportId });
    if (others.length > 0) await manager.update(ReportMergeEntity, { reportId: In(others.map(({ reportId }) => reportId)) }, { intoId: first.reportId });
    await this.standAgain(manager, reports.get(first.reportId)!, first);
  }

  private async standAgain(manager: EntityManager, report: ReportEntity, { fromStatus, fromMotive }: ReportMergeEntity): Promise<void> {
    const now = this.clock.now();
    await manager.update(ReportEntity, { id: report.id }, { status: fromStatus, statusMotive: fromMotive, revision: report.revision + 1, updatedAt: now });
    await recordRevision(manager, report, { act: 'UNMERGED', changes: statusChange('MERGED', fromStatus, fromMotive), accountId: null, madeAt: now });
    await this.outbox.append(manager, { kind: 'report.unmerged', payload: { reportId: report.id, keys: bucketKeysOf(report) } });
  }
}
