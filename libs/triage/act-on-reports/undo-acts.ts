import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog, type Viewer } from '@vigie/access';
import { isUuid } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { TriageActEntity } from '../persistence/triage-act.entity';
import { lockReports } from './act-on-reports';
import { ApplyChange, type Change } from './apply-change';
import { actOutcome, refusedAct, refusedReport, type ActOutcome, type RefusedReport } from './outcome';
import { triageStaff } from './triage-staff';

/** Acts that put a report where it stood: merging is taken back by an act of its own. */
const isUndoable = (act: TriageActEntity): act is TriageActEntity & Change => !['MERGED', 'UNMERGED'].includes(act.kind);

/** Takes back one gesture of one's own, on all its reports but those that were changed since. What was done stays in their history, marked. */
@Injectable()
export class UndoActs {
  constructor(private readonly tx: TransactionRunner, private readonly apply: ApplyChange, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  async execute(viewer: Viewer, batchId: string): Promise<ActOutcome> {
    const { scope, accountId } = triageStaff(viewer);
    if (!isUuid(batchId)) return refusedAct('NOTHING_TO_UNDO');
    return this.tx.run(scope, async (manager) => {
      const acts = (await manager.find(TriageActEntity, { where: { batchId, undoneAt: IsNull() }, order: { takenAt: 'DESC', id: 'DESC' } })).filter(isUndoable);
      if (acts.length === 0) return refusedAct('NOTHING_TO_UNDO');
      if (acts.some((act) => act.accountId !== accountId)) return refusedAct('NOT_YOURS');
      const reports = await lockReports(manager, viewer, acts.map(({ reportId }) => reportId));
      const at = this.clock.now();
      const done: string[] = [];
      const refused: RefusedReport[] = [];
      for (const act of acts) {
        const report = reports.get(act.reportId);
        if (!report || (report.revision !== act.revision && standsOnReport(act))) {
          refused.push(refusedReport(act.reportId, 'CHANGED'));
          continue;
        }
        await this.apply.execute(manager, report, { kind: act.kind, before: act.after, after: act.before }, { accountId, at });
        await manager.update(TriageActEntity, { id: act.id }, { undoneAt: at });
        done.push(act.reportId);
      }
      if (done.length > 0) await this.audit.record(manager, { action: 'TRIAGE_UNDONE', subjectKind: 'triage', subjectId: batchId });
      return actOutcome(batchId, done, refused);
    });
  }
}

/** A tag, an assignment or an anomaly can be taken back whatever happened to the report since. */
const standsOnReport = ({ kind }: TriageActEntity): boolean => kind === 'MOVED' || kind === 'QUALIFIED';
