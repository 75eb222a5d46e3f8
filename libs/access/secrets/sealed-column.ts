import { SYSTEM, type TransactionRunner } from '@vigie/platform';
import { derivedKey, type KeyPurpose } from './keys';
import { seal, unseal } from './sealing';

/** A column whose bytes are sealed under a key of the program's secret. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly purpose: KeyPurpose;
  /** The columns that name a row. */
  readonly keys: readonly string[];
  /** What the bytes of a row are bound to, from its keys in their order. */
  readonly owner: (...keys: string[]) => string;
  /** The column that keeps when it was sealed, if any. */
  readonly sealedAt?: string;
}

export interface Resealed {
  /** Rows that were sealed anew. */
  readonly resealed: number;
  readonly rows: number;
  /** Rows that open with neither secret, by their keys; left as they are. */
  readonly lost: readonly string[];
}

/** After the program's secret changed: what opens with the old secret is sealed under the new one. What is under the new one already is left, so that a run that was cut is made up by the next. */
export function resealColumn(tx: TransactionRunner, { table, column, purpose, keys, owner, sealedAt }: SealedColumn, secrets: { readonly old: string; readonly current: string }, now: Date): Promise<Resealed> {
  const [old, current] = [derivedKey(secrets.old, purpose), derivedKey(secrets.current, purpose)];
  const named = keys.map((key, i) => `${key} = $${i + 1}`).join(' AND ');
  return tx.run(SYSTEM, async (manager) => {
    const rows = await manager.query<{ keys: string[] }[]>(`SELECT ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS keys FROM ${table} WHERE ${column} IS NOT NULL ORDER BY ${keys.join(', ')} FOR UPDATE`);
    let resealed = 0;
    const lost: string[] = [];
    // One at a time: a file that was brought is many megabytes.
    for (const row of rows) {
      const [{ bytes }] = await manager.query<[{ bytes: Buffer }]>(`SELECT ${column} AS bytes FROM ${table} WHERE ${named}`, row.keys);
      const bound = owner(...row.keys);
      if (opened(current, bound, bytes)) continue;
      const plain = opened(old, bound, bytes);
      if (!plain) { lost.push(row.keys.join('/')); continue; }
      await manager.query(`UPDATE ${table} SET ${column} = $${keys.length + 1}${sealedAt ? `, ${sealedAt} = $${keys.length + 2}` : ''} WHERE ${named}`, [...row.keys, seal(current, bound, plain), ...(sealedAt ? [now] : [])]);
      resealed += 1;
    }
    return { resealed, rows: rows.length, lost };
  });
}

function opened(key: Buffer, owner: string, bytes: Buffer): Buffer | null {
  try {
    return unseal(key, owner, bytes);
  } catch {
    return null;
  }
}
