import { TransactionRunner, SYSTEM } from '@vigie/platform';
import { unwrapKey, wrapKey } from '../sealing/structure-keys';

/**
 * After the program's secret changed: every structure's key is opened with the old secret and wrapped under the new
 * one. No file is touched. All or none; keys already under the new secret are left as they are.
 * @returns how many keys were wrapped anew, and how many there are
 * @throws Error naming the first structure whose key opens with neither secret
 */
export function rewrapKeys(tx: TransactionRunner, secrets: { readonly old: string; readonly current: string }, now: Date): Promise<{ rewrapped: number; keys: number }> {
  return tx.run(SYSTEM, async (manager) => {
    const rows = await manager.query<{ structure_id: string; wrapped: Buffer }[]>('SELECT structure_id, wrapped FROM structure_key FOR UPDATE');
    let rewrapped = 0;
    for (const { structure_id: structureId, wrapped } of rows) {
      if (opens(secrets.current, structureId, wrapped)) continue;
      const key = opens(secrets.old, structureId, wrapped);
      if (!key) throw new Error(`The key of structure ${structureId} opens with neither secret.`);
      await manager.query('UPDATE structure_key SET wrapped = $2, wrapped_at = $3 WHERE structure_id = $1', [structureId, wrapKey(secrets.current, structureId, key), now]);
      rewrapped += 1;
    }
    return { rewrapped, keys: rows.length };
  });
}

function opens(secret: string, structureId: string, wrapped: Buffer): Buffer | null {
  try {
    return unwrapKey(secret, structureId, wrapped);
  } catch {
    return null;
  }
}
