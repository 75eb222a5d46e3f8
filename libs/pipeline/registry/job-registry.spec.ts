import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { expect, it } from 'vitest';
import type { RecomputeBuckets } from '@vigie/contracts';
import { JobHandler, type HandlesJob } from './job-handler';
import { JobRegistry } from './job-registry';
import { withStandIns } from '../rehearsal/stand-ins';

@JobHandler('recompute-buckets')
class Recompute implements HandlesJob<'recompute-buckets'> {
  readonly seen: RecomputeBuckets[] = [];
  async handle(payload: RecomputeBuckets) { this.seen.push(payload); }
}

@JobHandler('recompute-buckets')
class RecomputeToo implements HandlesJob<'recompute-buckets'> {
  async handle() { return { skipped: 'the other one did' }; }
}

async function boot(...handlers: Type[]) {
  @Module({ imports: [DiscoveryModule], providers: [JobRegistry, ...handlers] })
  class ProgramModule {}
  return NestFactory.createApplicationContext(ProgramModule, { logger: false, abortOnError: false });
}

const payload = { keys: [{ site: 'P69', day: '2026-03-09' }] };
const attempt = { jobId: 'recompute-84-1', attempt: 1, last: false };

it('refuses to start with a job nobody runs', async () => {
  await expect(boot()).rejects.toThrow('recompute-buckets has no handler');
});

it('refuses to start with a job two run', async () => {
  await expect(boot(Recompute, RecomputeToo)).rejects.toThrow('recompute-buckets has 2 handlers');
});

it('hands a job to the one that runs it', async () => {
  const program = await boot(...withStandIns([Recompute]));
  await program.get(JobRegistry).run('recompute-buckets', payload, attempt);
  expect(program.get(Recompute).seen).toEqual([payload]);
});

it('gives up what another version of the program left: unknown jobs, malformed payloads', async () => {
  const registry = (await boot(...withStandIns([Recompute]))).get(JobRegistry);
  await expect(registry.run('forgotten-job', payload, attempt)).rejects.toThrow('no handler for forgotten-job');
  await expect(registry.run('recompute-buckets', { region: '84' }, attempt)).rejects.toThrow('malformed payload of recompute-buckets');
});
