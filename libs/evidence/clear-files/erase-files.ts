import { Injectable } from '@nestjs/common';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { In } from 'typeorm';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { SealedFiles } from '../storage/sealed-files';

const BATCH = 200;

/** Erases proofs for good, whatever their state. File first, row after: a cut run is made up by the next. */
@Injectable()
export class EraseFiles {
  constructor(private readonly tx: TransactionRunner, private readonly files: SealedFiles) {}

  /** @returns how many there were of them */
  async execute(ids: readonly string[]): Promise<number> {
    let erased = 0;
    for (let start = 0; start < ids.length; start += BATCH) {
      const found = await this.tx.run(SYSTEM, (manager) => manager.findBy(AttachmentEntity, { id: In(ids.slice(start, start + BATCH)) }));
      for (const attachment of found) {
        await this.files.dropAll(attachment);
        await this.tx.run(SYSTEM, (manager) => manager.delete(AttachmentEntity, { id: attachment.id }));
      }
      erased += found.length;
    }
    return erased;
  }
}
