import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { derivedKey, seal, unseal, type SealedColumn } from '@vigie/access';
import { CONFIG, type Config } from '@vigie/platform';

export type PartKind = 'SOURCE' | 'BAD_ROWS';

/** Where the pieces of files lie. */
export const IMPORT_PARTS = {
  table: 'import_part', column: 'body', purpose: 'import files', keys: ['import_id', 'kind', 'position'], owner: (importId: string, kind: string, position: string) => `${importId}/${kind}/${position}`,
} as const satisfies SealedColumn;

const PART_BYTES = 1 << 20;

/** The bytes of files while they are needed: in the database, so that every api and worker finds them, and readable by the program alone. */
@Injectable()
export class ImportParts {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = derivedKey(config.secret, IMPORT_PARTS.purpose);
  }

  /** @param manager of a transaction in the scope of the structure that brought the file, here and below */
  async keep(manager: EntityManager, importId: string, file: Buffer): Promise<void> {
    for (let start = 0, position = 0; start < file.length; start += PART_BYTES, position += 1) await this.add(manager, importId, 'SOURCE', position, file.subarray(start, start + PART_BYTES));
  }

  /** @param position in the order they are read again; the same one twice is the same part */
  async add(manager: EntityManager, importId: string, kind: PartKind, position: number, body: Buffer): Promise<void> {
    await manager.query(
      'INSERT INTO import_part (import_id, kind, position, body) VALUES ($1, $2, $3, $4) ON CONFLICT (import_id, kind, position) DO UPDATE SET body = excluded.body',
      [importId, kind, position, seal(this.key, this.owner(importId, kind, position), body)]);
  }

  /** Null when there is none (any more). */
  async read(manager: EntityManager, importId: string, kind: PartKind): Promise<Buffer | null> {
    const rows = await manager.query<{ position: number; body: Buffer }[]>('SELECT position, body FROM import_part WHERE import_id = $1 AND kind = $2 ORDER BY position', [importId, kind]);
    return rows.length === 0 ? null : Buffer.concat(rows.map(({ position, body }) => unseal(this.key, this.owner(importId, kind, position), body)));
  }

  async forget(manager: EntityManager, importId: string, kind: PartKind): Promise<void> {
    await manager.query('DELETE FROM import_part WHERE import_id = $1 AND kind = $2', [importId, kind]);
  }

  /** What nobody came back for, whose ever: a file holds more than the program may keep. @param manager of a transaction run as SYSTEM */
  async forgetOld(manager: EntityManager, before: Date): Promise<void> {
    await manager.query(`DELETE FROM import_part p USING report_import i WHERE i.id = p.import_id AND i.updated_at < $1 AND i.status <> 'RUNNING'`, [before]);
  }

  private owner(importId: string, kind: PartKind, position: number): string {
    return IMPORT_PARTS.owner(importId, kind, String(position));
  }
}
