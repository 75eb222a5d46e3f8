import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { JobQueue } from '../queue/job-queue';

/** Seconds. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What `/metrics` prints. */
export const metricsRegistry = new Registry();
const registers = [metricsRegistry];

const attempts = new Counter({ registers, name: 'vigie_job_attempts_total', help: 'Attempts at jobs by outcome: completed, retried, given_up', labelNames: ['job', 'outcome'] });
const duration = new Histogram({ registers, name: 'vigie_job_duration_seconds', help: 'Time a completed job ran', labelNames: ['job'], buckets: DURATION_BUCKETS });
const lag = new Gauge({ registers, name: 'vigie_outbox_lag_seconds', help: 'Age of the oldest event that is not in the queue yet', collect: () => measured('outbox') });
const unsentEvents = new Gauge({ registers, name: 'vigie_outbox_unsent_events', help: 'Events that are not in the queue yet' });
const queued = new Gauge({ registers, name: 'vigie_queue_jobs', help: 'Jobs in the queue by state', labelNames: ['state'], collect: () => measured('queue') });

/** The program whose figures are read; set by the one that runs in this process. */
let source: PipelineMetrics | null = null;

/** What cannot be measured while a store is away keeps its last value: the other figures must still be read. */
function measureFrom(metrics: PipelineMetrics): void {
  source = metrics;
}

async function measured(what: 'outbox' | 'queue'): Promise<void> {
  await (what === 'outbox' ? source?.measureOutbox() : source?.measureQueue())?.catch(() => undefined);
}

const OUTBOX_STATE = `
  SELECT count(*)::int AS unsent, coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS lag,
    (SELECT coalesce(max(id), 0)::text FROM outbox_event) AS last
  FROM outbox_event WHERE sent_at IS NULL`;

/** The pipeline's figures. */
@Injectable()
export class PipelineMetrics {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly queue: JobQueue,
  ) {
    measureFrom(this);
  }

  completed(job: Pick<Job, 'name' | 'processedOn' | 'finishedOn'>): void {
    attempts.inc({ job: job.name, outcome: 'completed' });
    if (job.processedOn && job.finishedOn) duration.observe({ job: job.name }, (job.finishedOn - job.processedOn) / 1_000);
  }

  failed(job: string, givenUp: boolean): void {
    attempts.inc({ job, outcome: givenUp ? 'given_up' : 'retried' });
  }

  /** Events not in the queue yet, the age of the oldest in seconds, and the id of the last event there is. */
  async measureOutbox(): Promise<{ unsent: number; lag: number; last: string }> {
    const [state] = await this.tx.run(SYSTEM, (manager) => manager.query<{ unsent: number; lag: number; last: string }[]>(OUTBOX_STATE));
    unsentEvents.set(state!.unsent);
    lag.set(state!.lag);
    return state!;
  }

  /** Jobs by state. @throws when the queue's store is away */
  async measureQueue(): Promise<Awaited<ReturnType<JobQueue['depth']>>> {
    const depth = await this.queue.depth();
    for (const [state, jobs] of Object.entries(depth)) queued.set({ state }, jobs);
    return depth;
  }
}
