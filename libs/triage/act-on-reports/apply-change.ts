import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReportEntity, bucketKeysOf, recordRevision, type FieldChange } from '@vigie/intake';
import { Outbox } from '@vigie/pipeline';
import { AnomalyReportEntity } from '../persistence/anomaly.entities';
import { ReportAssignmentEntity, ReportTagEntity } from '../persistence/report-mark.entities';
import type { Standing, TriageActKind } from '../persistence/triage-act.entity';

export interface Change {
  readonly kind: Exclude<TriageActKind, 'MERGED' | 'UNMERGED'>;
  readonly before: Standing;
  readonly after: Standing;
}

/** Puts a report from one standing into another: forwards when it is done, backwards when it is undone. */
@Injectable()
export class ApplyChange {
  constructor(private readonly outbox: Outbox) {}

  /** @param report locked by the caller. @returns its revision from then on: only where it stands and how sure it is make a new one */
  async execute(manager: EntityManager, report: ReportEntity, { kind, before, after }: Change, by: { readonly accountId: string; readonly at: Date }): Promise<number> {
    switch (kind) {
      case 'MOVED':
      case 'QUALIFIED':
        return this.stand(manager, report, after, by);
      case 'ASSIGNED':
        await assign(manager, report.id, after, by.at);
        return report.revision;
      case 'TAGGED':
      case 'UNTAGGED':
        if (before.tag) await manager.delete(ReportTagEntity, { reportId: report.id, tag: before.tag });
        if (after.tag) await manager.insert(ReportTagEntity, { reportId: report.id, tag: after.tag, taggedAt: by.at });
        return report.revision;
      case 'ATTACHED':
      case 'DETACHED':
        await manager.delete(AnomalyReportEntity, { reportId: report.id });
        if (after.anomalyId) await manager.insert(AnomalyReportEntity, { reportId: report.id, anomalyId: after.anomalyId, attachedAt: by.at });
        return report.revision;
    }
  }

  private async stand(manager: EntityManager, report: ReportEntity, { status, motive, causality }: Standing, by: { accountId: string; at: Date }): Promise<number> {
    const next = { status: status ?? report.status, statusMotive: motive === undefined ? report.statusMotive : motive, causality: causality ?? report.causality };
    const revision = report.revision + 1;
    await manager.update(ReportEntity, { id: report.id }, { ...next, revision, updatedAt: by.at });
    await recordRevision(manager, report, { act: 'TRIAGED', changes: changesOf(report, next), accountId: by.accountId, madeAt: by.at });
    await this.outbox.append(manager, { kind: 'report.triaged', payload: { reportId: report.id, keys: bucketKeysOf(report) } });
    return revision;
  }
}

function changesOf(was: Pick<ReportEntity, 'status' | 'statusMotive' | 'causality'>, is: Pick<ReportEntity, 'status' | 'statusMotive' | 'causality'>): FieldChange[] {
  const standing = ({ status, statusMotive }: typeof was) => (statusMotive === null ? [status] : [status, statusMotive]);
  const moved = was.status !== is.status || was.statusMotive !== is.statusMotive;
  return [
    ...(moved ? [{ field: 'status', before: standing(was), after: standing(is), hidden: false }] : []),
    ...(was.causality === is.causality ? [] : [{ field: 'causality', before: [was.causality], after: [is.causality], hidden: false }]),
  ];
}

async function assign(manager: EntityManager, reportId: string, { assigneeId, assigneeName }: Standing, assignedAt: Date): Promise<void> {
  await manager.delete(ReportAssignmentEntity, { reportId });
  if (assigneeId) await manager.insert(ReportAssignmentEntity, { reportId, accountId: assigneeId, accountName: assigneeName ?? '', assignedAt });
}
