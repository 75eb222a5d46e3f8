import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '@vigie/migrations';
import { EmbeddedPostgres, checkDatabase, createDataSource, loadConfig, migrate, type Config } from '@vigie/platform';
import type { DataSource } from 'typeorm';
import { entities } from '../entities';
import { openDatabase } from '../startup/open-database';

/**
 * Runs a command on the database of the server, beside it when it is running: an embedded PostgreSQL
 * that a server owns is used as it is and left running, one that nobody runs is started and stopped.
 */
export async function withDatabase<T>(work: (dataSource: DataSource, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  if (config.databaseUrl || !serverRuns(config)) {
    const database = await openDatabase(config, (line) => console.error(line));
    try {
      return await work(database.dataSource, config);
    } finally {
      await database.close();
    }
  }
  const url = (await EmbeddedPostgres.start(config.dataDir)).url();
  await checkDatabase(url);
  const dataSource = createDataSource({ url, entities, migrations, poolSize: 4, applicationName: 'vigie-command' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    return await work(dataSource, config);
  } finally {
    await dataSource.destroy();
  }
}

function serverRuns(config: Config): boolean {
  const owner = join(config.dataDir, 'vigie.pid');
  if (!existsSync(owner)) return false;
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
