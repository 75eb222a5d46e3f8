import pg from 'pg';
import type { DataSource } from 'typeorm';
import { StartupError } from '../startup-error';

/** Oldest PostgreSQL that has all we use (BullMQ's own floor, MERGE, multirange and security invoker views). */
export const OLDEST_POSTGRES = 15;

/** Any constant: the lock that keeps two processes from migrating at once. */
const MIGRATION_LOCK = 72_617_401;

/**
 * Checks that the database answers and is recent enough.
 * @throws StartupError in one line, with the host but never the password
 */
export async function checkDatabase(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new StartupError('DATABASE_URL is not an address: in a password, write / as %2F, @ as %40, # as %23.');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const where = new URL(url).host || 'the local socket';
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS version`);
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_POSTGRES) throw new StartupError(`The database at ${where} is PostgreSQL ${version}; ${OLDEST_POSTGRES} or newer is needed.`);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`Cannot reach the database at ${where}: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs the pending migrations, one process at a time. Returns the names of those it ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
