import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, isStaff, notFound, statedPurpose, type Viewer } from '@vigie/access';
import { TransactionRunner, isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { SealedFiles } from '../storage/sealed-files';
import { fileNameOf } from './attachment-view';
import { FileTickets } from './file-tickets';
import { readableBy } from './readable-by';

export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pageCount: number | null;
  /** In clear, chunk by chunk. */
  readonly content: AsyncGenerator<Buffer>;
}

export interface FileLink { readonly url: string; readonly validUntil: Date | null }

/** Opens a proof. Every opening leaves a trace; federation staff say why first. */
@Injectable()
export class OpenAttachment {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly files: SealedFiles, private readonly tickets: FileTickets) {}

  /**
   * Where the file can be fetched. Staff get an address of two minutes, and it is here that the log says why.
   * @param purpose required of federation staff, 10 to 300 characters that name nobody
   * @throws forbidden for administrators; notFound outside the scope or before it is ready; badUserInput without a purpose
   */
  async link(viewer: Viewer, id: string, purpose: string | null): Promise<FileLink> {
    readableBy(viewer.scope);
    if (!isStaff(viewer.role)) {
      await this.tx.run(viewer.scope, (manager) => this.ready(manager, viewer, id));
      return { url: `/files/${id}`, validUntil: null };
    }
    const why = statedPurpose(purpose, MESSAGES.purposeMissing);
    await this.tx.run(viewer.scope, async (manager) => {
      await this.ready(manager, viewer, id);
      await this.audit.record(manager, { action: 'ATTACHMENT_READ', subjectKind: 'attachment', subjectId: id, purpose: why });
    });
    const { ticket, validUntil } = this.tickets.issue(viewer.account.id, id);
    return { url: `/files/${id}?ticket=${ticket}`, validUntil };
  }

  /**
   * @returns null for staff without a ticket that holds
   * @throws forbidden for administrators; notFound outside the scope or before it is ready
   */
  async open(viewer: Viewer, id: string, ticket: string | null): Promise<OpenedFile | null> {
    readableBy(viewer.scope);
    const staff = isStaff(viewer.role);
    if (staff && !(ticket && this.tickets.holds(ticket, viewer.account.id, id))) return null;
    const row = await this.tx.run(viewer.scope, async (manager) => {
      const found = await this.ready(manager, viewer, id);
      if (!staff) await this.audit.record(manager, { action: 'ATTACHMENT_READ', subjectKind: 'attachment', subjectId: id });
      return found;
    });
    return { name: fileNameOf(row), mediaType: row.mediaType!, bytes: row.keptBytes!, pageCount: row.pageCount, content: await this.files.content(row) };
  }

  private async ready(manager: EntityManager, { scope }: Viewer, id: string): Promise<AttachmentEntity> {
    const found = isUuid(id) ? await manager.findOneBy(AttachmentEntity, { ...readableBy(scope), id, state: 'READY' }) : null;
    if (!found) throw notFound();
    return found;
  }
}
