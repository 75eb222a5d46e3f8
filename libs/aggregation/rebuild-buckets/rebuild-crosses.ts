import type { DataSource } from 'typeorm';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { lockCrosses } from '../bucket-locks';
import { gatherRegions, type CrossKey } from '../cross-buckets/gather-territories';
import { NEW_LABELS } from '../cross-buckets/pairs-of-reports';
import { CROSS_STEPS, REGION_KEYS } from './cross-steps';

/**
 * Counts every pair of codes from the reports, in one transaction, and mends the rows that are not so; buckets are counted before, for
 * their labels. Readers never wait.
 */
export async function rebuildCrosses(dataSource: DataSource, workMemory: string): Promise<void> {
  await new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
    await lockCrosses(manager);
    await manager.query('DELETE FROM stale_cross');
    await manager.query(`SET LOCAL work_mem = '${workMemory}'`);
    await manager.query(NEW_LABELS);
    for (const statement of CROSS_STEPS.flat()) await manager.query(statement);
    await gatherRegions(manager, await manager.query<CrossKey[]>(REGION_KEYS));
  });
  await dataSource.query('ANALYZE cross_bucket, bucket_label');
}
