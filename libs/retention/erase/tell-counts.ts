import type { EntityManager } from 'typeorm';
import type { BucketKey } from '@vigie/contracts';
import type { Outbox } from '@vigie/pipeline';

/** Keys that one event carries: the relay cuts them into jobs. */
const KEYS_PER_EVENT = 1_000;

/** Days whose reports now count on the first of their month are counted again. */
export async function tellCounts(manager: EntityManager, outbox: Outbox, keys: readonly BucketKey[]): Promise<void> {
  for (let start = 0; start < keys.length; start += KEYS_PER_EVENT) await outbox.append(manager, { kind: 'reports.erased', payload: { keys: keys.slice(start, start + KEYS_PER_EVENT) } });
}
