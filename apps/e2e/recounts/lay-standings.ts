import type { Client } from 'pg';
import { rebuildBuckets } from '@vigie/aggregation';
import { createDataSource } from '@vigie/platform';

/** One report in eight of each préfecture, over all its days, is set aside in one of the three ways that no figure counts. */
const SET_ASIDE = `
  UPDATE report SET status = aside.status, withdrawn_at = CASE WHEN aside.status = 'WITHDRAWN' THEN now() END
  FROM (SELECT id, CASE row_number() OVER (PARTITION BY site_code ORDER BY occurred_on, id) % 24 WHEN 1 THEN 'REJECTED' WHEN 9 THEN 'MERGED' WHEN 17 THEN 'WITHDRAWN' END AS status FROM report WHERE status NOT IN ('REJECTED', 'MERGED', 'WITHDRAWN')) aside
  WHERE report.id = aside.id AND aside.status IS NOT NULL`;

/** Lays reports that do not count where the demonstration has none, so that a figure that counted them would be found out; then counts the buckets again, as the job of each change would have. */
export async function layStandings(db: Client, url: string): Promise<void> {
  await db.query(SET_ASIDE);
  const dataSource = await createDataSource({ url, entities: [], migrations: [], poolSize: 2, applicationName: 'recount' }).initialize();
  try {
    await rebuildBuckets(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
