import { REPORT_OUTCOMES, addDays, monthOf, parisDate } from '@vigie/domain';
import { SeededRandom } from '@vigie/demonstration';
import { AUDIENCES, DIFFICULTIES, RIGHTS_LOST, STRUCTURE_TYPES } from '@vigie/reference';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { ask, signIn } from '../support/graphql-client';
import { quantile, record, writeResults } from '../support/results';
import { startProduct, untilRests } from '../support/server-process';

const WARM_UP = 40;
const MEASURED = 400;
const PEER_SAMPLES = 6;

const CROSS_TABLE = `query ($input: CrossTableInput!) { crossTable(input: $input) {
  n structures rowHeads { code reports structures share low high } columnHeads { code reports structures }
  cells { row column reports structures ofRow { share low high } ofColumn { share low high } }
} }`;

const OUTCOME = `CASE status WHEN 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END`;

/** Dimensions by kind, each as an expression of the peer's. */
const CODED = { RIGHT: 'unnest(rights)', DIFFICULTY: 'unnest(difficulties)', STRUCTURE_TYPE: 'structure_type', AUDIENCE: 'audience', CAUSALITY: 'causality', OUTCOME } as const;
const PLACES = { REGION: 'region_code', DEPARTMENT: 'department_code', PREFECTURE: 'site_code' } as const;
const TIMES = { MONTH: `date_trunc('month', occurred_on)`, QUARTER: `date_trunc('quarter', occurred_on)` } as const;
const EXPRESSION = { ...CODED, ...PLACES, ...TIMES } as const;
type Dimension = keyof typeof EXPRESSION;
const names = <Name extends string>(kind: Readonly<Record<Name, string>>): Name[] => Object.keys(kind) as Name[];

type Filter = readonly [column: string, field: string, value: string];
interface Question { readonly rows: Dimension; readonly columns: Dimension; readonly from: string; readonly to: string; readonly filter: Filter | null }

/** Whole months, as the page of analyses asks for them: 1 to 24, ending in one of the last ten. */
function months(random: SeededRandom): { from: string; to: string } {
  const to = addDays(monthOf(addDays(parisDate(new Date()), -random.between(0, 300))), -1);
  return { from: monthOf(addDays(to, -random.between(0, 700))), to };
}

const anyFilter = (random: SeededRandom): Filter => random.pick([
  ['rights', 'right', random.pick(RIGHTS_LOST).code], ['difficulties', 'difficulty', random.pick(DIFFICULTIES).code],
  ['structure_type', 'structureType', random.pick(STRUCTURE_TYPES).code], ['causality', 'causality', random.pick(['ALLEGED', 'DOCUMENTED', 'CONFIRMED'])],
  ['audience', 'audience', random.pick(AUDIENCES).code], [OUTCOME, 'outcome', random.pick(REPORT_OUTCOMES)],
] as const);

/** One coded dimension against territory or time; or territory against time, under one filter or none. */
function alongOne(random: SeededRandom): Question {
  const [place, time] = [random.pick(names(PLACES)), random.pick(names(TIMES))];
  return random.pick([true, true, false])
    ? { rows: random.pick(names(CODED)), columns: random.pick([place, time]), ...months(random), filter: null }
    : { rows: place, columns: time, ...months(random), filter: random.pick([null, anyFilter(random)]) };
}

/** Two coded dimensions against each other, or one under a filter along another. */
function alongTwo(random: SeededRandom): Question {
  const rows = random.pick(names(CODED));
  const columns = random.pick(names(CODED).filter((other) => other !== rows));
  const filter = anyFilter(random);
  return random.pick([true, false]) ? { rows, columns, ...months(random), filter: null } : { rows, columns: random.pick([...names(PLACES), ...names(TIMES)]), ...months(random), filter };
}

const inputOf = ({ filter, ...question }: Question) => ({ ...question, ...(filter ? { [filter[1]]: filter[2] } : {}) });

/** The cells of the same question, put to the reports themselves. */
function rawSql({ rows, columns, filter }: Question): string {
  const array = filter?.[0] === 'rights' || filter?.[0] === 'difficulties';
  const match = filter ? ` AND ${array ? `${filter[0]} @> ARRAY[$3]::text[]` : `${filter[0]} = $3`}` : '';
  // Two arrays in one SELECT list would be walked side by side.
  const row = rows === 'RIGHT' ? 'row_code' : EXPRESSION[rows];
  const from = rows === 'RIGHT' ? 'report CROSS JOIN LATERAL unnest(rights) AS row_code' : 'report';
  return `SELECT "row", "column", count(*)::int AS reports, count(DISTINCT structure_number)::int AS structures
    FROM (SELECT ${row} AS "row", ${EXPRESSION[columns]} AS "column", structure_number FROM ${from}
      WHERE occurred_on BETWEEN $1 AND $2 AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')${match}) AS held GROUP BY 1, 2`;
}

async function rawTimes(database: BenchDatabase, draw: (random: SeededRandom) => Question): Promise<number[]> {
  const random = new SeededRandom(11);
  const times: number[] = [];
  for (let i = 0; i < PEER_SAMPLES; i += 1) {
    const question = draw(random);
    const started = performance.now();
    await database.query(rawSql(question), [question.from, question.to, ...(question.filter ? [question.filter[2]] : [])]);
    times.push(performance.now() - started);
  }
  return times;
}

async function measure(reports: number, size: '1M' | '10M'): Promise<void> {
  const database = await benchDatabase(`reports-${reports}`);
  console.log(`Loading ${reports.toLocaleString('en')} reports…`);
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(reports) });
  try {
    await untilRests(product.pid);
    console.log('Asking…');
    const cookie = await signIn(product.url, 'national@demo.vigie.test');
    for (const [kind, draw] of [['one dimension', alongOne], ['two dimensions', alongTwo]] as const) {
      const random = new SeededRandom(11);
      const times: number[] = [];
      for (let i = 0; i < WARM_UP + MEASURED; i += 1) {
        const input = inputOf(draw(random));
        const started = performance.now();
        await ask(product.url, cookie, CROSS_TABLE, { input });
        if (i >= WARM_UP) times.push(performance.now() - started);
      }
      const peer = quantile(await rawTimes(database, draw), 0.5);
      record(`crosstab ${kind} p50 ${size}`, 'ms', quantile(times, 0.5), peer, 'lower');
      record(`crosstab ${kind} p99 ${size}`, 'ms', quantile(times, 0.99), peer, 'lower', '≤ 150 ms');
    }
  } finally {
    await product.stop();
    await database.stop();
  }
}

async function main(): Promise<void> {
  await measure(1_000_000, '1M');
  if (process.argv.includes('--full')) await measure(10_000_000, '10M');
  writeResults();
}

await main();
