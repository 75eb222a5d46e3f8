import type { JobsOptions } from 'bullmq';
import { KEEP_FAILED_S, type JobSettings } from '../registry/job-settings';

/** How the queue tries and remembers a job; the wait between attempts is the worker's (`waitBeforeRetry`). */
export function jobOptions({ attempts, keepCompletedFor }: JobSettings): Omit<JobsOptions, 'jobId' | 'repeat' | 'delay'> {
  return { attempts, backoff: { type: 'custom' }, removeOnComplete: { age: keepCompletedFor }, removeOnFail: { age: KEEP_FAILED_S }, stackTraceLimit: 1 };
}
