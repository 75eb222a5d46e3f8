import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, forbidden, notFound, type Viewer } from '@vigie/access';
import { ATTACHMENTS_PER_CASE } from '@vigie/contracts';
import { Clock, CONFIG, TransactionRunner, isUuid, type Config } from '@vigie/platform';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { attachmentRoom, holdRoom } from '../persistence/attachment-room';
import { attachmentView, type AttachmentView } from '../read-attachments/attachment-view';
import { REMOVAL_UNDO_MS } from './removal-window';

export interface Removal { readonly attachment: AttachmentView; readonly undoUntil: Date }

/** A structure takes a proof of its own away: it is read no more, and erased when it can no longer be taken back. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  /** Removing twice is removing once. @throws forbidden for staff; notFound for a proof of another structure */
  async execute(viewer: Viewer, id: string): Promise<Removal> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    if (!isUuid(id)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const found = await manager.findOne(AttachmentEntity, { where: { id, structureId: scope.structureId }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw notFound();
      const removedAt = found.removedAt ?? this.clock.now();
      if (!found.removedAt) {
        await manager.update(AttachmentEntity, { id }, { removedAt, updatedAt: removedAt });
        await this.audit.record(manager, { action: 'ATTACHMENT_REMOVED', subjectKind: 'attachment', subjectId: id });
      }
      return { attachment: attachmentView({ ...found, removedAt }, viewer), undoUntil: new Date(removedAt.getTime() + REMOVAL_UNDO_MS) };
    });
  }

  /** @returns null when the file is no longer there to take back, or when others have taken its place meanwhile */
  async undo(viewer: Viewer, id: string): Promise<AttachmentView | null> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    if (!isUuid(id)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      await holdRoom(manager, scope.structureId);
      const found = await manager.findOne(AttachmentEntity, { where: { id, structureId: scope.structureId }, lock: { mode: 'pessimistic_write' } });
      if (!found) return null;
      const now = this.clock.now();
      if (found.removedAt && found.removedAt.getTime() + REMOVAL_UNDO_MS < now.getTime()) return null;
      if (found.removedAt && !(await this.hasRoom(manager, found))) return null;
      await manager.update(AttachmentEntity, { id }, { removedAt: null, updatedAt: now });
      return attachmentView({ ...found, removedAt: null }, viewer);
    });
  }

  private async hasRoom(manager: EntityManager, { structureId, caseCode, keptBytes, sizeBytes }: AttachmentEntity): Promise<boolean> {
    const { inCase, used } = await attachmentRoom(manager, structureId, caseCode!);
    return inCase < ATTACHMENTS_PER_CASE && used + (keptBytes ?? sizeBytes) <= this.config.files.quotaBytes;
  }
}
