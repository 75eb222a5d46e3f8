import { Inject, Injectable } from '@nestjs/common';
import type { JobOutcome } from '@vigie/pipeline';
import { Clock, CONFIG, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { SealedFiles } from '../storage/sealed-files';
import { examineFile } from './examine-file';
import type { Reworked } from './reworked';

/** Looks into what was uploaded and keeps it, reworked and encrypted, or says why not. Running it twice comes to the same. */
@Injectable()
export class ExamineAttachment {
  constructor(
    private readonly tx: TransactionRunner, private readonly files: SealedFiles, private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  async execute(id: string): Promise<JobOutcome> {
    const attachment = await this.take(id);
    if (!attachment) return { skipped: 'removed, or settled before' };
    const examined = await examineFile(await this.files.uploaded(attachment), attachment.declaredType, this.config.files.clamd);
    if (!('refusal' in examined)) await this.files.keepContent(attachment, examined.content);
    await this.settle(id, examined);
    // Last: if this fails, the nightly clearing finds them.
    await this.files.dropPieces(attachment);
  }

  private take(id: string): Promise<AttachmentEntity | null> {
    return this.tx.run(SYSTEM, async (manager) => {
      const found = await manager.findOne(AttachmentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found || found.removedAt || (found.state !== 'RECEIVED' && found.state !== 'CHECKING')) return null;
      await manager.update(AttachmentEntity, { id }, { state: 'CHECKING', updatedAt: this.clock.now() });
      return found;
    });
  }

  private async settle(id: string, examined: Reworked): Promise<void> {
    const outcome = 'refusal' in examined
      ? { state: 'REFUSED' as const, refusal: examined.refusal }
      : { state: 'READY' as const, mediaType: examined.mediaType, keptBytes: examined.content.length, pageCount: examined.pageCount };
    await this.tx.run(SYSTEM, (manager) => manager.update(AttachmentEntity, { id, state: 'CHECKING' }, { ...outcome, pieces: [], updatedAt: this.clock.now() }));
  }
}
