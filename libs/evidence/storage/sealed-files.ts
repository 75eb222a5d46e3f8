import { Injectable } from '@nestjs/common';
import type { AttachmentEntity } from '../persistence/attachment.entity';
import { gathered, sealed, unsealed } from '../sealing/file-sealing';
import { StructureKeys } from '../sealing/structure-keys';
import { contentKey, contentOwner, pieceOwner } from './file-keys';
import { FileStore } from './file-store';

type Place = Pick<AttachmentEntity, 'id' | 'structureId'>;

/** Files as the use cases know them, in clear in memory only; on any disk they are encrypted. */
@Injectable()
export class SealedFiles {
  constructor(private readonly store: FileStore, private readonly keys: StructureKeys) {}

  async keepPiece({ id, structureId }: Place, key: string, plain: Buffer): Promise<void> {
    await this.store.put(key, sealed(await this.keys.of(structureId), pieceOwner(id, key), plain));
  }

  async keepContent(place: Place, plain: Buffer): Promise<void> {
    await this.store.put(contentKey(place), sealed(await this.keys.of(place.structureId), contentOwner(place), plain));
  }

  /** What was uploaded, whole. */
  async uploaded({ id, structureId, pieces }: Place & Pick<AttachmentEntity, 'pieces'>): Promise<Buffer> {
    const key = await this.keys.of(structureId);
    const parts: Buffer[] = [];
    for (const piece of pieces) parts.push(await gathered(unsealed(key, pieceOwner(id, piece), await this.store.read(piece))));
    return Buffer.concat(parts);
  }

  /** The kept content, chunk by chunk as it is read. @throws SealBroken in the stream when it is not what was kept */
  async content(place: Place): Promise<AsyncGenerator<Buffer>> {
    return unsealed(await this.keys.of(place.structureId), contentOwner(place), await this.store.read(contentKey(place)));
  }

  async dropPieces({ pieces }: Pick<AttachmentEntity, 'pieces'>): Promise<void> {
    await this.store.drop(pieces);
  }

  async dropAll(place: Place & Pick<AttachmentEntity, 'pieces'>): Promise<void> {
    await this.store.drop([...place.pieces, contentKey(place)]);
  }
}
