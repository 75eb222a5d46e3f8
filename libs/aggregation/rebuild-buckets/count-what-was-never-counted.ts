import type { DataSource } from 'typeorm';
import { rebuildBuckets } from './rebuild-buckets';

/** More reports than this take long enough to count that progress is worth a line. */
const MANY = 100_000;

/** Pairs are counted after buckets, in a transaction of their own: each is asked for the form that came last. */
const STANDING = `SELECT EXISTS (SELECT FROM bucket WHERE dimension = 'OUTCOME')
    AND EXISTS (SELECT FROM bucket_label JOIN cross_bucket ON label IN (first_label, second_label) WHERE dimension = 'OUTCOME') AS buckets, (SELECT count(*)::int FROM (SELECT FROM report LIMIT ${MANY}) AS counted) AS reports`;

/** Buckets follow reports by jobs; where there is none at all (a demonstration just loaded, a new form of bucket), all are counted at once. */
export async function countWhatWasNeverCounted(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  const [{ buckets, reports }] = await dataSource.query<[{ buckets: boolean; reports: number }]>(STANDING);
  if (buckets || reports === 0) return;
  say('  counting the reports into buckets…');
  await rebuildBuckets(dataSource, (done, of) => { if (reports === MANY) say(`  buckets: ${done} of ${of}`); });
}
