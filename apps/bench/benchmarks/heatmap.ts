import { REPORT_OUTCOMES, addDays, parisDate } from '@vigie/domain';
import { SeededRandom } from '@vigie/demonstration';
import { AUDIENCES, DIFFICULTIES, RIGHTS_LOST, STRUCTURE_TYPES } from '@vigie/reference';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { ask, signIn } from '../support/graphql-client';
import { quantile, record, writeResults } from '../support/results';
import { startProduct, untilRests } from '../support/server-process';

const MEASURED = 2_000;
const WARM_UP = 200;
const PEER_SAMPLES = 25;

const HEATMAP = `query ($input: HeatmapInput!) { heatmap(input: $input) { n structures cells { territory value reports structures activeStructures } } }`;

interface Question { readonly level: 'REGION' | 'DEPARTMENT' | 'PREFECTURE'; readonly from: string; readonly to: string; readonly filter: readonly [column: string, field: string, value: string] | null; readonly metric: string }

/** Any level, any period of 1 to 24 months that starts and ends on any day, any one filter or none, any metric. */
function anyQuestion(random: SeededRandom): Question {
  const today = parisDate(new Date());
  const to = addDays(today, -random.between(0, 300));
  const filters = [
    null,
    ['rights', 'right', random.pick(RIGHTS_LOST).code],
    ['difficulties', 'difficulty', random.pick(DIFFICULTIES).code],
    ['structure_type', 'structureType', random.pick(STRUCTURE_TYPES).code],
    ['causality', 'causality', random.pick(['ALLEGED', 'DOCUMENTED', 'CONFIRMED'])],
    ['audience', 'audience', random.pick(AUDIENCES).code],
    [`CASE status WHEN 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END`, 'outcome', random.pick(REPORT_OUTCOMES)],
  ] as const;
  return {
    level: random.pick(['REGION', 'DEPARTMENT', 'DEPARTMENT', 'PREFECTURE']),
    from: addDays(to, -random.between(30, 730)), to,
    filter: random.pick(filters),
    metric: random.pick(['REPORTS', 'STRUCTURES', 'RATE_PER_STRUCTURE']),
  };
}

const inputOf = ({ level, from, to, metric, filter }: Question) => ({ level, from, to, metric, ...(filter ? { [filter[1]]: filter[2] } : {}) });

const COLUMN = { REGION: 'region_code', DEPARTMENT: 'department_code', PREFECTURE: 'site_code' } as const;

/** The same question put to the reports themselves. */
function rawSql({ level, filter }: Question): string {
  const array = filter?.[0] === 'rights' || filter?.[0] === 'difficulties';
  const match = filter ? ` AND ${array ? `${filter[0]} @> ARRAY[$3]::text[]` : `${filter[0]} = $3`}` : '';
  return `SELECT ${COLUMN[level]} AS territory, count(*)::int AS reports, count(DISTINCT structure_number)::int AS structures FROM report
    WHERE occurred_on BETWEEN $1 AND $2 AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')${match} GROUP BY 1`;
}

interface Figures { readonly p50: number; readonly p99: number; readonly peer: number }

async function measure(reports: number): Promise<Figures> {
  const database = await benchDatabase(`reports-${reports}`);
  console.log(`Loading ${reports.toLocaleString('en')} reports…`);
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(reports) });
  try {
    await database.query('VACUUM ANALYZE');
    await untilRests(product.pid);
    console.log('Asking…');
    const cookie = await signIn(product.url, 'national@demo.vigie.test');
    const random = new SeededRandom(7);
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + MEASURED; i += 1) {
      const input = inputOf(anyQuestion(random));
      const started = performance.now();
      await ask(product.url, cookie, HEATMAP, { input });
      if (i >= WARM_UP) times.push(performance.now() - started);
    }
    return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), peer: quantile(await rawTimes(database), 0.5) };
  } finally {
    await product.stop();
    await database.stop();
  }
}

async function rawTimes(database: BenchDatabase): Promise<number[]> {
  const random = new SeededRandom(7);
  const times: number[] = [];
  for (let i = 0; i < PEER_SAMPLES; i += 1) {
    const question = anyQuestion(random);
    const started = performance.now();
    await database.query(rawSql(question), [question.from, question.to, ...(question.filter ? [question.filter[2]] : [])]);
    times.push(performance.now() - started);
  }
  return times;
}

async function main(): Promise<void> {
  const million = await measure(1_000_000);
  record('heatmap p50 1M', 'ms', million.p50, million.peer, 'lower', '≥ 100 ×');
  record('heatmap p99 1M', 'ms', million.p99, million.peer, 'lower', '≤ 25 ms');
  if (process.argv.includes('--full')) {
    const ten = await measure(10_000_000);
    record('heatmap p50 10M', 'ms', ten.p50, ten.peer, 'lower', '≥ 100 ×');
    record('heatmap p99 10M', 'ms', ten.p99, ten.peer, 'lower', '≤ 25 ms');
    record('heatmap growth 1M to 10M', '×', ten.p99 / million.p99, ten.peer / million.peer, 'lower', '≤ 1.2 ×');
  }
  writeResults();
}

await main();
