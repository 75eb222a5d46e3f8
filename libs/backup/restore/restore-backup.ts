import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, DataSourceOptions, MigrationInterface } from 'typeorm';
import { derivedKey, verifyAudit, type AuditVerdict } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { FileStore } from '@vigie/evidence';
import { createDataSource, migrate, StartupError, type Config } from '@vigie/platform';
import { LEDGER_FOLDER, retentionOn, type Reapplied } from '@vigie/retention';
import { FILES, readManifest, type Manifest } from '../manifest';
import { assertOpens, emptySchema, isInUse, loadTables } from './load-tables';

export interface RestoreWish {
  readonly url: string;
  readonly folder: string;
  readonly config: Config;
  /** All that the program knows, in their order. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly entities: DataSourceOptions['entities'];
  /** Drops what the database holds. */
  readonly replace: boolean;
  /** A copy of the ledger of erasures that lies elsewhere than with the proofs. */
  readonly erasures?: string;
  readonly say?: (line: string) => void;
}

export interface Restored { readonly manifest: Manifest; readonly files: number; readonly reapplied: Reapplied; readonly audit: AuditVerdict }

/**
 * Makes the tables as the backup knew them, fills them, brings them up to date, puts the proofs back, and erases again what was
 * erased after the backup was made. Buckets are counted anew.
 * @throws StartupError for a database in use, a backup of a newer program, another secret, or a folder that is no backup
 */
export async function restoreBackup({ url, folder, config, migrations, entities, replace, erasures, say = () => undefined }: RestoreWish): Promise<Restored> {
  const manifest = await readManifest(folder);
  const key = derivedKey(config.secret, 'backups');
  const unknown = manifest.migrations.filter((name) => !migrations.some((one) => one.name === name));
  if (unknown.length > 0) throw new StartupError(`This backup was made by a newer Vigie (${unknown.at(-1)}): restore it with that one.`);
  if (!replace && (await isInUse(url))) throw new StartupError('The database is in use: --replace drops all it holds.');
  // Looked through before anything is dropped.
  await assertOpens(folder, manifest, key).catch((error: unknown) => { throw sealedOtherwise(error) ? new StartupError('The backup does not open under this VIGIE_SECRET, or was altered.') : error; });
  say(`Backup of ${manifest.takenAt}: ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows.`);
  await emptySchema(url);
  await migrated(url, [], migrations.filter(({ name }) => manifest.migrations.includes(name)), () => Promise.resolve());
  await loadTables(url, folder, manifest, key);
  const store = new FileStore(config);
  const files = await putBack(store, join(folder, FILES), '');
  if (erasures) await putBack(store, erasures, LEDGER_FOLDER);
  return migrated(url, entities, migrations, async (dataSource) => {
    const reapplied = await retentionOn(dataSource, config).erasures.execute(new Date(manifest.takenAt));
    await rebuildBuckets(dataSource);
    return { manifest, files, reapplied, audit: await verifyAudit(dataSource) };
  });
}

async function migrated<T>(url: string, entities: DataSourceOptions['entities'], migrations: readonly (new () => MigrationInterface)[], work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = createDataSource({ url, entities, migrations: [...migrations], poolSize: 4, applicationName: 'vigie-restore' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** @param under where they go in the store */
async function putBack(store: FileStore, folder: string, under: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  let put = 0;
  for (const name of names) {
    if (!(await stat(join(folder, name))).isFile()) continue;
    await store.put(under === '' ? name : `${under}/${name}`, await readFile(join(folder, name)));
    put += 1;
  }
  return put;
}

function sealedOtherwise(error: unknown): boolean {
  return error instanceof Error && /unable to authenticate|Unsupported state|incorrect header check|unexpected end of file|invalid (block|distance|stored)/i.test(error.message);
}
