import { Injectable } from '@nestjs/common';
import { AuditLog, notFound, type Viewer } from '@vigie/access';
import { Notify } from '@vigie/notifications';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { ReleaseTables } from '@vigie/release';
import type { EntityManager } from 'typeorm';
import { MESSAGES } from '../messages.fr';
import { ExportDownloadEntity, type ExportJobEntity } from '../persistence/export.entities';
import { ExportFiles } from '../produce/export-files';
import { assertMayExport, ownExport } from '../read-exports/read-exports';

/** Files of exports that one account takes within an hour, from which on the nation is told. */
export const ABNORMAL_EXPORT_DOWNLOADS = 10;
const HOUR_MS = 3_600_000;

export interface OpenedExport {
  readonly name: string;
  readonly format: ExportJobEntity['format'];
  readonly bytes: number;
  /** In clear, as it is read. */
  readonly content: AsyncGenerator<Buffer>;
}

/** Hands out the file of an export to whoever asked for it, and keeps that it was taken. */
@Injectable()
export class DownloadExport {
  constructor(
    private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly notify: Notify, private readonly releases: ReleaseTables,
    private readonly files: ExportFiles, private readonly clock: Clock,
  ) {}

  /** @throws forbidden for reporters and administrators; notFound for another's, and for a file that is not there yet or any more */
  async execute(viewer: Viewer, id: string, by: 'LINK' | 'HERE' = 'LINK'): Promise<OpenedExport> {
    assertMayExport(viewer);
    const now = this.clock.now();
    const row = await this.tx.run(viewer.scope, async (manager) => {
      const found = await ownExport(manager, viewer, id);
      if (found.state !== 'DONE' || !found.expiresAt || found.expiresAt <= now) throw notFound();
      await manager.insert(ExportDownloadEntity, { id: newId(now.getTime()), exportId: found.id, accountId: viewer.account.id, takenAt: now });
      await this.watchVolume(manager, viewer, now);
      await this.audit.record(manager, { action: 'EXPORT_DOWNLOADED', subjectKind: 'export', subjectId: found.id, purpose: `${found.format} ${found.done} ${found.sha256!.slice(0, 12)}${by === 'HERE' ? ` · ${MESSAGES.byCommand}` : ''}` });
      return found;
    });
    // Before its first byte: what may have left has left.
    if (row.releaseId) await this.tx.run(SYSTEM, (manager) => this.releases.markLeft(manager, row.releaseId!));
    return { name: nameOf(row), format: row.format, bytes: row.bytes!, content: this.files.read(row.id, row.run!, row.pieces!) };
  }

  /** Told once an hour at most, of whichever account it is. */
  private async watchVolume(manager: EntityManager, { account }: Viewer, now: Date): Promise<void> {
    const taken = await manager.createQueryBuilder(ExportDownloadEntity, 'taken').where('taken.accountId = :id AND taken.takenAt > :since', { id: account.id, since: new Date(now.getTime() - HOUR_MS) }).getCount();
    if (taken < ABNORMAL_EXPORT_DOWNLOADS) return;
    await this.notify.execute(manager, { kind: 'DOWNLOAD_VOLUME', to: { nation: true }, notice: { count: taken }, once: `export downloads ${account.id} ${Math.floor(now.getTime() / HOUR_MS)}` });
  }
}

const nameOf = ({ id, kind, format, askedAt }: ExportJobEntity): string => `vigie-${kind === 'DETAIL' ? 'signalements' : 'territoires'}-${askedAt.toISOString().slice(0, 10)}-${id.slice(-6)}.${format.toLowerCase()}`;
