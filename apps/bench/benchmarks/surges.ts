import { scanSurges } from '@vigie/alerts';
import { SYSTEM, TransactionRunner, createDataSource } from '@vigie/platform';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { quantile, record, writeResults } from '../support/results';
import { startProduct } from '../support/server-process';

const ROUNDS = 5;
const A_YEAR = 52;

/** Weekly counts of every series by one GROUP BY, which is what a scan cannot do without. */
const RAW_COUNTS = `
  SELECT site_code, right_code, group_code, (occurred_on - date '2000-01-03') / 7 AS week, count(*) AS reports
  FROM report
  CROSS JOIN LATERAL (SELECT '' AS right_code UNION ALL SELECT DISTINCT unnest(rights)) AS lost
  CROSS JOIN LATERAL (
    SELECT '' AS group_code
    UNION ALL SELECT DISTINCT term.group_code FROM unnest(difficulties) AS named(difficulty) JOIN vocabulary_term term ON term.vocabulary = 'difficulties' AND term.code = named.difficulty AND term.retired_in_version IS NULL) AS kind
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
  GROUP BY 1, 2, 3, 4`;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

/** The scan of a night, and the one of a whole year at once, over all series of the nation. */
async function measure(database: BenchDatabase, reports: number): Promise<void> {
  const dataSource = createDataSource({ url: database.url, entities: [], migrations: [], poolSize: 2, applicationName: 'bench-surges' });
  await dataSource.initialize();
  const label = reports >= 1_000_000 ? `${reports / 1_000_000}M` : `${reports / 1_000}k`;
  try {
    const scan = (weeks?: number) => new TransactionRunner(dataSource).run(SYSTEM, (manager) => scanSurges(manager, new Date(), weeks ? { weeks } : {}));
    const ours: number[] = [];
    const peer: number[] = [];
    let series = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await secondsOf(async () => { series = (await scan()).series; }));
      peer.push(await secondsOf(() => database.query(`SELECT count(*) FROM (${RAW_COUNTS}) AS counted`)));
    }
    console.log(`${series.toLocaleString('en')} series over ${reports.toLocaleString('en')} reports; all weeks of a year at once: ${(await secondsOf(() => scan(A_YEAR))).toFixed(1)} s`);
    record(`surges, a night's scan of ${label}`, 's', quantile(ours, 0.5), quantile(peer, 0.5), 'lower', 'ours ≤ 10 s');
  } finally {
    await dataSource.destroy();
  }
}

for (const reports of process.argv.includes('--full') ? [24_000, 1_000_000] : [24_000]) {
  const database = await benchDatabase();
  try {
    console.log(`Loading ${reports.toLocaleString('en')} reports…`);
    const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(reports) });
    await product.stop();
    await database.query('VACUUM ANALYZE');
    await measure(database, reports);
  } finally {
    await database.stop();
  }
}
writeResults();
