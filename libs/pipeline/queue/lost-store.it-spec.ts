import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RecomputeBuckets } from '@vigie/contracts';
import { SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { drain } from '../drain';
import { Outbox } from '../outbox/outbox';
import { JobHandler, type HandlesJob } from '../registry/job-handler';
import type { WishedSettings } from '../pipeline-settings';
import { JOB_SETTINGS } from '../registry/job-settings';
import { QUICK, startProgram } from '../rehearsal/program';
import { RedisServer } from '../rehearsal/redis-server';
import { RestartablePostgres } from '../rehearsal/restartable-postgres';

/** Days whose job ran to its end; the job leaves its mark in the database, as ours do. */
const done = new Set<string>();

@JobHandler('recompute-buckets')
class Mark implements HandlesJob<'recompute-buckets'> {
  constructor(private readonly tx: TransactionRunner) {}

  async handle({ keys }: RecomputeBuckets) {
    await this.tx.run(SYSTEM, (m) => m.query('SELECT pg_sleep(0.02)'));
    for (const key of keys) done.add(key.day);
  }
}

let postgres: RestartablePostgres;
let redis: RedisServer;
let program: INestApplicationContext;
let days = 0;

/** As patient as the program is by default, in less time. */
const settings: WishedSettings = { ...QUICK, jobs: { 'recompute-buckets': { ...JOB_SETTINGS['recompute-buckets'], firstWait: 50, longestWait: 500 } } };

beforeAll(async () => { [postgres, redis] = await Promise.all([RestartablePostgres.start(), RedisServer.start()]); }, 120_000);
afterEach(() => program.close());
afterAll(async () => {
  await postgres.stop();
  await redis.stop();
});

const nextDay = () => new Date(Date.UTC(2020, 0, 1 + (days += 1))).toISOString().slice(0, 10);

/** Submits one report a time until told to stop; what the database refused was never accepted. */
function keepSubmitting(): { stop(): Promise<string[]> } {
  const accepted: string[] = [];
  let going = true;
  const tx = program.get(TransactionRunner, { strict: false });
  const loop = (async () => {
    while (going) {
      const day = nextDay();
      await tx.run(SYSTEM, (m) => new Outbox().append(m, { kind: 'report.submitted', payload: { reportId: newId(), keys: [{ site: 'P69', day }] } }))
        .then(() => accepted.push(day), () => undefined);
      await sleep(5);
    }
  })();
  return { stop: async () => { going = false; await loop; return accepted; } };
}

async function expectAllDone(accepted: string[]): Promise<void> {
  expect(accepted.length).toBeGreaterThan(3);
  await drainThroughTrouble();
  expect(accepted.filter((day) => !done.has(day))).toEqual([]);
}

/** Looks again while connections are still coming back. */
async function drainThroughTrouble(): Promise<void> {
  const deadline = Date.now() + 40_000;
  for (;;) {
    try {
      return await drain(program, 20_000);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

describe.each([
  { name: 'PostgreSQL', queueUrl: () => null },
  { name: 'Redis', queueUrl: () => redis.url },
])('with its queue on $name, a program', ({ queueUrl }) => {
  it.each([
    { how: 'killed', fall: () => postgres.kill() },
    { how: 'stopped', fall: () => postgres.halt() },
  ])('outlives its database being $how and started again, and loses no accepted report', async ({ fall }) => {
    program = await startProgram({ databaseUrl: postgres.url, queueUrl: queueUrl(), handlers: [Mark], settings });
    const submitting = keepSubmitting();
    await sleep(400);
    await fall();
    await sleep(600);
    await postgres.up();
    await sleep(400);
    await expectAllDone(await submitting.stop());
  }, 120_000);
});

it('outlives its Redis being killed and started again', async () => {
  program = await startProgram({ databaseUrl: postgres.url, queueUrl: redis.url, handlers: [Mark], settings });
  const submitting = keepSubmitting();
  await sleep(400);
  await redis.down('SIGKILL');
  await sleep(600);
  await redis.up();
  await sleep(400);
  await expectAllDone(await submitting.stop());
}, 120_000);

it('starts while its queue is away, keeps what is reported, and catches up', async () => {
  await redis.down();
  program = await startProgram({ databaseUrl: postgres.url, queueUrl: redis.url, handlers: [Mark], settings });
  const submitting = keepSubmitting();
  await sleep(600);
  const accepted = await submitting.stop();
  await redis.up();
  await expectAllDone(accepted);
}, 120_000);
