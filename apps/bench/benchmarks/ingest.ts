import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { startPostgraphile } from '../peers/postgraphile';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { SUBMIT, signIn } from '../support/graphql-client';
import { record, writeResults } from '../support/results';
import { cpuSeconds, startProduct, untilRests } from '../support/server-process';
import { benchReport } from '../support/bench-report';

const CONNECTIONS = 32;
const SECONDS = 15;
const ROUNDS = 3;

interface Load { readonly perSecond: number; readonly p99: number; readonly serverCpu: number; readonly databaseCpu: number; readonly failed: number }

async function load(url: string, headers: Record<string, string>, body: () => string, pids: { server: number; database: number }, seconds = SECONDS): Promise<Load> {
  const before = { server: cpuSeconds(pids.server), database: cpuSeconds(pids.database) };
  const result = await autocannon({
    url, connections: CONNECTIONS, duration: seconds, method: 'POST',
    requests: [{ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...headers }, setupRequest: (request) => ({ ...request, body: body() }) }],
    verifyBody: (answer) => typeof answer === 'string' && /"(ReportReceipt|report)"/.test(answer),
  });
  const done = result['2xx'];
  return {
    perSecond: done / seconds,
    p99: result.latency.p99,
    serverCpu: ((cpuSeconds(pids.server) - before.server) / done) * 1_000,
    databaseCpu: ((cpuSeconds(pids.database) - before.database) / done) * 1_000,
    failed: result.non2xx + result.errors + result.mismatches,
  };
}

/** A table like ours, without policies, triggers or ruptures: what a bare `create` writes. */
async function peerTable(database: BenchDatabase): Promise<void> {
  await database.query('CREATE SCHEMA peer');
  await database.query('CREATE TABLE peer.report (LIKE public.report INCLUDING DEFAULTS INCLUDING INDEXES INCLUDING CONSTRAINTS)');
}

const CREATE = 'mutation ($report: ReportInput!) { createReport(input: { report: $report }) { report { rowId reference } } }';

async function main(): Promise<void> {
  const database = await benchDatabase();
  const product = await startProduct(database.url);
  await peerTable(database);
  const [row] = await database.query<Record<string, unknown>>('SELECT * FROM report LIMIT 1');
  const peer = await startPostgraphile(database.url, 'peer');
  const postmaster = database.server.pid()!;
  await untilRests(product.pid);
  const cookie = await signIn(product.url, 'reporter@demo.vigie.test');
  const ours = () => JSON.stringify({ query: SUBMIT, variables: { key: randomUUID(), report: benchReport() } });
  const theirs = () => JSON.stringify({ query: CREATE, variables: { report: { ...camelCased(row!), rowId: randomUUID(), reference: randomUUID(), idempotencyKey: randomUUID() } } });
  try {
    const loads: { ours: Load; peer: Load }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const seconds = round === 0 ? 4 : SECONDS;
      const pair = {
        ours: await load(product.url, { cookie }, ours, { server: product.pid, database: postmaster }, seconds),
        peer: await load(peer.url, {}, theirs, { server: peer.pid, database: postmaster }, seconds),
      };
      if (pair.peer.perSecond === 0) throw new Error('The peer took nothing: its schema must have changed.');
      // The first round warms both up.
      if (round > 0) loads.push(pair);
    }
    const best = (side: 'ours' | 'peer') => loads.map((pair) => pair[side]).sort((a, b) => a.perSecond - b.perSecond)[Math.floor(loads.length / 2)]!;
    const [mine, other] = [best('ours'), best('peer')];
    record('ingest', 'reports/s', mine.perSecond, other.perSecond, 'higher', '≥ 1.0');
    record('ingest p99', 'ms', mine.p99, other.p99, 'lower');
    for (const [name, side] of [['ours', mine], ['peer', other]] as const) {
      console.log(`  ${name}: ${side.serverCpu.toFixed(2)} ms of server CPU and ${side.databaseCpu.toFixed(2)} ms of database CPU a report, ${side.failed} failed`);
    }
    console.log('  Ours also authenticates, validates every field and free text, writes the ruptures and an event, keeps two walls and recounts the buckets meanwhile.');
  } finally {
    await peer.stop();
    await product.stop();
    await database.stop();
  }
  writeResults();
}

function camelCased(row: Record<string, unknown>): Record<string, unknown> {
  const skipped = new Set(['id', 'body_hash']);
  const entries = Object.entries(row).filter(([name]) => !skipped.has(name));
  return { ...Object.fromEntries(entries.map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value])), bodyHash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' };
}

await main();
