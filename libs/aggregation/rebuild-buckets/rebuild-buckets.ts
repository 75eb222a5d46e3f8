import type { DataSource } from 'typeorm';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { lockAllRegions } from '../bucket-locks';
import { BUCKET_CHANNEL } from '../recompute-buckets/recompute-buckets';
import { REBUILD_STEPS, WRITE_BUCKETS } from './rebuild-steps';
import { refillWithoutIndexes } from './without-indexes';

/** Memory a rebuild may take for each sort or hash. */
const WORK_MEMORY = '256MB';

/**
 * Counts every bucket from the reports, in one transaction: readers see the old rows until the last step, which keeps them
 * waiting. What is reported meanwhile is counted by its own job, which waits for the end.
 * @param progress called after each step with its number and the number of steps
 */
export async function rebuildBuckets(dataSource: DataSource, progress: (done: number, of: number) => void = () => undefined): Promise<void> {
  const of = REBUILD_STEPS.length + 1;
  await new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
    await lockAllRegions(manager);
    await manager.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
    await manager.query(`SET LOCAL maintenance_work_mem = '${WORK_MEMORY}'`);
    for (const [step, statements] of REBUILD_STEPS.entries()) {
      for (const statement of statements) await manager.query(statement);
      progress(step + 1, of);
    }
    await refillWithoutIndexes(manager, 'bucket', () => manager.query(WRITE_BUCKETS));
    progress(of, of);
    await manager.query(`SELECT pg_notify($1, code) FROM region`, [BUCKET_CHANNEL]);
  });
  await dataSource.query('ANALYZE bucket');
}
