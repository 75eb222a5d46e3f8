import { SYSTEM, TransactionRunner, runPrepared, type PreparedStatement } from '@vigie/platform';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { lockCrosses } from '../bucket-locks';
import { gatherRegions, type CrossKey } from './gather-territories';
import { NEW_LABELS, labelledBy, pairsOf } from './pairs-of-reports';
import recountSites from './recount-sites.sql?raw';

const RECOUNT_SITES: PreparedStatement = { name: 'recount-sites', text: recountSites.replace(':labelled', labelledBy('bucket_label')).replace(':pairs', pairsOf('labelled', 'site, era, part, structure_number')) };

/** Months of sites counted by one statement: more would hold what it reads in memory too long. */
const AT_ONCE = 200;

/**
 * Counts what is stale again under each pair of codes: whatever was touched since the last run, once. Idempotent. It comes by the clock, not
 * by the report: a pair is asked for by who reads a table of months, and an answer says when it was counted.
 */
@JobHandler('recount-crosses')
export class RecountCrosses implements HandlesJob<'recount-crosses'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle(): Promise<JobOutcome> {
    const months = await this.tx.run(SYSTEM, async (manager) => {
      await lockCrosses(manager);
      // Taken first: a report that comes meanwhile leaves a mark of its own.
      const stale = await manager.query<{ site: string; month: string }[]>(
        'WITH taken AS (DELETE FROM stale_cross RETURNING site_code, month) SELECT DISTINCT site_code AS site, month::text AS month FROM taken ORDER BY 1, 2');
      if (stale.length === 0) return 0;
      await manager.query(NEW_LABELS);
      const changed = new Map<string, CrossKey>();
      for (let start = 0; start < stale.length; start += AT_ONCE) {
        const some = stale.slice(start, start + AT_ONCE);
        const keys = await runPrepared<CrossKey>(manager, RECOUNT_SITES, [some.map(({ site }) => site), some.map(({ month }) => month)]);
        for (const key of keys) changed.set(`${key.territory} ${key.first} ${key.second} ${key.era}`, key);
      }
      await gatherRegions(manager, [...changed.values()]);
      return stale.length;
    });
    if (months === 0) return { skipped: 'nothing stale' };
  }
}
