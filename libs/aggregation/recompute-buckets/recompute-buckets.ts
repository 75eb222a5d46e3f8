import type { EntityManager } from 'typeorm';
import type { RecomputeBuckets as Payload } from '@vigie/contracts';
import { SYSTEM, TransactionRunner, runPrepared, type PreparedStatement } from '@vigie/platform';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { findSite } from '@vigie/reference';
import { lockRegions } from '../bucket-locks';
import recountMonths from './recount-months.sql?raw';

/** Sent at commit, with the code of the region as payload: screens that show it ask again. */
export const BUCKET_CHANNEL = 'vigie_buckets';

/** Whatever a report's months count under one code, what they count under two may have changed: pairs are counted again later, see `RecountCrosses`. */
const MARK_STALE: PreparedStatement = {
  name: 'mark-stale-crosses',
  text: `INSERT INTO stale_cross (site_code, region_code, month)
    SELECT DISTINCT code, region_code, date_trunc('month', day::timestamp)::date FROM unnest($1::text[], $2::date[]) AS key(site, day) JOIN prefecture_site ON code = site`,
};

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
  const touched = [keys.map((key) => key.site), keys.map((key) => key.day)];
  await runPrepared(manager, MARK_STALE, touched);
  const [changed] = await runPrepared<{ sites: string[] | null }>(manager, RECOUNT_MONTHS, touched);
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
