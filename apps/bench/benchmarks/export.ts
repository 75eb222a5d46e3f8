import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { exportColumnsOf } from '@vigie/contracts';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { ask, signIn } from '../support/graphql-client';
import { quantile, record, writeResults } from '../support/results';
import { startProduct, untilRests, type ServerProcess } from '../support/server-process';

const REPORTS = 1_000_000;
const ROUNDS = 3;
const LOOK_EVERY_MS = 50;

const ASK = 'mutation ($export: ExportInput!) { askExport(export: $export) { __typename ... on ExportAsked { export { id } } ... on ExportRefused { message } } }';
const LIST = 'query { exports { id state done failure bytes } }';

/** The very rows and columns, by the same COPY that a database administrator would type, as CSV, to nowhere. */
const SAME_ROWS = `COPY (SELECT r.reference, r.status, r.causality, r.occurred_on, r.discovered_on, r.created_at, r.region_code, r.department_code, d.name, r.site_code, s.name, r.structure_type, r.audience, r.stay_document,
  r.stay_document_expires_on, r.difficulties, r.rights, r.attempts -> 'CCC' ->> 'outcome', r.attempts -> 'PAN' ->> 'outcome', r.attempts -> 'SUBSTITUTION' ->> 'outcome', r.hours_spent
  FROM report r LEFT JOIN structure s ON s.id = r.structure_id LEFT JOIN department d ON d.code = r.department_code) TO STDOUT (FORMAT csv, HEADER, DELIMITER ';')`;

interface Told { readonly id: string; readonly state: string; readonly done: number; readonly failure: string | null; readonly bytes: number | null }

/** From the click to the file, with every column that staff may have. */
async function oneExport(product: ServerProcess, cookie: string, format: string): Promise<{ seconds: number; told: Told }> {
  const started = performance.now();
  const { askExport } = await ask<{ askExport: { export?: { id: string }; message?: string } }>(product.url, cookie, ASK, { export: { kind: 'DETAIL', format, columns: exportColumnsOf(false), purpose: 'mesure de la préparation des fichiers' } });
  if (!askExport.export) throw new Error(askExport.message);
  for (;;) {
    await new Promise((done) => { setTimeout(done, LOOK_EVERY_MS); });
    const told = (await ask<{ exports: Told[] }>(product.url, cookie, LIST, {})).exports.find(({ id }) => id === askExport.export!.id)!;
    if (told.failure) throw new Error(told.failure);
    if (told.state === 'DONE') return { seconds: (performance.now() - started) / 1_000, told };
  }
}

async function plainCopy(database: BenchDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const started = performance.now();
  for await (const _ of client.query(copyTo(SAME_ROWS)));
  const seconds = (performance.now() - started) / 1_000;
  await client.end();
  return seconds;
}

/** Most memory a process has held since it was last told to forget, in MB. */
const peakMb = (pid: number): number => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

async function main(): Promise<void> {
  const formats = process.argv.includes('--full') ? ['CSV', 'PARQUET', 'XLSX', 'ODS'] : ['CSV'];
  const database = await benchDatabase(`reports-${REPORTS}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'vigie-bench-export-'));
  const shared = { VIGIE_DATA_DIR: dataDir, VIGIE_DEMO_REPORTS: String(REPORTS) };
  try {
    console.log(`Loading ${REPORTS.toLocaleString('en')} reports…`);
    const api = await startProduct(database.url, { ...shared, VIGIE_ROLE: 'api' });
    // Files are made by a process of their own, whose memory is what is measured.
    // The first makes up for what was due while nothing ran (a night's scan, the figures of members), which is not what is measured.
    const first = await startProduct(database.url, { ...shared, VIGIE_ROLE: 'worker' });
    await untilRests(first.pid);
    await first.stop();
    const worker = await startProduct(database.url, { ...shared, VIGIE_ROLE: 'worker' });
    try {
      await untilRests(worker.pid);
      const cookie = await signIn(api.url, 'national@demo.vigie.test');
      const atRest = peakMb(worker.pid);
      forgetPeak(worker.pid);
      for (const format of formats) {
        const [ours, peer]: [number[], number[]] = [[], []];
        let told: Told | null = null;
        for (let round = 0; round < ROUNDS; round += 1) {
          peer.push(await plainCopy(database));
          const made = await oneExport(api, cookie, format);
          ours.push(made.seconds);
          told = made.told;
        }
        console.log(`  ${format}: ${told!.done.toLocaleString('en')} rows, ${(told!.bytes! / 1e6).toFixed(0)} MB; ${ours.map((seconds) => seconds.toFixed(1)).join(', ')} s, COPY ${peer.map((seconds) => seconds.toFixed(1)).join(', ')} s; peak ${peakMb(worker.pid).toFixed(0)} MB (${atRest.toFixed(0)} MB before)`);
        record(`export 1M rows ${format}`, 's', quantile(ours, 0.5), quantile(peer, 0.5), 'lower', format === 'CSV' ? 'ours ≤ 2 × COPY' : undefined);
        if (format === 'CSV') record('export 1M rows, memory of the worker', 'MB', peakMb(worker.pid), 200, 'lower', '≤ 200 MB, resident, at the most');
        forgetPeak(worker.pid);
      }
    } finally {
      await worker.stop();
      await api.stop();
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  writeResults();
}

await main();
