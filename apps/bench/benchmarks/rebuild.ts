import { rebuildBuckets } from '@vigie/aggregation';
import { createDataSource } from '@vigie/platform';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { quantile, record, writeResults } from '../support/results';
import { startProduct } from '../support/server-process';

const REPORTS = 1_000_000;
const ROUNDS = 3;

/**
 * The cube that the buckets hold, by one GROUP BY over the reports: how many of each structure, on each day, at each site, under each
 * code. Kept in a table, as ours is, without an index.
 */
const RAW_CUBE = `CREATE TABLE raw_cube AS
  SELECT site_code, region_code, occurred_on, dimension, value, count(*)::int AS reports, array_agg(DISTINCT structure_number) AS structures
  FROM report
  CROSS JOIN LATERAL (
    SELECT 'TOTAL' AS dimension, '' AS value
    UNION ALL SELECT 'RIGHT', unnest(rights) UNION ALL SELECT 'DIFFICULTY', unnest(difficulties)
    UNION ALL SELECT 'STRUCTURE_TYPE', structure_type UNION ALL SELECT 'AUDIENCE', audience UNION ALL SELECT 'CAUSALITY', causality) AS membership
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
  GROUP BY site_code, region_code, occurred_on, dimension, value`;

/** Days on which the two differ. */
const DIFFERENT = `
  WITH ours AS (
    SELECT site_code, period + part - 1 AS day, dimension, value, reports_of_day AS reports, ARRAY(
      SELECT structure FROM unnest(structures, active) AS member(structure, active_in) WHERE active_in & (1 << part - 1) <> 0 ORDER BY structure) AS structures
    FROM bucket CROSS JOIN LATERAL unnest(parts, part_reports) AS counted(part, reports_of_day) WHERE grain = 'MONTH'
  ), theirs AS (
    SELECT site_code, occurred_on AS day, dimension, value, reports, structures FROM raw_cube
  )
  SELECT count(*)::int AS different FROM ((TABLE ours EXCEPT TABLE theirs) UNION ALL (TABLE theirs EXCEPT TABLE ours)) AS difference`;

async function rawCube(database: BenchDatabase): Promise<number> {
  await database.query('DROP TABLE IF EXISTS raw_cube');
  const started = performance.now();
  await database.query(RAW_CUBE);
  return (performance.now() - started) / 1_000;
}

async function main(): Promise<void> {
  const database = await benchDatabase(`reports-${REPORTS}`);
  console.log(`Loading ${REPORTS.toLocaleString('en')} reports…`);
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(REPORTS) });
  await product.stop();
  await database.query('VACUUM ANALYZE');
  const dataSource = createDataSource({ url: database.url, entities: [], migrations: [], poolSize: 4, applicationName: 'bench-rebuild' });
  await dataSource.initialize();
  try {
    const ours: number[] = [];
    const pairs: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      let counted = started;
      await rebuildBuckets(dataSource, (done, of) => { if (done === of - 1) counted = performance.now(); });
      ours.push((counted - started) / 1_000);
      pairs.push((performance.now() - counted) / 1_000);
      peer.push(await rawCube(database));
    }
    const [{ different }] = (await database.query<{ different: number }>(DIFFERENT)) as [{ different: number }];
    if (different > 0) throw new Error(`${different} rows differ from the raw cube`);
    record('rebuild 1M', 's', quantile(ours, 0.5), quantile(peer, 0.5), 'lower', 'ours ≤ 1.5 × peer');
    // Beside the cube of one code: twenty pairs a report are counted, where it counts seven codes.
    record('rebuild pairs 1M', 's', quantile(pairs, 0.5), quantile(peer, 0.5), 'lower');
  } finally {
    await dataSource.destroy();
    await database.stop();
  }
  writeResults();
}

await main();
