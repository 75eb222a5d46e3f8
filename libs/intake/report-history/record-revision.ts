import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import type { ReportEntity } from '../persistence/report.entity';
import { ReportRevisionEntity, type RevisionAct } from '../persistence/report-revision.entity';
import type { FieldChange } from './report-changes';

export interface Revision {
  readonly act: RevisionAct;
  readonly changes: readonly FieldChange[];
  readonly accountId: string | null;
  readonly madeAt: Date;
}

/** Keeps what a change did, in the transaction of the change. @param report as it stood before it */
export async function recordRevision(manager: EntityManager, report: Pick<ReportEntity, 'id' | 'structureId' | 'revision'>, revision: Revision): Promise<void> {
  await manager.insert(ReportRevisionEntity, {
    id: newId(revision.madeAt.getTime()), reportId: report.id, structureId: report.structureId, revision: report.revision + 1,
    act: revision.act, changes: [...revision.changes], accountId: revision.accountId, madeAt: revision.madeAt,
  });
}

/** The change of status that an act makes. */
export function statusChange(before: string, after: string, motive: string | null): FieldChange[] {
  return [{ field: 'status', before: [before], after: motive === null ? [after] : [after, motive], hidden: false }];
}
