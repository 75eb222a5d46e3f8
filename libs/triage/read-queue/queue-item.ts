import { In, IsNull, type EntityManager } from 'typeorm';
import { triageMoves, type CausalityGround, type StaffStatus } from '@vigie/domain';
import { ReportEntity, readableBy, reportView, type ReportView } from '@vigie/intake';
import type { TriageStaff } from '../act-on-reports/triage-staff';
import { AnomalyEntity, AnomalyReportEntity } from '../persistence/anomaly.entities';
import { ReportAssignmentEntity, ReportMergeEntity, ReportTagEntity } from '../persistence/report-mark.entities';
import { ReportCommentEntity } from '../persistence/report-comment.entity';
import { TriageActEntity } from '../persistence/triage-act.entity';

/** What a qualification rests on, and whose it is. */
export interface QualifiedBy { readonly grounds: readonly CausalityGround[]; readonly by: string; readonly at: Date }
export interface OtherReport { readonly id: string; readonly reference: string }

/** A report as staff sort it: what it says, and what staff made of it. */
export interface QueueItem {
  readonly report: ReportView;
  readonly moves: readonly StaffStatus[];
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly mine: boolean;
  readonly tags: readonly string[];
  readonly qualification: QualifiedBy | null;
  /** Messages with the structure and notes among staff. */
  readonly messages: number;
  readonly structureWroteLast: boolean;
  readonly mergedInto: OtherReport | null;
  readonly merged: readonly OtherReport[];
  readonly anomaly: { readonly id: string; readonly name: string } | null;
}

/** In the order of the ids, each kind of mark read once for all of them; ids outside the scope give none. */
export async function queueItems(manager: EntityManager, staff: TriageStaff, ids: readonly string[]): Promise<QueueItem[]> {
  if (ids.length === 0) return [];
  const reportId = In([...ids]);
  const reports = new Map((await manager.findBy(ReportEntity, { ...readableBy(staff.scope), id: reportId })).map((report) => [report.id, report]));
  const held = new Map((await manager.findBy(ReportAssignmentEntity, { reportId })).map((row) => [row.reportId, row]));
  const tags = await manager.find(ReportTagEntity, { where: { reportId }, order: { taggedAt: 'ASC', tag: 'ASC' } });
  const acts = await manager.find(TriageActEntity, { where: { reportId, kind: 'QUALIFIED', undoneAt: IsNull() }, order: { takenAt: 'ASC', id: 'ASC' } });
  const messages = await manager.find(ReportCommentEntity, { where: { reportId, removedAt: IsNull() }, select: { id: true, reportId: true, side: true, internal: true }, order: { writtenAt: 'ASC', id: 'ASC' } });
  const merges = await manager.find(ReportMergeEntity, { where: [{ reportId }, { intoId: reportId }], order: { mergedAt: 'ASC' } });
  const told = await anomaliesOf(manager, ids);
  const others = await referencesOf(manager, merges);
  return ids.flatMap((id) => reports.get(id) ?? []).map((report): QueueItem => {
    const own = <Row extends { reportId: string }>(rows: readonly Row[]) => rows.filter((row) => row.reportId === report.id);
    const act = own(acts).at(-1);
    const into = own(merges)[0];
    return {
      report: reportView(report, staff.scope), moves: triageMoves(report.status),
      assigneeId: held.get(report.id)?.accountId ?? null, assigneeName: held.get(report.id)?.accountName ?? null, mine: held.get(report.id)?.accountId === staff.accountId,
      tags: own(tags).map(({ tag }) => tag),
      qualification: act ? { grounds: act.grounds, by: act.accountName, at: act.takenAt } : null,
      messages: own(messages).length, structureWroteLast: own(messages).filter(({ internal }) => !internal).at(-1)?.side === 'STRUCTURE',
      mergedInto: into ? others.get(into.intoId) ?? null : null,
      merged: merges.filter(({ intoId }) => intoId === report.id).flatMap((merge) => others.get(merge.reportId) ?? []),
      anomaly: told.get(report.id) ?? null,
    };
  });
}

async function referencesOf(manager: EntityManager, merges: readonly ReportMergeEntity[]): Promise<Map<string, OtherReport>> {
  const ids = [...new Set(merges.flatMap(({ reportId, intoId }) => [reportId, intoId]))];
  const found = ids.length === 0 ? [] : await manager.find(ReportEntity, { where: { id: In(ids) }, select: { id: true, reference: true } });
  return new Map(found.map(({ id, reference }) => [id, { id, reference }]));
}

async function anomaliesOf(manager: EntityManager, reportIds: readonly string[]): Promise<Map<string, AnomalyEntity>> {
  const attached = await manager.findBy(AnomalyReportEntity, { reportId: In([...reportIds]) });
  const known = new Map((attached.length === 0 ? [] : await manager.findBy(AnomalyEntity, { id: In(attached.map(({ anomalyId }) => anomalyId)) })).map((anomaly) => [anomaly.id, anomaly]));
  return new Map(attached.flatMap(({ reportId, anomalyId }) => { const anomaly = known.get(anomalyId); return anomaly ? [[reportId, anomaly] as const] : []; }));
}
