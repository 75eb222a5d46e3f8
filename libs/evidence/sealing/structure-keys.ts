import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { derivedKey, seal, unseal, type SealedColumn } from '@vigie/access';
import { Clock, CONFIG, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';

const KEPT_AT_MOST = 500;

/** The key that the files of a structure are encrypted with: random, made when first needed, kept wrapped under the program's secret. */
@Injectable()
export class StructureKeys {
  private readonly opened = new Map<string, Buffer>();

  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>) {}

  /**
   * Whoever calls has checked that the viewer may have that structure's files: keys are read as SYSTEM.
   * @throws Error when the secret is not the one the key was wrapped under (see `vigie rewrap-keys`)
   */
  async of(structureId: string): Promise<Buffer> {
    const known = this.opened.get(structureId);
    if (known) return known;
    const key = unwrapKey(this.config.secret, structureId, await this.wrapped(structureId));
    if (this.opened.size >= KEPT_AT_MOST) this.opened.clear();
    this.opened.set(structureId, key);
    return key;
  }

  private wrapped(structureId: string): Promise<Buffer> {
    return this.tx.run(SYSTEM, async (manager) => {
      const read = async () => (await manager.query<{ wrapped: Buffer }[]>('SELECT wrapped FROM structure_key WHERE structure_id = $1', [structureId]))[0]?.wrapped;
      const standing = await read();
      if (standing) return standing;
      const fresh = wrapKey(this.config.secret, structureId, randomBytes(32));
      // Two at once: the first to commit has made the key of both.
      await manager.query(
        'INSERT INTO structure_key (structure_id, wrapped, created_at, wrapped_at) VALUES ($1, $2, $3, $3) ON CONFLICT (structure_id) DO NOTHING',
        [structureId, fresh, this.clock.now()],
      );
      return (await read())!;
    });
  }
}

/** Where the keys of structures lie, which proofs are sealed under: a new secret touches no file. */
export const STRUCTURE_KEYS = {
  table: 'structure_key', column: 'wrapped', purpose: 'structure keys', keys: ['structure_id'], owner: (structureId: string) => `structure-key/${structureId}`, sealedAt: 'wrapped_at',
} as const satisfies SealedColumn;

export function wrapKey(secret: string, structureId: string, key: Buffer): Buffer {
  return seal(derivedKey(secret, STRUCTURE_KEYS.purpose), STRUCTURE_KEYS.owner(structureId), key);
}

/** @throws Error when the secret, the structure or a byte is not the one it was wrapped with */
export function unwrapKey(secret: string, structureId: string, wrapped: Buffer): Buffer {
  return unseal(derivedKey(secret, STRUCTURE_KEYS.purpose), STRUCTURE_KEYS.owner(structureId), wrapped);
}
