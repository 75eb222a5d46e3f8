import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, type Viewer } from '@vigie/access';
import { countsInBuckets, transition } from '@vigie/domain';
import { ReportEntity, bucketKeysOf, recordRevision, statusChange } from '@vigie/intake';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { MOST_REPORTS, lockReports } from '../act-on-reports/act-on-reports';
import { actOutcome, refusedAct, refusedReport, type ActOutcome, type ActRefusal, type RefusedReport } from '../act-on-reports/outcome';
import { triageStaff, type TriageStaff } from '../act-on-reports/triage-staff';
import { ReportMergeEntity } from '../persistence/report-mark.entities';
import { TriageActEntity } from '../persistence/triage-act.entity';

interface Gesture { readonly batchId: string; readonly at: Date }

/** Takes reports of one situation for one: one is kept and counted, the others point to it and count no more, until they are told apart again. */
@Injectable()
export class MergeReports {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  merge(viewer: Viewer, keptId: string, ids: readonly string[]): Promise<ActOutcome> {
    const staff = triageStaff(viewer);
    if (ids.length > MOST_REPORTS) return Promise.resolve(refusedAct('TOO_MANY'));
    return this.tx.run(staff.scope, async (manager) => {
      const reports = await lockReports(manager, viewer, [keptId, ...ids]);
      const kept = reports.get(keptId.toLowerCase());
      if (!kept) return refusedAct('UNKNOWN_REPORT');
      if (!countsInBuckets(kept.status)) return refusedAct('KEPT_NOT_COUNTED');
      return this.each(manager, 'REPORT_MERGED', ids, reports, async (report, gesture) => {
        const refusal = await this.mergeRefusal(manager, kept, report);
        if (!refusal) await this.point(manager, staff, kept, report, gesture);
        return refusal;
      });
    });
  }

  /** @throws forbidden for all but regional and national staff */
  unmerge(viewer: Viewer, ids: readonly string[]): Promise<ActOutcome> {
    const staff = triageStaff(viewer);
    if (ids.length > MOST_REPORTS) return Promise.resolve(refusedAct('TOO_MANY'));
    return this.tx.run(staff.scope, async (manager) => {
      const reports = await lockReports(manager, viewer, ids);
      return this.each(manager, 'REPORT_UNMERGED', ids, reports, async (report, gesture) => {
        const merge = await manager.findOneBy(ReportMergeEntity, { reportId: report.id });
        if (!merge || report.status !== 'MERGED') return 'NOT_MERGED';
        await this.standAgain(manager, staff, report, merge, gesture);
        return null;
      });
    });
  }

  private async each(
    manager: EntityManager, action: 'REPORT_MERGED' | 'REPORT_UNMERGED', ids: readonly string[], reports: ReadonlyMap<string, ReportEntity>,
    act: (report: ReportEntity, gesture: Gesture) => Promise<ActRefusal | null>,
  ): Promise<ActOutcome> {
    const at = this.clock.now();
    const batchId = newId(at.getTime());
    const done: string[] = [];
    const refused: RefusedReport[] = [];
    for (const id of ids) {
      const report = reports.get(id.toLowerCase());
      const refusal = report ? await act(report, { batchId, at }) : 'UNKNOWN_REPORT';
      if (refusal) refused.push(refusedReport(id, refusal));
      else done.push(report!.id);
    }
    if (done.length > 0) await this.audit.record(manager, { action, subjectKind: 'triage', subjectId: batchId });
    return actOutcome(batchId, done, refused);
  }

  private async mergeRefusal(manager: EntityManager, kept: ReportEntity, report: ReportEntity): Promise<ActRefusal | null> {
    if (report.id === kept.id || !transition(report.status, 'MERGED', 'SAME_SITUATION').ok) return 'NOT_ALLOWED';
    return (await manager.existsBy(ReportMergeEntity, { intoId: report.id })) ? 'HAS_MERGED' : null;
  }

  private async point(manager: EntityManager, staff: TriageStaff, kept: ReportEntity, report: ReportEntity, gesture: Gesture): Promise<void> {
    const { status: fromStatus, statusMotive: fromMotive } = report;
    await manager.update(ReportEntity, { id: report.id }, { status: 'MERGED', statusMotive: 'SAME_SITUATION', revision: report.revision + 1, updatedAt: gesture.at });
    await manager.insert(ReportMergeEntity, { reportId: report.id, intoId: kept.id, fromStatus, fromMotive, accountId: staff.accountId, accountName: staff.name, mergedAt: gesture.at });
    await recordRevision(manager, report, { act: 'MERGED', changes: statusChange(fromStatus, 'MERGED', 'SAME_SITUATION'), accountId: staff.accountId, madeAt: gesture.at });
    await this.keep(manager, staff, report, gesture, { kind: 'MERGED', before: { status: fromStatus, motive: fromMotive }, after: { status: 'MERGED', intoId: kept.id, intoReference: kept.reference } });
    await this.outbox.append(manager, { kind: 'report.merged', payload: { reportId: report.id, keys: bucketKeysOf(report, kept) } });
  }

  private async standAgain(manager: EntityManager, staff: TriageStaff, report: ReportEntity, { fromStatus, fromMotive, intoId }: ReportMergeEntity, gesture: Gesture): Promise<void> {
    await manager.update(ReportEntity, { id: report.id }, { status: fromStatus, statusMotive: fromMotive, revision: report.revision + 1, updatedAt: gesture.at });
    await manager.delete(ReportMergeEntity, { reportId: report.id });
    await recordRevision(manager, report, { act: 'UNMERGED', changes: statusChange('MERGED', fromStatus, fromMotive), accountId: staff.accountId, madeAt: gesture.at });
    await this.keep(manager, staff, report, gesture, { kind: 'UNMERGED', before: { status: 'MERGED', intoId }, after: { status: fromStatus, motive: fromMotive } });
    await this.outbox.append(manager, { kind: 'report.unmerged', payload: { reportId: report.id, keys: bucketKeysOf(report) } });
  }

  private async keep(manager: EntityManager, staff: TriageStaff, report: ReportEntity, { batchId, at }: Gesture, change: Pick<TriageActEntity, 'kind' | 'before' | 'after'>): Promise<void> {
    await manager.insert(TriageActEntity, {
      ...change, id: newId(at.getTime()), batchId, reportId: report.id, grounds: [], revision: report.revision + 1, accountId: staff.accountId, accountName: staff.name, takenAt: at, undoneAt: null,
    });
  }
}
