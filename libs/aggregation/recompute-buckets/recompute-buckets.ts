import type { EntityManager } from 'typeorm';
import type { RecomputeBuckets as Payload } from '@vigie/contracts';
import { SYSTEM, TransactionRunner, runPrepared, type PreparedStatement } from '@vigie/platform';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { findSite } from '@vigie/reference';
import { lockRegions } from '../bucket-locks';
import recountMonths from './recount-months.sql?raw';

/** Sent at commit, with the code of the region as payload: screens that show it ask again. */
export const BUCKET_CHANNEL = 'vigie_buckets';

const RECOUNT_MONTHS: PreparedStatement = { name: 'recount-months', text: recountMonths };

/** Counts the touched months again from the reports, and puts them into their years. Idempotent: run twice, it changes nothing the second time. */
@JobHandler('recompute-buckets')
export class RecomputeBuckets implements HandlesJob<'recompute-buckets'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle({ keys }: Payload): Promise<JobOutcome> {
    const changed = await this.tx.run(SYSTEM, (manager) => recompute(manager, keys));
    if (!changed) return { skipped: 'nothing changed' };
  }
}

async function recompute(manager: EntityManager, keys: Payload['keys']): Promise<boolean> {
  await lockRegions(manager, regionsOf(keys.map((key) => key.site)));
  const [changed] = await runPrepared<{ sites: string[] | null }>(manager, RECOUNT_MONTHS, [keys.map((key) => key.site), keys.map((key) => key.day)]);
  if (!changed?.sites) return false;
  await manager.query('SELECT pg_notify($1, code) FROM unnest($2::text[]) AS code', [BUCKET_CHANNEL, regionsOf(changed.sites)]);
  return true;
}

/** @throws when a site is not in the reference: no report could have it */
function regionsOf(sites: readonly string[]): string[] {
  const regions = new Set<string>();
  for (const site of sites) {
    const found = findSite(site);
    if (!found) throw new Error(`Unknown site ${site}`);
    regions.add(found.regionCode);
  }
  return [...regions];
}
