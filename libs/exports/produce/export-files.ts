import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { derivedKey } from '@vigie/access';
import { FileStore, sealed, sealedBytes, unsealed } from '@vigie/evidence';
import { CONFIG, collectGarbage, type Config } from '@vigie/platform';

/** A file is kept in pieces, so that none of it need be whole in memory, on a disk as in a bucket. */
const PIECE_BYTES = 2 * 1024 * 1024;
/** From so many pieces on, what writing them left behind is worth collecting. */
const MANY_PIECES = 16;

export interface KeptFile { readonly pieces: number; readonly bytes: number; readonly sha256: string }

const folderOf = (id: string) => `exports/${id}`;
/** Where a piece lies, and the name it is sealed under: of one export, one attempt, one rank. */
export const pieceKey = (id: string, run: string, rank: number) => `${folderOf(id)}/${run}/${rank}`;

/** What the files of all exports are sealed with. */
export const exportKey = (secret: string): Buffer => derivedKey(secret, 'export files');

/** The files of exports: sealed where proofs lie, under a key of their own. */
@Injectable()
export class ExportFiles {
  private readonly key: Buffer;

  constructor(private readonly store: FileStore, @Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'role'>) {
    this.key = exportKey(config.secret);
  }

  /** Keeps what comes, piece by piece, each put away while the next comes; a part is read before the next is asked for, and not again. */
  async keep(id: string, run: string, source: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<KeptFile> {
    const hash = createHash('sha256');
    const [held, shut] = [Buffer.allocUnsafeSlow(PIECE_BYTES), Buffer.allocUnsafeSlow(sealedBytes(PIECE_BYTES))];
    let [heldBytes, bytes, pieces] = [0, 0, 0];
    let putting = Promise.resolve();
    const put = async () => {
      await putting;
      const key = pieceKey(id, run, pieces);
      putting = this.store.put(key, sealed(this.key, key, held.subarray(0, heldBytes), shut));
      // Heard when it is awaited, which may be after it failed.
      putting.catch(() => undefined);
      [heldBytes, pieces] = [0, pieces + 1];
    };
    try {
      for await (const part of source) {
        hash.update(part);
        bytes += part.length;
        for (let at = 0; at < part.length;) {
          const copied = part.copy(held, heldBytes, at);
          at += copied;
          heldBytes += copied;
          if (heldBytes === PIECE_BYTES) await put();
        }
      }
      if (heldBytes > 0 || pieces === 0) await put();
    } catch (error) {
      // What is being put away is there before anybody drops it.
      await putting.catch(() => undefined);
      throw error;
    }
    await putting;
    // A worker's pause is nobody's; one of the program that answers would be everybody's.
    if (pieces >= MANY_PIECES && this.config.role === 'worker') collectGarbage();
    return { pieces, bytes, sha256: hash.digest('hex') };
  }

  /** In clear, as it is read. @throws SealBroken in the stream when it is not what was kept */
  async *read(id: string, run: string, pieces: number): AsyncGenerator<Buffer> {
    for (let rank = 0; rank < pieces; rank += 1) {
      const key = pieceKey(id, run, rank);
      yield* unsealed(this.key, key, await this.store.read(key));
    }
  }

  /** What attempts wrote: all of them, all but one, or one. */
  async drop(id: string, which: { readonly except?: string; readonly only?: string } = {}): Promise<void> {
    const of = (run: string) => (key: string) => key.startsWith(`${folderOf(id)}/${run}/`);
    const keys = await this.store.list(folderOf(id));
    await this.store.drop(which.only ? keys.filter(of(which.only)) : keys.filter((key) => !which.except || !of(which.except)(key)));
  }
}
