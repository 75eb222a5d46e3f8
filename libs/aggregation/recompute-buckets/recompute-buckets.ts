import type { EntityManager } from 'typeorm';
import type { RecomputeBuckets as Payload } from '@vigie/contracts';
import { SYSTEM, TransactionRunner, runPrepared, type PreparedStatement } from '@vigie/platform';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { lockRegion } from '../bucket-locks';
import countSiteDays from './count-site-days.sql?raw';
import { rollUp } from './roll-up';

/** Sent at commit, with the code of the region as payload: screens that show it ask again. */
export const BUCKET_CHANNEL = 'vigie_buckets';

const COUNT_SITE_DAYS: PreparedStatement = { name: 'count-site-days', text: countSiteDays };

/** Counts the touched buckets again from the reports. Idempotent: run twice, it changes nothing the second time. */
@JobHandler('recompute-buckets')
export class RecomputeBuckets implements HandlesJob<'recompute-buckets'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle({ region, keys }: Payload): Promise<JobOutcome> {
    const changed = await this.tx.run(SYSTEM, (manager) => recompute(manager, region, keys));
    if (!changed) return { skipped: 'nothing changed' };
  }
}

async function recompute(manager: EntityManager, region: string, keys: Payload['keys']): Promise<boolean> {
  await lockRegion(manager, region);
  const [counted] = await runPrepared<{ changed: string | null }>(manager, COUNT_SITE_DAYS, [region, keys.map((key) => key.site), keys.map((key) => key.day)]);
  if (!counted?.changed) return false;
  await rollUp(manager, region, [...new Set(keys.map((key) => key.site))], counted.changed);
  await manager.query('SELECT pg_notify($1, $2)', [BUCKET_CHANNEL, region]);
  return true;
}
