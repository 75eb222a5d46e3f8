import { rebuildBuckets } from '@vigie/aggregation';
import { createDataSource } from '@vigie/platform';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { quantile, record, writeResults } from '../support/results';
import { startProduct } from '../support/server-process';

const REPORTS = 1_000_000;
const ROUNDS = 3;

/** The same cube by one GROUP BY over the reports, kept in a table as ours is, without an index. */
const RAW_CUBE = `CREATE TABLE raw_cube AS
  SELECT level, territory, region_code, grain, period, dimension, value, count(*)::int AS reports, array_agg(DISTINCT structure_number) AS structures
  FROM report
  CROSS JOIN LATERAL (
    SELECT 'TOTAL' AS dimension, '' AS value
    UNION ALL SELECT 'RIGHT', unnest(rights) UNION ALL SELECT 'DIFFICULTY', unnest(difficulties)
    UNION ALL SELECT 'STRUCTURE_TYPE', structure_type UNION ALL SELECT 'AUDIENCE', audience UNION ALL SELECT 'CAUSALITY', causality) AS membership
  CROSS JOIN LATERAL (VALUES ('REGION', region_code), ('DEPARTMENT', department_code), ('PREFECTURE', site_code)) AS place(level, territory)
  CROSS JOIN LATERAL (VALUES ('DAY', occurred_on), ('MONTH', date_trunc('month', occurred_on)::date)) AS span(grain, period)
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
  GROUP BY level, territory, region_code, grain, period, dimension, value`;

async function rawCube(database: BenchDatabase): Promise<number> {
  await database.query('DROP TABLE IF EXISTS raw_cube');
  const started = performance.now();
  await database.query(RAW_CUBE);
  return (performance.now() - started) / 1_000;
}

async function main(): Promise<void> {
  const database = await benchDatabase();
  console.log(`Loading ${REPORTS.toLocaleString('en')} reports…`);
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(REPORTS) });
  await product.stop();
  await database.query('VACUUM ANALYZE');
  const dataSource = createDataSource({ url: database.url, entities: [], migrations: [], poolSize: 4, applicationName: 'bench-rebuild' });
  await dataSource.initialize();
  try {
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      await rebuildBuckets(dataSource);
      ours.push((performance.now() - started) / 1_000);
      peer.push(await rawCube(database));
    }
    const [{ different }] = (await database.query<{ different: number }>(`
      SELECT count(*)::int AS different FROM (
        (SELECT level, territory, grain, period, dimension, value, reports, cardinality(structures) FROM bucket
         EXCEPT SELECT level, territory, grain, period, dimension, value, reports, cardinality(structures) FROM raw_cube)
        UNION ALL
        (SELECT level, territory, grain, period, dimension, value, reports, cardinality(structures) FROM raw_cube
         EXCEPT SELECT level, territory, grain, period, dimension, value, reports, cardinality(structures) FROM bucket)) AS difference`)) as [{ different: number }];
    if (different > 0) throw new Error(`${different} rows differ from the raw cube`);
    record('rebuild 1M', 's', quantile(ours, 0.5), quantile(peer, 0.5), 'lower', 'ours ≤ 1.5 × peer');
  } finally {
    await dataSource.destroy();
    await database.stop();
  }
  writeResults();
}

await main();
