import { zipSync, type Zippable } from 'fflate';

/** Long before any dossier: a date in a file may not depend on when it was made. */
const STILL = new Date(1980, 0, 2);

/** The same files give the same bytes, on any machine and at any time: names in order, one date, a compressor that comes with the program. */
export function stableZip(files: ReadonlyMap<string, Uint8Array>, first: readonly string[] = []): Uint8Array {
  const names = [...first.filter((name) => files.has(name)), ...[...files.keys()].filter((name) => !first.includes(name)).sort()];
  // The first file of an ODS lies unpacked: readers tell the format by it.
  const entries = names.map((name): [string, Zippable[string]] => [name, [files.get(name)!, { mtime: STILL, level: name === 'mimetype' ? 0 : 6 }]]);
  return zipSync(Object.fromEntries(entries), { mtime: STILL });
}
