import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '@vigie/platform';
import { z } from 'zod';

const table = z.strictObject({ name: z.string(), columns: z.array(z.string()).check(z.minLength(1)), rows: z.int() });
const schema = z.strictObject({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Migrations that had run, in their order: the tables are made so, filled, and brought up to date after. */
  migrations: z.array(z.string()),
  /** Parents before what refers to them. */
  tables: z.array(table),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() })),
  files: z.int(),
});

/** What a backup holds. In clear: names of tables and numbers, nothing of what is in them. */
export type Manifest = z.output<typeof schema>;

export const MANIFEST = 'backup.json';
export const tableFile = (folder: string, name: string): string => join(folder, 'tables', name);
export const FILES = 'files';

/** @throws StartupError for a folder that is no whole backup: the manifest is what is written last */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => { throw new StartupError(`${folder} holds no whole backup: ${MANIFEST} is missing.`); });
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new StartupError(`${join(folder, MANIFEST)} is no manifest of a backup this program can read.`);
  }
}
