import { In, type EntityManager } from 'typeorm';
import { AuditLog } from '@vigie/access';
import type { JobPayload } from '@vigie/contracts';
import { ReportEntity } from '@vigie/intake';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { ApplyChange, type Change } from '../act-on-reports/apply-change';
import { colleaguesOf, type Colleague } from '../act-on-reports/assign-reports';
import { MESSAGES } from '../messages.fr';
import { ReportAssignmentEntity, ReportTagEntity } from '../persistence/report-mark.entities';
import { ReportRoutingEntity, RoutingTableEntity } from '../persistence/routing.entities';
import { TriageActEntity } from '../persistence/triage-act.entity';
import { decideRouting, type Routing, type RoutingRule } from '../routing/decide-routing';

/** What a rule does to a report, and which one. */
interface Ruled { readonly rule: RoutingRule; readonly change: Change }
interface Round { readonly table: RoutingTableEntity; readonly batchId: string; readonly at: Date; readonly colleagues: readonly Colleague[] }

/**
 * Applies the rules of its region to each report that has come: once, so that what staff change afterwards stays as they left it.
 * What it does are acts of triage in the name of the rule, which whoever saved the rules may take back together.
 */
@JobHandler('route-reports')
export class RouteReports implements HandlesJob<'route-reports'> {
  constructor(private readonly tx: TransactionRunner, private readonly apply: ApplyChange, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** Rules hold for what arrives after they were saved; most days and regions have none, and each report would be a job for nothing. */
  async isWanted(manager: EntityManager): Promise<boolean> {
    const [{ wanted }] = await manager.query<[{ wanted: boolean }]>(`SELECT EXISTS (SELECT 1 FROM routing_table WHERE rules @> '[{"enabled": true}]') AS wanted`);
    return wanted;
  }

  async handle({ reportIds }: JobPayload<'route-reports'>): Promise<JobOutcome> {
    const routed = await this.tx.run(SYSTEM, async (manager) => {
      const tables = (await manager.find(RoutingTableEntity)).filter(({ rules }) => rules.some(({ enabled }) => enabled));
      if (tables.length === 0) return 0;
      const where = { id: In([...reportIds]), regionCode: In(tables.map(({ regionCode }) => regionCode)), status: 'SUBMITTED' as const };
      const reports = await manager.find(ReportEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      const colleagues = await colleaguesOf(manager, null);
      let done = 0;
      for (const table of tables) done += await this.routeRegion(manager, { table, batchId: newId(this.clock.now().getTime()), at: this.clock.now(), colleagues }, reports.filter(({ regionCode }) => regionCode === table.regionCode));
      return done;
    });
    return routed === 0 ? { skipped: 'no rule speaks of these reports' } : undefined;
  }

  private async routeRegion(manager: EntityManager, round: Round, reports: readonly ReportEntity[]): Promise<number> {
    let done = 0;
    for (const report of reports) {
      const routing = decideRouting(round.table.rules, report);
      if (routing.matched.length === 0 || !(await isFirstTime(manager, report, routing, round.at))) continue;
      for (const ruled of await changesOf(manager, round, report, routing)) await this.act(manager, round, report, ruled);
      done += 1;
    }
    if (done > 0) await this.audit.record(manager, { action: 'REPORTS_ROUTED', subjectKind: 'triage', subjectId: round.batchId });
    return done;
  }

  private async act(manager: EntityManager, { table, batchId, at }: Round, report: ReportEntity, { rule, change }: Ruled): Promise<void> {
    const revision = await this.apply.execute(manager, report, change, { accountId: table.savedBy, at });
    await manager.insert(TriageActEntity, {
      id: newId(at.getTime()), batchId, reportId: report.id, kind: change.kind, before: change.before, after: change.after, grounds: [], revision,
      accountId: table.savedBy, accountName: MESSAGES.routing.byRule(rule.name), takenAt: at, undoneAt: null,
    });
  }
}

async function isFirstTime(manager: EntityManager, report: ReportEntity, { matched }: Routing, routedAt: Date): Promise<boolean> {
  if (await manager.existsBy(ReportRoutingEntity, { reportId: report.id })) return false;
  await manager.insert(ReportRoutingEntity, { reportId: report.id, ruleIds: matched.map(({ id }) => id), routedAt });
  return true;
}

/** What is not so already. A colleague who has left, or no longer follows the region, is given nothing. */
async function changesOf(manager: EntityManager, { colleagues }: Round, report: ReportEntity, { charge, tags }: Routing): Promise<Ruled[]> {
  const worn = new Set((await manager.findBy(ReportTagEntity, { reportId: report.id })).map(({ tag }) => tag));
  const tagging = tags.filter(({ tag }) => !worn.has(tag)).map(({ tag, rule }): Ruled => ({ rule, change: { kind: 'TAGGED', before: {}, after: { tag } } }));
  if (!charge) return tagging;
  const colleague = colleagues.find(({ id, regionCodes }) => id === charge.assigneeId && (regionCodes === null || regionCodes.includes(report.regionCode)));
  if (!colleague || (await manager.existsBy(ReportAssignmentEntity, { reportId: report.id }))) return tagging;
  return [{ rule: charge, change: { kind: 'ASSIGNED', before: { assigneeId: null, assigneeName: null }, after: { assigneeId: colleague.id, assigneeName: colleague.name } } }, ...tagging];
}
