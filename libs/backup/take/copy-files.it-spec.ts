import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FileStore } from '@vigie/evidence';
import { loadConfig } from '@vigie/platform';
import { copyFiles } from './copy-files';

/** A bucket whose network fails, or whose files go, once they are listed. */
class TroubledStore extends FileStore {
  readonly unreachable = new Set<string>();
  readonly erased = new Set<string>();

  override async whole(key: string): Promise<Buffer> {
    if (this.erased.has(key)) await this.drop([key]);
    if (this.unreachable.has(key)) throw new Error('socket hang up');
    return super.whole(key);
  }
}

let home: string;
let store: TroubledStore;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'vigie-copy-'));
  store = new TroubledStore(loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32), VIGIE_DATA_DIR: join(home, 'data') }));
  for (const key of ['one/a', 'one/b', 'two/c']) await store.put(key, Buffer.from(key));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('copies all there is, and what was erased meanwhile is in no backup', async () => {
  store.erased.add('one/b');
  expect(await copyFiles(store, join(home, 'copy'))).toBe(2);
  expect(readFileSync(join(home, 'copy/two/c'), 'utf8')).toBe('two/c');
  expect(existsSync(join(home, 'copy/one/b'))).toBe(false);
});

it('fails rather than leave out a proof that it could not read', async () => {
  store.unreachable.add('one/b');
  await expect(copyFiles(store, join(home, 'copy'))).rejects.toThrow('socket hang up');
});
