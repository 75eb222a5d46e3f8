import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { lockAllRegions } from '../bucket-locks';
import { BUCKET_CHANNEL } from '../recompute-buckets/recompute-buckets';
import { mendBuckets } from './mend-buckets';
import { rebuildCrosses } from './rebuild-crosses';
import { REBUILD_STEPS, writeBuckets } from './rebuild-steps';
import { refillWithoutIndexes } from './without-indexes';

/** Memory a rebuild may take for each sort or hash. */
const WORK_MEMORY = '256MB';

/**
 * Counts every bucket from the reports, in one transaction, and mends those that are not so. Readers never wait, unless there was no
 * bucket at all. What is reported meanwhile is counted by its own job, which waits for the end.
 * @param progress called after each step with its number and the number of steps
 * Then every pair of codes, in another transaction.
 * @returns how many buckets were wrong, missing or too many: 0 when they were sound. Pairs may lag behind without being wrong.
 */
export async function rebuildBuckets(dataSource: DataSource, progress: (done: number, of: number) => void = () => undefined): Promise<number> {
  const of = REBUILD_STEPS.length + 2;
  const mended = await new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
    await lockAllRegions(manager);
    await manager.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
    await manager.query(`SET LOCAL maintenance_work_mem = '${WORK_MEMORY}'`);
    for (const [step, statements] of REBUILD_STEPS.entries()) {
      for (const statement of statements) await manager.query(statement);
      progress(step + 1, of);
    }
    const rows = (await hasBuckets(manager)) ? await mendBuckets(manager) : await fillBuckets(manager);
    progress(of - 1, of);
    if (rows > 0) await manager.query('SELECT pg_notify($1, code) FROM region', [BUCKET_CHANNEL]);
    return rows;
  });
  if (mended > 0) await dataSource.query('ANALYZE bucket');
  await rebuildCrosses(dataSource, WORK_MEMORY);
  progress(of, of);
  return mended;
}

async function hasBuckets(manager: EntityManager): Promise<boolean> {
  const [{ some }] = await manager.query<[{ some: boolean }]>('SELECT EXISTS (SELECT FROM bucket) AS some');
  return some;
}

async function fillBuckets(manager: EntityManager): Promise<number> {
  await refillWithoutIndexes(manager, 'bucket', () => manager.query(writeBuckets('next')));
  const [{ rows }] = await manager.query<[{ rows: number }]>('SELECT count(*)::int AS rows FROM next');
  return rows;
}
