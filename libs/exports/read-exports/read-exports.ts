import { Injectable } from '@nestjs/common';
import { AuditLog, forbidden, notFound, type Viewer } from '@vigie/access';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { ExportJobEntity } from '../persistence/export.entities';
import { CountTerritories } from '../territories/count-territories';
import { ExportFiles } from '../produce/export-files';

const MOST = 50;

/** One's own exports, latest first; nobody reads another's. */
@Injectable()
export class ReadExports {
  constructor(private readonly tx: TransactionRunner, private readonly files: ExportFiles, private readonly counts: CountTerritories, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for reporters and administrators */
  async list(viewer: Viewer): Promise<ExportJobEntity[]> {
    assertMayExport(viewer);
    const rows = await this.tx.run(viewer.scope, (manager) => manager.find(ExportJobEntity, { where: { accountId: viewer.account.id }, order: { askedAt: 'DESC', id: 'DESC' }, take: MOST }));
    // From its last moment on, whenever its file is cleared: nobody is offered what they can no longer take.
    const now = this.clock.now();
    for (const row of rows) if (row.state === 'DONE' && row.expiresAt && row.expiresAt <= now) row.state = 'EXPIRED';
    return rows;
  }

  /** Stops what is under way, and takes a file away that is there. Said twice, it is done once. @throws forbidden; notFound for one of somebody else */
  async cancel(viewer: Viewer, id: string): Promise<ExportJobEntity> {
    assertMayExport(viewer);
    const now = this.clock.now();
    const row = await this.tx.run(viewer.scope, async (manager) => {
      const found = await ownExport(manager, viewer, id);
      if (!['QUEUED', 'RUNNING', 'DONE'].includes(found.state)) return found;
      await manager.update(ExportJobEntity, { id: found.id, accountId: viewer.account.id }, { state: 'CANCELLED', movedAt: now, finishedAt: now });
      await this.audit.record(manager, { action: 'EXPORT_CANCELLED', subjectKind: 'export', subjectId: found.id });
      return manager.findOneByOrFail(ExportJobEntity, { id: found.id });
    });
    await this.files.drop(row.id);
    await this.counts.forget(row.id);
    return row;
  }
}

/** @throws forbidden for all but regional and national staff and who is in charge of a structure */
export function assertMayExport({ role, scope }: Viewer): void {
  if (scope.kind === 'NATION' || scope.kind === 'REGION' || (scope.kind === 'STRUCTURE' && role === 'STRUCTURE_MANAGER')) return;
  throw forbidden();
}

/** @throws notFound for one of somebody else */
export async function ownExport(manager: EntityManager, { account }: Viewer, id: string): Promise<ExportJobEntity> {
  const found = isUuid(id) ? await manager.findOneBy(ExportJobEntity, { id, accountId: account.id }) : null;
  if (!found) throw notFound();
  return found;
}
