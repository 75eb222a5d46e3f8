import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrations } from '@vigie/migrations';
import { EmbeddedPostgres, StartupError, checkDatabase, createDataSource, ensureDatabase, migrate, type Config } from '@vigie/platform';
import { entities } from '../entities';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly url: string;
  /** True when this start made the tables. */
  readonly fresh: boolean;
  /** Closes the connections and, when it is ours, stops the server. */
  close(): Promise<void>;
}

const DATABASE = 'vigie';

/**
 * Opens the given database, or the embedded one, and brings its tables up to date.
 * @param say one line of progress
 * @throws StartupError
 */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  const server = config.databaseUrl ? null : await startEmbedded(config, say);
  const url = config.databaseUrl ?? server!.url(DATABASE);
  try {
    if (server) await ensureDatabase(server.url('postgres'), DATABASE);
    await checkDatabase(url);
    const dataSource = createDataSource({ url, entities, migrations, poolSize: config.databasePool, applicationName: `vigie-${config.role}` });
    await dataSource.initialize();
    const ran = await migrate(dataSource);
    if (ran.length) say(`Database: ${ran.length} migrations applied.`);
    const close = async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await release(config, server);
    };
    return { dataSource, url, fresh: ran.length === migrations.length, close };
  } catch (error) {
    await release(config, server);
    throw error;
  }
}

async function startEmbedded(config: Config, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const other = runningServer(config);
  if (other !== null) {
    throw new StartupError(`Another Vigie (process ${other}) already uses the data folder ${config.dataDir}: stop it, or set VIGIE_DATA_DIR.`);
  }
  if (!existsSync(join(config.dataDir, 'postgres.password'))) say(`Making a PostgreSQL in ${config.dataDir}…`);
  const server = await EmbeddedPostgres.start(config.dataDir);
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(ownerFile(config), String(process.pid));
  return server;
}

/** Says which process owns the embedded server, so that a second one does not take it over and then stop it. */
const ownerFile = (config: Config) => join(config.dataDir, 'vigie.pid');

/** Process id of another program that owns the embedded server of this data folder, or null. */
export function runningServer(config: Config): number | null {
  const owner = ownerFile(config);
  const other = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  return other && other !== process.pid && isVigie(other) ? other : null;
}

/** Whether that process is alive and is a Node program: after a reboot the number may be somebody else's. */
function isVigie(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/cmdline') || /node/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

async function release(config: Config, server: EmbeddedPostgres | null): Promise<void> {
  if (!server) return;
  await server.stop();
  rmSync(ownerFile(config), { force: true });
}
