import type { Logger } from '@vigie/platform';
import { ConnectionTrouble } from './connection-trouble';
import { PostgresStore } from './postgres-store';
import type { QueueStore } from './queue-store';
import { RedisStore } from './redis-store';

export interface QueueAddress {
  /** PostgreSQL that keeps the queue when `queueUrl` is null. */
  readonly databaseUrl: string;
  /** Redis or Valkey, or null. */
  readonly queueUrl: string | null;
}

/** Chooses the store from the configuration: `QUEUE_URL` moves the queue to Redis or Valkey with no change of code. */
export function chooseQueueStore(address: QueueAddress, logger: Logger): QueueStore {
  const trouble = new ConnectionTrouble(logger);
  return address.queueUrl ? new RedisStore(address.queueUrl, trouble) : new PostgresStore(address.databaseUrl, trouble);
}
