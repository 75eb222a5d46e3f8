import { appendFileSync } from 'node:fs';
import { JobHandler, type HandlesJob, type JobAttempt } from '../registry/job-handler';
import { startProgram } from './program';

/** Where this process notes the jobs it takes up and finishes: read by the test that kills it. */
const LEDGER = process.env.LEDGER ?? '';

@JobHandler('recompute-buckets')
class Slow implements HandlesJob<'recompute-buckets'> {
  async handle(_payload: unknown, { jobId }: JobAttempt) {
    appendFileSync(LEDGER, `took ${jobId}\n`);
    await new Promise((done) => setTimeout(done, Number(process.env.JOB_MS)));
    appendFileSync(LEDGER, `finished ${jobId}\n`);
  }
}

/** A worker in a process of its own, that can be killed in the middle of a job. */
export async function runDoomedWorker(): Promise<void> {
  await startProgram({ databaseUrl: process.env.DATABASE ?? '', queueUrl: process.env.QUEUE || null, role: 'worker', handlers: [Slow] });
}
