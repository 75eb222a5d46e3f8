import { Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { ConnectionTrouble } from './connection-trouble';
import { QUEUE_NAME, type QueueStore } from './queue-store';

/** In ms, times the number of tries, up to the longest. */
const RECONNECT_STEP = 100;
const RECONNECT_LONGEST = 2_000;

/** The queue in Redis or Valkey, for many workers on several machines. */
export class RedisStore implements QueueStore {
  readonly kind = 'redis';
  private readonly connections: Redis[] = [];

  constructor(private readonly url: string, private readonly trouble: ConnectionTrouble) {}

  /** Its scripts load themselves: only that the server answers is checked. */
  async prepare(): Promise<void> {
    const probe = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
    probe.on('error', this.trouble.hear('probe'));
    try {
      await probe.connect();
      await probe.ping();
    } finally {
      probe.disconnect();
    }
  }

  openQueue(): Queue {
    const queue = new Queue(QUEUE_NAME, { connection: this.connect({ enableOfflineQueue: false, commandTimeout: 5_000 }) });
    queue.on('error', this.trouble.hear('queue'));
    return queue;
  }

  openWorker(processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker {
    const worker = new Worker(QUEUE_NAME, processor, { ...options, connection: this.connect({}) });
    worker.on('error', this.trouble.hear('worker'));
    return worker;
  }

  async close(): Promise<void> {
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }

  private connect(options: { enableOfflineQueue?: boolean; commandTimeout?: number }): Redis {
    const connection = new Redis(this.url, {
      ...options, maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(RECONNECT_LONGEST, RECONNECT_STEP * times),
    });
    connection.on('error', this.trouble.hear('redis'));
    this.connections.push(connection);
    return connection;
  }
}
