import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';

/** The one queue of the program. */
export const QUEUE_NAME = 'vigie';

/** Injection token and type: where the queue's jobs lie. Both kinds pass the same tests; nothing outside this folder knows which it is. */
export abstract class QueueStore {
  abstract readonly kind: 'postgres' | 'redis';
  /** Makes or brings up to date what the queue needs in its store. Safe to repeat and to run from several processes. */
  abstract prepare(): Promise<void>;
  /** A queue whose calls fail within seconds when the store is away: whoever enqueues holds a transaction. */
  abstract openQueue(): Queue;
  /** A worker that does not run yet. */
  abstract openWorker(processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  /** Ends the connections. Queues and workers are closed before. */
  abstract close(): Promise<void>;
}
