import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres, ensureDatabase } from '@vigie/platform';

export interface BenchDatabase {
  readonly server: EmbeddedPostgres;
  readonly url: string;
  query<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own with the product's settings (durable: fsync and synchronous_commit on).
 * @param load what it holds. Where BENCH_KEEP names a folder, a database under a name stays there from one run to the next: ten million
 * reports are loaded once.
 */
export async function benchDatabase(load?: string): Promise<BenchDatabase> {
  const kept = load && process.env['BENCH_KEEP'] ? join(process.env['BENCH_KEEP'], load) : null;
  if (kept) mkdirSync(kept, { recursive: true });
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'vigie-bench-pg-'));
  const server = await EmbeddedPostgres.start(folder);
  await ensureDatabase(server.url('postgres'), 'vigie');
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  return {
    server,
    url: server.url(),
    query: async <T extends object>(sql: string, values: unknown[] = []) => (await client.query<T>(sql, values)).rows,
    stop: async () => {
      await client.end();
      await server.stop();
      if (kept) return;
      rmSync(server.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
