import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SYSTEM, TransactionRunner } from '@vigie/platform';

/** Seconds. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const OUTBOX_STATE = `
  SELECT count(*)::int AS unsent, coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS lag
  FROM outbox_event WHERE sent_at IS NULL`;

/** The pipeline's figures for `/metrics`, in a registry of their own. */
@Injectable()
export class PipelineMetrics {
  readonly registry = new Registry();
  private readonly finished = new Counter({ name: 'vigie_jobs_total', help: 'Job attempts by outcome: completed, retried, given_up', labelNames: ['job', 'outcome'], registers: [this.registry] });
  private readonly duration = new Histogram({ name: 'vigie_job_duration_seconds', help: 'Time a completed job ran', labelNames: ['job'], buckets: DURATION_BUCKETS, registers: [this.registry] });
  private readonly lag = new Gauge({ name: 'vigie_outbox_lag_seconds', help: 'Age of the oldest event that is not in the queue yet', registers: [this.registry] });
  private readonly unsent = new Gauge({ name: 'vigie_outbox_unsent_events', help: 'Events that are not in the queue yet', registers: [this.registry] });
  private readonly queued = new Gauge({ name: 'vigie_queue_jobs', help: 'Jobs in the queue by state', labelNames: ['state'], registers: [this.registry] });

  constructor(private readonly tx: TransactionRunner) {}

  completed(job: Pick<Job, 'name' | 'processedOn' | 'finishedOn'>): void {
    this.finished.inc({ job: job.name, outcome: 'completed' });
    if (job.processedOn && job.finishedOn) this.duration.observe({ job: job.name }, (job.finishedOn - job.processedOn) / 1_000);
  }

  failed(job: string, givenUp: boolean): void {
    this.finished.inc({ job, outcome: givenUp ? 'given_up' : 'retried' });
  }

  /** Brings the outbox figures up to date; called before they are read. */
  async measureOutbox(): Promise<{ unsent: number; lag: number }> {
    const [state] = await this.tx.run(SYSTEM, (manager) => manager.query<{ unsent: number; lag: number }[]>(OUTBOX_STATE));
    this.unsent.set(state!.unsent);
    this.lag.set(state!.lag);
    return state!;
  }

  queueDepth(depth: object): void {
    for (const [state, jobs] of Object.entries(depth)) this.queued.set({ state }, jobs as number);
  }
}
