import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '@vigie/evidence';

/** @returns how many @throws for one that is there and cannot be read: a backup without it would pass for whole */
export async function copyFiles(store: Pick<FileStore, 'list' | 'whole'>, folder: string): Promise<number> {
  let copied = 0;
  for (const key of await store.list('')) {
    // An export lives seven days and can be asked for again: from a backup it would bring back what was erased since.
    if (key.startsWith('exports/')) continue;
    const body = await store.whole(key).catch(async (error: unknown) => {
      // Erased since it was listed: then it is in no backup either.
      if ((await store.list(dirname(key))).includes(key)) throw error;
      return null;
    });
    if (!body) continue;
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, body, { mode: 0o600 });
    copied += 1;
  }
  return copied;
}
