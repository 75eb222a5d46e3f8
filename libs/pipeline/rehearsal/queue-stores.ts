import { Redis } from 'ioredis';
import { RedisServer } from './redis-server';

/** A place for the queue: null is the test's own PostgreSQL. */
export interface RehearsedStore {
  readonly queueUrl: string | null;
  /** Forgets every job: the databases of two tests number their events alike. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** For `describe.each`: both stores pass the same tests. */
export const QUEUE_STORES: { name: string; start(): Promise<RehearsedStore> }[] = [
  { name: 'PostgreSQL', start: async () => ({ queueUrl: null, empty: async () => undefined, stop: async () => undefined }) },
  {
    name: 'Redis',
    start: async () => {
      const server = await RedisServer.start();
      return { queueUrl: server.url, empty: () => flush(server.url), stop: () => server.stop() };
    },
  },
];

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
