import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { forbidden, type Viewer } from '@vigie/access';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { pieceKey } from '../storage/file-keys';
import { SealedFiles } from '../storage/sealed-files';
import { UploadRefused } from './upload-refused';

/** Bytes kept at once: what a cut connection costs at most is what came since, and that is kept too. */
const PIECE_BYTES = 1_048_576;

/** A client that sends a byte a request would fill the store with objects. */
const PIECES_AT_MOST = 2_000;

/** Keeps what comes of a file, encrypted piece by piece, and knows how far it came. */
@Injectable()
export class TakeBytes {
  constructor(private readonly tx: TransactionRunner, private readonly files: SealedFiles, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** @throws UploadRefused when there is no such upload for this viewer */
  async find(viewer: Viewer, id: string): Promise<AttachmentEntity> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    const found = isUuid(id) ? await this.tx.run(scope, (m) => m.findOneBy(AttachmentEntity, { id, structureId: scope.structureId })) : null;
    if (!found || found.removedAt) throw new UploadRefused('NOT_FOUND', 404, MESSAGES.uploadUnknown);
    return found;
  }

  /**
   * Takes a stretch of the file. A connection that breaks loses nothing of what arrived.
   * @param offset where it begins: it must be where the last one ended
   * @returns how far the file has come, in bytes
   * @throws UploadRefused when the offset is not the one expected; else what the stream throws, once all that came is kept
   */
  async append(viewer: Viewer, id: string, offset: number, stream: AsyncIterable<Buffer>): Promise<number> {
    let at = offset;
    let held: Buffer[] = [];
    let heldBytes = 0;
    const flush = async () => {
      const plain = Buffer.concat(held);
      [held, heldBytes] = [[], 0];
      at = await this.keep(viewer, id, at, plain);
    };
    try {
      for await (const part of stream) {
        held.push(part);
        heldBytes += part.length;
        if (heldBytes >= PIECE_BYTES) await flush();
      }
    } finally {
      if (heldBytes > 0) await flush();
    }
    return at;
  }

  /** @returns false when there is no unfinished upload of that id for this viewer */
  async abandon(viewer: Viewer, id: string): Promise<boolean> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    if (!isUuid(id)) return false;
    const now = this.clock.now();
    const { affected } = await this.tx.run(scope, (m) => m.update(AttachmentEntity, { id, structureId: scope.structureId, state: 'UPLOADING' }, { removedAt: now, updatedAt: now }));
    return affected === 1;
  }

  private async keep(viewer: Viewer, id: string, offset: number, plain: Buffer): Promise<number> {
    const upload = await this.find(viewer, id);
    const outOfStep = new UploadRefused('CONFLICT', 409, MESSAGES.uploadOutOfStep);
    if (upload.receivedBytes !== offset || upload.pieces.length >= PIECES_AT_MOST) throw outOfStep;
    const key = pieceKey(id, upload.pieces.length, randomBytes(6).toString('hex'));
    await this.files.keepPiece(upload, key, plain);
    if (!(await this.note(viewer, id, offset, plain.length, key))) {
      // Another request was quicker: what it kept counts, this piece does not.
      await this.files.dropPieces({ pieces: [key] });
      throw outOfStep;
    }
    return offset + plain.length;
  }

  private note(viewer: Viewer, id: string, offset: number, bytes: number, key: string): Promise<boolean> {
    return this.tx.run(viewer.scope, async (manager) => {
      const [rows] = await manager.query<[{ state: string }[], number]>(
        `UPDATE attachment SET received_bytes = received_bytes + $3, pieces = pieces || $4::text, updated_at = $5,
                state = CASE WHEN received_bytes + $3 = size_bytes THEN 'RECEIVED' ELSE state END
          WHERE id = $1 AND received_bytes = $2 AND state = 'UPLOADING' AND removed_at IS NULL RETURNING state`,
        [id, offset, bytes, key, this.clock.now()],
      );
      if (rows[0]?.state === 'RECEIVED') await this.outbox.append(manager, { kind: 'attachment.received', payload: { attachmentId: id } });
      return rows.length === 1;
    });
  }
}
