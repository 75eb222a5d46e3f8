import { Queue, Worker, createPostgresBackend, runMigrations, type BackendFactory, type Processor, type WorkerOptions } from 'bullmq';
import pg from 'pg';
import type { ConnectionTrouble } from './connection-trouble';
import { QUEUE_NAME, type QueueStore } from './queue-store';

/** BullMQ's own; its tables and functions live apart from ours. */
const SCHEMA = 'bullmq';

/** One slot is held by the worker's LISTEN, the others take short queries. */
const POOL_SIZE = 6;

/** A worker looks again after this many seconds even if no notification came. */
const LONGEST_SLEEP_S = 5;

/** The queue in a schema of the same PostgreSQL: nothing to install. */
export class PostgresStore implements QueueStore {
  readonly kind = 'postgres';
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string, private readonly trouble: ConnectionTrouble) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl, max: POOL_SIZE, options: `-c search_path=${SCHEMA}`,
      application_name: 'vigie-queue', connectionTimeoutMillis: 5_000, keepAlive: true,
    });
    this.pool.on('error', trouble.hear('pool'));
    // A client in somebody's hands is not the pool's to hear, and BullMQ does not listen to all of those it borrows.
    this.pool.on('connect', (client) => client.on('error', trouble.hear('connection')));
  }

  async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  }

  openQueue(): Queue {
    const queue = new Queue(QUEUE_NAME, { connection: this.pool }, createPostgresBackend);
    queue.on('error', this.trouble.hear('queue'));
    // What differs between the two backends is behind methods nobody here calls.
    return queue as unknown as Queue;
  }

  openWorker(processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker {
    const worker = new Worker(QUEUE_NAME, processor, { ...options, connection: this.pool }, wakefulBackend);
    worker.on('error', this.trouble.hear('worker'));
    return worker as unknown as Worker;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

type PostgresBackendFactory = typeof createPostgresBackend extends BackendFactory<infer Backend, infer Connection> ? BackendFactory<Backend, Connection> : never;

/**
 * After a lost connection BullMQ trusts notifications for up to an hour; one that is lost while it
 * reconnects would leave a job lying as long.
 */
const wakefulBackend: PostgresBackendFactory = (name, options, extra) => {
  const backend = createPostgresBackend(name, options, extra);
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: LONGEST_SLEEP_S });
  return backend;
};
