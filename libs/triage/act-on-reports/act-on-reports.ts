import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditLog, badUserInput, type Viewer } from '@vigie/access';
import type { CausalityGround } from '@vigie/domain';
import { ReportEntity, isUuid, readableBy } from '@vigie/intake';
import { Clock, TransactionRunner, idNamed, newId } from '@vigie/platform';
import { TriageActEntity } from '../persistence/triage-act.entity';
import { ApplyChange, type Change } from './apply-change';
import { actOutcome, refusedAct, refusedReport, type ActOutcome, type ActRefusal, type RefusedReport } from './outcome';
import { triageStaff, type TriageStaff } from './triage-staff';

/** A report to act on, with the revision that was read; null takes it as it is now. */
export interface Aimed { readonly id: string; readonly revision?: number | null }

export type Judged = (Change & { readonly grounds?: readonly CausalityGround[] }) | ActRefusal;
/** What an act makes of one report, or why it cannot. */
export type Judge = (manager: EntityManager, report: ReportEntity) => Judged | Promise<Judged>;
/** What else is true once it is done, in the same transaction. */
export type Afterwards = (manager: EntityManager, done: readonly ReportEntity[], batchId: string) => Promise<void>;

export const MOST_REPORTS = 200;

/** The one way staff change reports: locks them, asks the act what it makes of each, keeps what was done so that it can be undone. */
@Injectable()
export class ActOnReports {
  constructor(private readonly tx: TransactionRunner, private readonly apply: ApplyChange, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param gesture chosen by whoever asks, to ask again when no answer came: what it did already is not done twice.
   * @throws forbidden for all but regional and national staff; badUserInput for a gesture that is no UUID
   */
  execute(viewer: Viewer, aimed: readonly Aimed[], judge: Judge, gesture?: string | null, afterwards?: Afterwards): Promise<ActOutcome> {
    const staff = triageStaff(viewer);
    if (gesture && !isUuid(gesture)) throw badUserInput();
    if (aimed.length > MOST_REPORTS) return Promise.resolve(refusedAct('TOO_MANY'));
    return this.tx.run(staff.scope, async (manager) => {
      const reports = await lockReports(manager, viewer, aimed.map(({ id }) => id));
      // A gesture is its account's own: nobody can take up, or stand in the way of, the one of another.
      const batchId = gesture ? idNamed(staff.accountId, gesture.toLowerCase()) : newId(this.clock.now().getTime());
      const earlier = new Map((gesture ? await manager.findBy(TriageActEntity, { batchId }) : []).map(({ reportId, undoneAt }) => [reportId, undoneAt === null ? 'STANDS' : 'TAKEN_BACK']));
      if (new Set([...earlier.keys(), ...reports.keys()]).size > MOST_REPORTS) return refusedAct('TOO_MANY');
      const done: ReportEntity[] = [];
      const refused: RefusedReport[] = [];
      for (const { id, revision } of aimed) {
        const report = reports.get(id.toLowerCase());
        const before = report && earlier.get(report.id);
        if (before === 'STANDS') continue;
        const judged = !report ? 'UNKNOWN_REPORT' : before === 'TAKEN_BACK' ? 'CHANGED' : await judgedOf(manager, report, revision ?? null, judge);
        if (!report || typeof judged === 'string') refused.push(refusedReport(id, judged as ActRefusal));
        else done.push(await this.act(manager, staff, batchId, report, judged));
      }
      if (done.length > 0) {
        await afterwards?.(manager, done, batchId);
        await this.audit.record(manager, { action: 'REPORTS_TRIAGED', subjectKind: 'triage', subjectId: batchId });
      }
      const standing = [...earlier].flatMap(([id, state]) => (state === 'STANDS' ? [id] : []));
      return actOutcome(batchId, [...standing, ...done.map(({ id }) => id)], refused);
    });
  }

  private async act(manager: EntityManager, staff: TriageStaff, batchId: string, report: ReportEntity, judged: Exclude<Judged, ActRefusal>): Promise<ReportEntity> {
    const { kind, before, after, grounds = [] } = judged;
    const at = this.clock.now();
    const revision = await this.apply.execute(manager, report, judged, { accountId: staff.accountId, at });
    await manager.insert(TriageActEntity, {
      id: newId(at.getTime()), batchId, reportId: report.id, kind, before, after, grounds: [...grounds], revision,
      accountId: staff.accountId, accountName: staff.name, takenAt: at, undoneAt: null,
    });
    return report;
  }
}

/** The reports in the viewer's scope, locked in one order whatever was asked, so that two batches wait for each other rather than die. */
export async function lockReports(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Map<string, ReportEntity>> {
  const known = ids.filter(isUuid).map((id) => id.toLowerCase());
  if (known.length === 0) return new Map();
  const found = await manager.find(ReportEntity, { where: { ...readableBy(viewer.scope), id: In(known) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  return new Map(found.map((report) => [report.id, report]));
}

function judgedOf(manager: EntityManager, report: ReportEntity, revision: number | null, judge: Judge): Judged | Promise<Judged> {
  return revision !== null && report.revision !== revision ? 'CHANGED' : judge(manager, report);
}
