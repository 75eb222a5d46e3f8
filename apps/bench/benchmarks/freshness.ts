import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { benchDatabase } from '../support/bench-database';
import { benchReport } from '../support/bench-report';
import { SUBMIT, ask, signIn } from '../support/graphql-client';
import { quantile, record, writeResults } from '../support/results';
import { startProduct, untilRests } from '../support/server-process';

const PER_SECOND = 200;
const SECONDS = 30;
/** Reports that come first and are not measured: a program that has just started compiles what it runs. */
const WARM_UP_SECONDS = 5;

interface Probe { readonly key: string; readonly acknowledged: number }

/**
 * Sends 200 reports a second, and watches for each until the bucket of its site and day counts it; looks when told that buckets changed, as screens do.
 * @returns milliseconds from acknowledgement to visible, one a report
 */
async function delays(url: string, databaseUrl: string, cookie: string, seconds: number): Promise<number[]> {
  const waiting = new Map<string, number[]>();
  const measured: number[] = [];
  const failures: Error[] = [];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let told = (): void => undefined;
  client.on('notification', () => told());
  await client.query('LISTEN vigie_buckets');
  const seen = await counts(client, EVERY_SITE_DAY, []);
  let sending = true;
  const watch = async () => {
    while (sending || waiting.size > 0) {
      const keys = [...waiting.keys()].map((key) => key.split(' '));
      const now = await counts(client, WAITED_FOR, [keys.map(([site]) => site), keys.map(([, day]) => day)]);
      const at = performance.now();
      for (const [key, count] of now) {
        const queue = waiting.get(key);
        for (let risen = count - (seen.get(key) ?? 0); risen > 0; risen -= 1) {
          const acknowledged = queue?.shift();
          // A report may be counted before its answer has come back: then it was visible at once.
          measured.push(acknowledged === undefined ? 0 : at - acknowledged);
        }
        if (queue?.length === 0) waiting.delete(key);
        seen.set(key, count);
      }
      await new Promise<void>((done) => {
        const tired = setTimeout(done, 250);
        told = () => { clearTimeout(tired); done(); };
      });
    }
  };
  const send = async () => {
    const report = benchReport() as { siteCode: string; occurredOn: string };
    const refused = await ask(url, cookie, SUBMIT, { key: randomUUID(), report }).then(() => null, (error: Error) => error);
    if (refused) return void failures.push(refused);
    const probe: Probe = { key: `${report.siteCode} ${report.occurredOn}`, acknowledged: performance.now() };
    waiting.set(probe.key, [...(waiting.get(probe.key) ?? []), probe.acknowledged]);
  };
  const watching = watch();
  const sent: Promise<void>[] = [];
  const started = performance.now();
  while (sent.length < PER_SECOND * seconds) {
    const due = Math.floor(((performance.now() - started) / 1_000) * PER_SECOND);
    while (sent.length < Math.min(due, PER_SECOND * seconds)) sent.push(send());
    await new Promise((done) => setTimeout(done, 5));
  }
  await Promise.all(sent);
  if (failures.length > 0) console.log(`  ${failures.length} of ${sent.length} were not taken: ${failures[0]!.message.slice(0, 200)}`);
  console.log(`  ${sent.length} reports in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  setTimeout(() => waiting.clear(), 15_000).unref();
  sending = false;
  await watching;
  await client.end();
  if (failures.length > 0) throw new Error('The machine does not take 200 reports a second.');
  return measured;
}

const DAYS = `bucket CROSS JOIN LATERAL unnest(parts, part_reports) AS counted(part, reports_of_day) WHERE grain = 'MONTH' AND dimension = 'TOTAL' AND value = ''`;

const EVERY_SITE_DAY = `SELECT site_code || ' ' || (period + part - 1) AS key, reports_of_day AS reports FROM ${DAYS} AND period > current_date - 100`;

/** Only what is waited for: the watch must not be what keeps the machine busy. */
const WAITED_FOR = `
  SELECT site || ' ' || day AS key, reports_of_day AS reports FROM unnest($1::text[], $2::date[]) AS wanted(site, day)
  JOIN LATERAL (SELECT reports_of_day FROM ${DAYS} AND period = date_trunc('month', day::timestamp)::date AND site_code = site AND part = extract(day FROM day)::int) AS found ON true`;

async function counts(client: pg.Client, text: string, values: unknown[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ key: string; reports: number }>({ name: text === WAITED_FOR ? 'waited-for' : undefined, text, values });
  return new Map(rows.map(({ key, reports }) => [key, reports]));
}

/** The peer: a materialised view of the same cube, refreshed without pause; a report is visible when the refresh after it ends. */
async function refreshSeconds(databaseUrl: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE MATERIALIZED VIEW peer_cube AS
    SELECT site_code, occurred_on, dimension, value, count(*) AS reports, array_agg(DISTINCT structure_number) AS structures
    FROM report, LATERAL (
      SELECT 'TOTAL' AS dimension, '' AS value UNION ALL SELECT 'RIGHT', unnest(rights) UNION ALL SELECT 'DIFFICULTY', unnest(difficulties)
      UNION ALL SELECT 'STRUCTURE_TYPE', structure_type UNION ALL SELECT 'AUDIENCE', audience UNION ALL SELECT 'CAUSALITY', causality) AS membership
    GROUP BY 1, 2, 3, 4`);
  await client.query('CREATE UNIQUE INDEX ON peer_cube (site_code, occurred_on, dimension, value)');
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const started = performance.now();
    await client.query('REFRESH MATERIALIZED VIEW CONCURRENTLY peer_cube');
    times.push(performance.now() - started);
  }
  await client.query('DROP MATERIALIZED VIEW peer_cube');
  await client.end();
  return times;
}

async function main(): Promise<void> {
  const database = await benchDatabase();
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: '100000' });
  try {
    const cookie = await signIn(product.url, 'reporter@demo.vigie.test');
    await untilRests(product.pid);
    await delays(product.url, database.url, cookie, WARM_UP_SECONDS);
    const measured = await delays(product.url, database.url, cookie, SECONDS);
    const expected = PER_SECOND * SECONDS;
    if (measured.length < expected) throw new Error(`${expected - measured.length} of ${expected} reports never became visible`);
    const peer = await refreshSeconds(database.url);
    record('freshness p50', 'ms', quantile(measured, 0.5), quantile(peer, 0.5), 'lower');
    record('freshness p99', 'ms', quantile(measured, 0.99), quantile(peer, 0.99), 'lower', '≤ 1000 ms');
  } finally {
    await product.stop();
    await database.stop();
  }
  writeResults();
}

await main();
