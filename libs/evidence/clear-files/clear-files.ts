import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { REMOVAL_UNDO_MS } from '../remove-attachment/removal-window';
import { EraseFiles } from './erase-files';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** An upload that stopped: a phone comes back within the day, or within the week its queue lives. */
const UPLOAD_WAITS_MS = 7 * DAY_MS;

/** A refusal stays to be read; its file is gone at once. */
const REFUSAL_STAYS_MS = 30 * DAY_MS;

const BATCH = 200;

/** Erases what nobody can get back any more: removed proofs, uploads that stopped, refusals long read. */
@Injectable()
export class ClearFiles {
  constructor(private readonly tx: TransactionRunner, private readonly files: EraseFiles, private readonly clock: Clock) {}

  /** @returns how many were erased */
  async execute(): Promise<number> {
    let erased = 0;
    for (;;) {
      const due = await this.due();
      await this.files.execute(due.map(({ id }) => id));
      erased += due.length;
      if (due.length < BATCH) return erased;
    }
  }

  private due(): Promise<AttachmentEntity[]> {
    const now = this.clock.now().getTime();
    const before = (ms: number) => new Date(now - ms);
    return this.tx.run(SYSTEM, (manager) => manager.createQueryBuilder(AttachmentEntity, 'attachment')
      .where('attachment.removedAt < :removed', { removed: before(REMOVAL_UNDO_MS) })
      .orWhere(`attachment.state = 'UPLOADING' AND attachment.updatedAt < :stopped`, { stopped: before(UPLOAD_WAITS_MS) })
      .orWhere(`attachment.state = 'REFUSED' AND attachment.updatedAt < :refused`, { refused: before(REFUSAL_STAYS_MS) })
      .orderBy('attachment.id').limit(BATCH).getMany());
  }
}
