import { Inject, Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import type { PlannedJob } from '../outbox/plan-jobs';
import { PIPELINE_SETTINGS, type PipelineSettings } from '../pipeline-settings';
import { KEEP_FAILED_S } from '../registry/job-settings';
import { QueueStore } from './queue-store';

/** Jobs by state; `delayed` ones wait for another attempt. */
export interface QueueDepth { readonly waiting: number; readonly active: number; readonly delayed: number; readonly failed: number }

/** The way into the queue, for the relay alone. Opened when first used, so that a program whose queue is away still starts. */
@Injectable()
export class JobQueue {
  private opening: Promise<Queue> | null = null;

  constructor(
    private readonly store: QueueStore,
    @Inject(PIPELINE_SETTINGS) private readonly settings: Pick<PipelineSettings, 'jobs'>,
  ) {}

  /**
   * Puts the jobs in line, all or none. A job whose id the queue still knows is left as it is.
   * @throws when the store is away
   */
  async enqueue(jobs: readonly PlannedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const queue = await this.open();
    await queue.addBulk(jobs.map((job) => {
      const { attempts, keepCompletedFor } = this.settings.jobs[job.name];
      return {
        name: job.name,
        data: job.payload,
        opts: { jobId: job.id, attempts, backoff: { type: 'custom' }, removeOnComplete: { age: keepCompletedFor }, removeOnFail: { age: KEEP_FAILED_S }, stackTraceLimit: 1 },
      };
    }));
  }

  async depth(): Promise<QueueDepth> {
    const counts = await (await this.open()).getJobCounts('waiting', 'active', 'delayed', 'failed', 'prioritized');
    return { waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0), active: counts.active ?? 0, delayed: counts.delayed ?? 0, failed: counts.failed ?? 0 };
  }

  /** The jobs given up last, newest first. */
  async failed(limit: number): Promise<Job[]> {
    return (await this.open()).getFailed(0, limit - 1);
  }

  /** BullMQ's own object, for the board. */
  open(): Promise<Queue> {
    this.opening ??= this.openNow().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  async close(): Promise<void> {
    const queue = await this.opening?.catch(() => null);
    await queue?.close().catch(() => undefined);
  }

  /** BullMQ remembers a failed first contact for good, so one that failed is thrown away. */
  private async openNow(): Promise<Queue> {
    await this.store.prepare();
    const queue = this.store.openQueue();
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      await queue.close().catch(() => undefined);
      throw error;
    }
  }
}
