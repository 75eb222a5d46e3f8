import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM, newId } from '@vigie/platform';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { drain } from '../drain';
import { Outbox } from '../outbox/outbox';
import { JobHandler, type HandlesJob } from '../registry/job-handler';
import { startProgram } from '../rehearsal/program';
import { QUEUE_STORES, type RehearsedStore } from '../rehearsal/queue-stores';

@JobHandler('recompute-buckets')
class Bystander implements HandlesJob<'recompute-buckets'> {
  async handle() { throw new Error('the test runs no worker of its own'); }
}

describe.each(QUEUE_STORES)('a worker on $name', ({ start }) => {
  let db: TestDatabase;
  let store: RehearsedStore;
  let folder: string;
  let ledger: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => { store = await start(); });
  beforeEach(async () => {
    db = await testDatabase();
    await store.empty();
    folder = mkdtempSync(join(tmpdir(), 'vigie-kill-'));
    ledger = join(folder, 'ledger');
    writeFileSync(ledger, '');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await db.close();
    rmSync(folder, { recursive: true });
  });
  afterAll(() => store.stop());

  const noted = (word: string) => readFileSync(ledger, 'utf8').split('\n').filter((line) => line.startsWith(word)).length;

  function startWorker(jobMs: number): ChildProcess {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../rehearsal/worker-process.mjs', import.meta.url))], {
      env: { ...process.env, DATABASE: db.url, QUEUE: store.queueUrl ?? '', LEDGER: ledger, JOB_MS: String(jobMs) }, stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(child);
    return child;
  }

  async function until(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 40_000;
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`${what}: not within 40 s`);
      await sleep(20);
    }
  }

  it('is replaced twice in a row, killed in the middle of the same job, and the third finishes it', async () => {
    await db.tx.run(SYSTEM, (m) => new Outbox().append(m, { kind: 'report.submitted', payload: { reportId: newId(), keys: [{ site: 'P69', day: '2026-03-09' }] } }));
    for (const kill of [1, 2]) {
      const worker = startWorker(60_000);
      await until(`attempt ${kill} begins`, () => noted('took') === kill);
      worker.kill('SIGKILL');
    }
    startWorker(50);
    await until('the job ends', () => noted('finished') === 1);
    expect(noted('took')).toBe(3);
    const observer = await startProgram({ databaseUrl: db.url, queueUrl: store.queueUrl, role: 'api', handlers: [Bystander] });
    await drain(observer);
    await observer.close();
    expect(await db.dataSource.query('SELECT * FROM job_failure')).toEqual([]);
  }, 150_000);
});
