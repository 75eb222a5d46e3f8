import { FileStore, SealBroken, gathered, sealed, unsealed } from '@vigie/evidence';
import { SYSTEM, type TransactionRunner } from '@vigie/platform';
import { ExportJobEntity } from '../persistence/export.entities';
import { exportKey, pieceKey } from '../produce/export-files';

/**
 * After the program's secret changed: the files of exports, which are kept a week, are opened with the old secret and sealed under the new
 * one, piece by piece. Pieces already under the new secret are left as they are, so that a run that was cut is made up by the next.
 * @returns how many pieces were sealed anew, how many there are, and the exports that open with neither secret, left as they are
 */
export async function resealExports(tx: TransactionRunner, store: FileStore, secrets: { readonly old: string; readonly current: string }): Promise<{ resealed: number; pieces: number; lost: readonly string[] }> {
  const kept = await tx.run(SYSTEM, (manager) => manager.find(ExportJobEntity, { where: { state: 'DONE' }, order: { id: 'ASC' } }));
  const keys = kept.flatMap(({ id, run, pieces }) => Array.from({ length: pieces! }, (_, rank) => ({ id, key: pieceKey(id, run!, rank) })));
  let resealed = 0;
  const lost = new Set<string>();
  for (const { id, key } of keys) {
    const bytes = await store.whole(key);
    if (await opened(secrets.current, key, bytes)) continue;
    const plain = await opened(secrets.old, key, bytes);
    if (!plain) { lost.add(id); continue; }
    await store.put(key, sealed(exportKey(secrets.current), key, plain));
    resealed += 1;
  }
  return { resealed, pieces: keys.length, lost: [...lost] };
}

async function opened(secret: string, key: string, bytes: Buffer): Promise<Buffer | null> {
  try {
    return await gathered(unsealed(exportKey(secret), key, [bytes]));
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
