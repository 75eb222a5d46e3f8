import type { EntityManager } from 'typeorm';
import type { RecomputeBuckets as Payload } from '@vigie/contracts';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { JobHandler, type HandlesJob } from '@vigie/pipeline';
import { lockRegion } from '../bucket-locks';
import recountSiteDays from './recount-site-days.sql?raw';
import rollUp from './roll-up.sql?raw';
import { rollUpSteps, type ChangedBucket } from './roll-up-targets';

/** Sent at commit, with the code of the region as payload: screens that show it ask again. */
export const BUCKET_CHANNEL = 'vigie_buckets';

/** Counts the touched buckets again from the reports. Idempotent: run twice, it changes nothing the second time. */
@JobHandler('recompute-buckets')
export class RecomputeBuckets implements HandlesJob<'recompute-buckets'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle({ region, keys }: Payload): Promise<void | { skipped: string }> {
    const changed = await this.tx.run(SYSTEM, (manager) => recompute(manager, region, keys));
    if (changed === 0) return { skipped: 'nothing changed' };
  }
}

async function recompute(manager: EntityManager, region: string, keys: Payload['keys']): Promise<number> {
  await lockRegion(manager, region);
  const changed = await manager.query<ChangedBucket[]>(recountSiteDays, [JSON.stringify(keys)]);
  if (changed.length === 0) return 0;
  for (const targets of rollUpSteps(changed)) await manager.query(rollUp, [JSON.stringify(targets)]);
  await manager.query('SELECT pg_notify($1, $2)', [BUCKET_CHANNEL, region]);
  return changed.length;
}
