import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { JobSchedulerJson, Queue } from 'bullmq';
import { Clock, Logger } from '@vigie/platform';
import { PIPELINE_SETTINGS, type PipelineSettings } from '../pipeline-settings';
import { JobQueue } from '../queue/job-queue';
import { jobOptions } from '../queue/job-options';
import type { JobSettings } from '../registry/job-settings';
import { SCHEDULE_TIME_ZONE, type Schedule } from './schedules';

/** Between what stands due and what a busy worker has taken up, in ms. */
const LATE_MS = 60_000;

/**
 * Keeps the queue's schedules as the program names them, whatever number of workers say so.
 * One that stands is left alone: to write it again would drop a run that came due while nothing ran.
 */
@Injectable()
export class Scheduler {
  private cleaned = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(PIPELINE_SETTINGS) private readonly settings: Pick<PipelineSettings, 'jobs' | 'schedules'>,
  ) {}

  /**
   * Adds what is missing and mends what lost its next run; the first time in this process, also removes
   * what the program no longer knows. Not later: an older program that still runs would remove what a newer one added.
   * @throws when the store is away
   */
  async register(): Promise<void> {
    const queue = await this.queue.open();
    const standing = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
    const wanted = new Map(Object.entries(this.settings.schedules).map(([name, schedule]) => [scheduleId(name, schedule, this.settings.jobs[schedule.job]), schedule]));
    for (const [id, schedule] of wanted) if (await this.lacksItsRun(queue, standing.get(id))) await this.add(queue, id, schedule);
    if (this.cleaned) return;
    for (const id of standing.keys()) if (!wanted.has(id)) await this.remove(queue, id);
    this.cleaned = true;
  }

  private async lacksItsRun(queue: Queue, standing: JobSchedulerJson | undefined): Promise<boolean> {
    if (!standing?.next) return true;
    if (standing.next > this.clock.now().getTime() - LATE_MS) return false;
    const due = await queue.getJob(`repeat:${standing.key}:${standing.next}`);
    return !due || due.finishedOn !== undefined;
  }

  private async add(queue: Queue, id: string, schedule: Schedule): Promise<void> {
    const template = { name: schedule.job, data: schedule.payload, opts: jobOptions(this.settings.jobs[schedule.job]) };
    try {
      await queue.upsertJobScheduler(id, { pattern: schedule.pattern, tz: SCHEDULE_TIME_ZONE }, template);
    } catch (error) {
      // Another worker wrote it in the same moment: its next run has that id already.
      if (await this.lacksItsRun(queue, await queue.getJobScheduler(id))) throw error;
      return;
    }
    this.logger.info({ schedule: id, job: schedule.job, pattern: schedule.pattern }, 'schedule added');
  }

  private async remove(queue: Queue, id: string): Promise<void> {
    await queue.removeJobScheduler(id);
    this.logger.info({ schedule: id }, 'schedule removed');
  }
}

/** A schedule that changes in anything is another one: its old form is removed like any that is no longer known. */
export function scheduleId(name: string, schedule: Schedule, settings: JobSettings): string {
  const form = JSON.stringify([schedule.job, schedule.payload, schedule.pattern, SCHEDULE_TIME_ZONE, settings]);
  return `${name}-${createHash('sha256').update(form).digest('hex').slice(0, 8)}`;
}
