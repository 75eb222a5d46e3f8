import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { derivedKey } from '@vigie/access';
import { FileStore } from '@vigie/evidence';
import { StartupError, type Config } from '@vigie/platform';
import { FILES, MANIFEST, tableFile, type Manifest } from '../manifest';
import { sealToFile } from '../sealed-file';
import { copyFiles } from './copy-files';
import { columnList, quoted, tablesInOrder, type BackedUpTable } from './tables';

export interface BackupWish { readonly url: string; readonly folder: string; readonly config: Config; readonly withFiles: boolean; readonly say?: (line: string) => void }

/**
 * Copies the whole database as it is at one moment, then the proofs, while the program goes on. Tables are encrypted under the
 * program's secret, proofs are as they lie. What is in the queue is not kept: it is made again from the outbox.
 * @throws StartupError for a folder that is not empty
 */
export async function takeBackup({ url, folder, config, withFiles, say = () => undefined }: BackupWish): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  if ((await readdir(join(folder, 'tables'))).length > 0) throw new StartupError(`${folder} holds a backup already: give each its own folder.`);
  const key = derivedKey(config.secret, 'backups');
  const client = new pg.Client({ connectionString: url, application_name: 'vigie-backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: [at] } = await client.query<{ now: Date }>('SELECT transaction_timestamp() AS now');
    const takenAt = at!.now.toISOString();
    const tables: Manifest['tables'] = [];
    for (const table of await tablesInOrder(client)) {
      tables.push({ name: table.name, columns: [...table.columns], rows: await copyTable(client, table, takenAt, key, tableFile(folder, table.name)) });
      say(`  ${table.name}: ${tables.at(-1)!.rows} rows`);
    }
    const { rows: ran } = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY id');
    const { rows: sequences } = await client.query<Manifest['sequences'][number]>(
      `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS last, last_value IS NOT NULL AS called FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'schema_migration_id_seq' ORDER BY 1`);
    await client.query('COMMIT');
    const files = withFiles ? await copyFiles(new FileStore(config), join(folder, FILES)) : 0;
    const manifest: Manifest = { format: 1, takenAt, migrations: ran.map(({ name }) => name), tables, sequences, files };
    // Written last, whole or not at all: a folder without it is no backup.
    await writeFile(join(folder, `${MANIFEST}.part`), JSON.stringify(manifest, null, 2));
    await rename(join(folder, `${MANIFEST}.part`), join(folder, MANIFEST));
    return manifest;
  } finally {
    await client.end();
  }
}

/** Read as the role of jobs where it may, for row-level security binds an owner who is no superuser. @returns how many rows */
async function copyTable(client: pg.Client, { name, columns }: BackedUpTable, takenAt: string, key: Buffer, path: string): Promise<number> {
  const { rows: [allowed] } = await client.query<{ ok: boolean }>(`SELECT has_table_privilege('vigie_system', $1::regclass, 'SELECT') AS ok`, [quoted(name)]);
  await client.query(allowed!.ok ? 'SET LOCAL ROLE vigie_system' : 'SET LOCAL ROLE NONE');
  const stream = client.query(copyTo(`COPY (SELECT ${columnList(columns)} FROM ${quoted(name)}) TO STDOUT`));
  await sealToFile(key, `${name}@${takenAt}`, stream, path);
  await client.query('SET LOCAL ROLE NONE');
  return stream.rowCount;
}
