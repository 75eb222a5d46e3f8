import { Inject, Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import type { PlannedJob } from '../outbox/plan-jobs';
import { PIPELINE_SETTINGS, type PipelineSettings } from '../pipeline-settings';
import { jobOptions } from './job-options';
import { QueueStore } from './queue-store';

/** Jobs by state; `delayed` ones wait for another attempt, `scheduled` ones for their hour. */
export interface QueueDepth { readonly waiting: number; readonly active: number; readonly delayed: number; readonly scheduled: number; readonly failed: number }

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
    await queue.addBulk(jobs.map((job) => ({ name: job.name, data: job.payload, opts: { jobId: job.id, ...jobOptions(this.settings.jobs[job.name]) } })));
  }

  async depth(): Promise<QueueDepth> {
    const queue = await this.open();
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'prioritized');
    // The next run of each schedule lies among the delayed ones, and is in nobody's way.
    const scheduled = (await queue.getJobSchedulers()).filter(({ next }) => next !== undefined && next > Date.now()).length;
    return {
      waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0), active: counts.active ?? 0,
      delayed: Math.max(0, (counts.delayed ?? 0) - scheduled), scheduled, failed: counts.failed ?? 0,
    };
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
