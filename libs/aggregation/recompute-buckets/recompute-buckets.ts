import type { EntityManager } from 'typeorm';
import type { RecomputeBuckets as Payload } from '@vigie/contracts';
import { SYSTEM, TransactionRunner, runPrepared, type PreparedStatement } from '@vigie/platform';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { findSite } from '@vigie/reference';
import { lockRegions } from '../bucket-locks';
import countMonths from './count-months.sql?raw';
import rollUpYears from './roll-up-years.sql?raw';

/** Sent at commit, with the code of the region as payload: screens that show it ask again. */
export const BUCKET_CHANNEL = 'vigie_buckets';

const COUNT_MONTHS: PreparedStatement = { name: 'count-months', text: countMonths };
const ROLL_UP_YEARS: PreparedStatement = { name: 'roll-up-years', text: rollUpYears };

interface Changed { readonly site: string }

/** Counts the touched months again from the reports, and their years from them. Idempotent: run twice, it changes nothing the second time. */
@JobHandler('recompute-buckets')
export class RecomputeBuckets implements HandlesJob<'recompute-buckets'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle({ keys }: Payload): Promise<JobOutcome> {
    const changed = await this.tx.run(SYSTEM, (manager) => recompute(manager, keys));
    if (!changed) return { skipped: 'nothing changed' };
  }
}

async function recompute(manager: EntityManager, keys: Payload['keys']): Promise<boolean> {
  await lockRegions(manager, regionsOf(keys));
  const [counted] = await runPrepared<{ changed: string | null }>(manager, COUNT_MONTHS, [keys.map((key) => key.site), keys.map((key) => key.day)]);
  if (!counted?.changed) return false;
  await runPrepared(manager, ROLL_UP_YEARS, [counted.changed]);
  await manager.query('SELECT pg_notify($1, code) FROM unnest($2::text[]) AS code', [BUCKET_CHANNEL, regionsOf(JSON.parse(counted.changed) as Changed[])]);
  return true;
}

/** @throws when a site is not in the reference: no report could have it */
function regionsOf(keys: readonly { readonly site: string }[]): string[] {
  const regions = new Set<string>();
  for (const { site } of keys) {
    const found = findSite(site);
    if (!found) throw new Error(`Unknown site ${site}`);
    regions.add(found.regionCode);
  }
  return [...regions];
}
