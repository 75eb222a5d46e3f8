import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecomputeBuckets } from '@vigie/contracts';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { drain } from '../drain';
import { JobQueue } from '../queue/job-queue';
import { JobHandler, type HandlesJob, type JobAttempt } from '../registry/job-handler';
import { QUICK, startProgram } from '../rehearsal/program';
import { QUEUE_STORES, type RehearsedStore } from '../rehearsal/queue-stores';
import { Scheduler } from './scheduler';
import type { Schedule, Schedules } from './schedules';

const ran: (RecomputeBuckets & JobAttempt)[] = [];
let failures = 0;

@JobHandler('recompute-buckets')
class Note implements HandlesJob<'recompute-buckets'> {
  async handle(payload: RecomputeBuckets, attempt: JobAttempt) {
    ran.push({ ...payload, ...attempt });
    if (failures-- > 0) throw new Error('not yet');
  }
}

const of = (pattern: string, day = '2026-03-09'): Schedule => ({ job: 'recompute-buckets', payload: { keys: [{ site: 'P69', day }] }, pattern });
const YEARLY = '0 4 1 1 *';

/** Six fields: once, at that second. */
function inSeconds(seconds: number): string {
  const at = new Date(Date.now() + seconds * 1_000);
  const paris = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return `${paris.second} ${paris.minute} ${paris.hour} ${paris.day} ${paris.month} *`;
}

describe.each(QUEUE_STORES)('schedules on $name', ({ start }) => {
  let db: TestDatabase;
  let store: RehearsedStore;
  const programs: INestApplicationContext[] = [];

  beforeAll(async () => { store = await start(); });
  beforeEach(async () => { db = await testDatabase(); await store.empty(); ran.length = 0; failures = 0; });
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.close();
    await db.close();
  });
  afterAll(() => store.stop());

  async function program(schedules: Schedules, role: 'all' | 'api' | 'worker' = 'api') {
    const started = await startProgram({ databaseUrl: db.url, queueUrl: store.queueUrl, role, handlers: [Note], settings: { ...QUICK, schedules } });
    programs.push(started);
    return started;
  }
  const queueOf = (started: INestApplicationContext) => started.get(JobQueue).open();
  async function standing(started: INestApplicationContext) {
    const schedulers = await (await queueOf(started)).getJobSchedulers();
    return schedulers.map(({ key, pattern, tz }) => `${key.replace(/-[0-9a-f]{8}$/, '')} ${pattern} ${tz}`).sort();
  }
  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 15_000;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error('not within 15 s');
      await sleep(20);
    }
  }

  it('are there once, whatever number of workers start together and however often', async () => {
    const workers = await Promise.all([1, 2, 3].map(() => program({ nightly: of(YEARLY), morning: of('0 7 * * *') })));
    await Promise.all(workers.flatMap((worker) => [worker.get(Scheduler).register(), worker.get(Scheduler).register()]));
    expect(await standing(workers[0]!)).toEqual(['morning 0 7 * * * Europe/Paris', 'nightly 0 4 1 1 * Europe/Paris']);
    expect(await workers[0]!.get(JobQueue).depth()).toEqual({ waiting: 0, active: 0, delayed: 0, scheduled: 2, failed: 0 });
  });

  it('are registered by a worker when it starts, not by the api', async () => {
    const api = await program({ nightly: of(YEARLY) }, 'api');
    await sleep(150);
    expect(await standing(api)).toEqual([]);
    await program({ nightly: of(YEARLY) }, 'worker');
    await until(async () => (await standing(api)).length === 1);
  });

  it('follow the program: a changed one replaces its old form, one no longer known goes with its next run', async () => {
    const before = await program({ nightly: of(YEARLY), gone: of('0 5 * * *') });
    await before.get(Scheduler).register();
    const after = await program({ nightly: of('0 3 * * *') });
    await after.get(Scheduler).register();
    expect(await standing(after)).toEqual(['nightly 0 3 * * * Europe/Paris']);
    expect((await (await queueOf(after)).getDelayed()).map((job) => job.repeatJobKey?.startsWith('nightly-'))).toEqual([true]);
  });

  it('run their job with its payload, again and again, and are in nobody\'s way when the queue is drained', async () => {
    const worker = await program({ ticking: of('* * * * * *', '2026-04-01'), nightly: of(YEARLY) }, 'all');
    await until(() => ran.length >= 2);
    expect(ran[0]).toMatchObject({ keys: [{ site: 'P69', day: '2026-04-01' }], attempt: 1 });
    expect(new Set(ran.map(({ jobId }) => jobId)).size).toBe(ran.length);
    await drain(worker, 5_000);
  });

  it('try a run that fails again, as any job', async () => {
    failures = 1;
    await program({ once: of(inSeconds(2)) }, 'worker');
    await until(() => ran.length === 2);
    expect(ran.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(ran[1]!.jobId).toBe(ran[0]!.jobId);
  });

  it('make up once for the run that came due while no worker was there', async () => {
    const schedules = { once: of(inSeconds(2)) };
    await (await program(schedules)).get(Scheduler).register();
    await sleep(3_000);
    await program(schedules, 'worker');
    await until(() => ran.length === 1);
    await sleep(300);
    expect(ran).toHaveLength(1);
  });

  it('come back when their next run was lost from the queue', async () => {
    const api = await program({ nightly: of(YEARLY) });
    await api.get(Scheduler).register();
    const queue = await queueOf(api);
    for (const { key } of await queue.getJobSchedulers()) await queue.removeJobScheduler(key);
    await api.get(Scheduler).register();
    expect(await standing(api)).toHaveLength(1);
  });
});
