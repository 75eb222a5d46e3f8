import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest|json|ttf)$/;

/** Next to the best brotli does, in half the time: a build is waited for. */
const QUALITY = 10;

const brotli = (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
const PACKERS = { '.br': brotli, '.gz': (content: Buffer) => promisify(gzip)(content, { level: 9 }) };

/** Leaves `<file>.br` and `<file>.gz` beside each text file of a folder, where they are smaller; apps/server/http sends them. */
export async function packFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => COMPRESSIBLE.test(file)).map((file) => join(folder, file));
  await Promise.all(files.flatMap((file) => {
    const content = readFileSync(file);
    return Object.entries(PACKERS).map(async ([suffix, pack]) => {
      const packed = await pack(content);
      if (packed.length < content.length) writeFileSync(file + suffix, packed);
    });
  }));
}

/** The files of a web app, compressed once when it is built instead of at each request. Last among the plugins: it packs what they wrote. */
export function packedFiles(): Plugin {
  let folder: string | null = null;
  return {
    name: 'vigie-packed-files',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => { folder = resolve(root, build.outDir); },
    closeBundle: { order: 'post', sequential: true, handler: async () => { if (folder) await packFolder(folder); } },
  };
}
