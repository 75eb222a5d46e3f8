import { EmbeddedPostgres, checkDatabase, ensureDatabase, loadConfig, type Config } from '@vigie/platform';
import { runningServer } from '../startup/open-database';

/**
 * For commands that need the database itself, whatever its tables: the given one, or the embedded one, started when nobody runs it
 * and then stopped again.
 */
export async function urlOf<T>(work: (url: string, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    return work(config.databaseUrl, config);
  }
  const running = runningServer(config) !== null;
  const server = await EmbeddedPostgres.start(config.dataDir);
  try {
    await ensureDatabase(server.url('postgres'), 'vigie');
    return await work(server.url(), config);
  } finally {
    if (!running) await server.stop();
  }
}
