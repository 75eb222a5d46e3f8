import { migrations } from '@vigie/migrations';
import { EmbeddedPostgres, checkDatabase, createDataSource, loadConfig, migrate, type Config } from '@vigie/platform';
import type { DataSource } from 'typeorm';
import { entities } from '../entities';
import { openDatabase, runningServer } from '../startup/open-database';

/**
 * Runs a command on the database of the server, beside it when it is running: an embedded PostgreSQL
 * that a server owns is used as it is and left running, one that nobody runs is started and stopped.
 */
export async function withDatabase<T>(work: (dataSource: DataSource, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  if (config.databaseUrl || runningServer(config) === null) {
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
