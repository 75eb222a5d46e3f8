import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, parisDate } from '@vigie/domain';
import { EmbeddedPostgres, ensureDatabase, freePort } from '@vigie/platform';
import { startProgram, type Program } from './support/program';
import { Session } from './support/session';
import { SUBMIT, typicalReport } from './support/typical-report';

const SUBMISSIONS = 2_000;
const AT_ONCE = 8;
/** After each this many acknowledged reports, the worker and the database are killed in turn. */
const KILL_EVERY = 250;
const SITES = ['P69', 'SP692', 'P38', 'P75', 'P93'];

let folder: string;
let port: number;
let database: EmbeddedPostgres;
let api: Program;
let worker: Program;

const startWorker = () => startProgram({ DATABASE_URL: database.url(), VIGIE_DEMO: 'true', VIGIE_ROLE: 'worker' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-crash-'));
  port = await freePort();
  database = await EmbeddedPostgres.start(folder, { port });
  await ensureDatabase(database.url('postgres'), 'vigie');
  api = await startProgram({ DATABASE_URL: database.url(), VIGIE_DEMO: 'true', VIGIE_DEMO_REPORTS: '300', VIGIE_ROLE: 'api' });
  worker = await startWorker();
});

afterAll(async () => {
  await Promise.all([api?.stop('SIGKILL'), worker?.stop('SIGKILL')]);
  await database?.stop();
  for (const program of [api, worker]) program?.clean();
  if (database) rmSync(database.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function killWorker(): Promise<void> {
  await worker.stop('SIGKILL');
  worker.clean();
  worker = await startWorker();
}

async function killDatabase(): Promise<void> {
  process.kill(database.pid()!, 'SIGKILL');
  database = await EmbeddedPostgres.start(folder, { port });
}

/** Sends one report until it is acknowledged, as the app does: the same key, whatever broke on the way. */
async function submit(session: Session, key: string, report: object): Promise<string> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answer = await session.ask<{ submitReport: { __typename: string; id?: string } }>(SUBMIT, { key, report }).catch(() => null);
    const receipt = answer?.data?.submitReport;
    if (receipt?.__typename === 'ReportReceipt' && receipt.id) return receipt.id;
    if (receipt) throw new Error(`Refused: ${JSON.stringify(receipt)}`);
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('Not acknowledged in a minute');
}

it('loses and doubles nothing when worker and database are killed during 2,000 submissions', { timeout: 400_000 }, async () => {
  const session = await Session.signIn(api.url, 'reporter@demo.vigie.test');
  const today = parisDate(new Date());
  const acknowledged = new Map<string, string>();
  let next = 0;
  let kills = 0;
  let killing: Promise<void> = Promise.resolve();
  const sender = async () => {
    while (next < SUBMISSIONS) {
      const rank = next++;
      const key = randomUUID();
      acknowledged.set(key, await submit(session, key, typicalReport(addDays(today, -(rank % 40)), SITES[rank % SITES.length])));
      if (acknowledged.size % KILL_EVERY === 0) {
        kills += 1;
        const kill = kills % 2 ? killWorker : killDatabase;
        killing = killing.then(kill);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  await killing;
  expect(kills).toBe(SUBMISSIONS / KILL_EVERY);

  const client = new pg.Client({ connectionString: database.url() });
  client.on('error', () => undefined);
  await client.connect();
  const stored = await client.query<{ key: string; id: string }>(`SELECT idempotency_key AS key, id FROM report WHERE reporter_id IS NOT NULL`);
  expect(new Map(stored.rows.map(({ key, id }) => [key, id]))).toEqual(acknowledged);

  await expect.poll(() => differences(client), { timeout: 60_000, interval: 500 }).toBe(0);
  await client.end();
});

/** Days of préfecture sites whose buckets differ from a recount of the reports, either way. */
async function differences(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`
    WITH recount AS (
      SELECT site_code, occurred_on AS day, count(*)::int AS reports FROM report
      WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') GROUP BY 1, 2
    ), kept AS (
      SELECT site_code, period + part - 1 AS day, n AS reports FROM bucket CROSS JOIN LATERAL unnest(parts, part_reports) AS counted(part, n)
      WHERE grain = 'MONTH' AND dimension = 'TOTAL'
    )
    SELECT count(*)::int AS n FROM ((TABLE recount EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE recount)) AS difference`);
  return rows[0]!.n;
}
