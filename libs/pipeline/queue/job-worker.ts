import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { failureMessage, Logger } from '@vigie/platform';
import { JobJournal } from '../journal/job-journal';
import { PipelineMetrics } from '../metrics/pipeline-metrics';
import { JobRegistry, UnrunnableJob } from '../registry/job-registry';
import { PIPELINE_SETTINGS, type PipelineSettings, type WorkerSettings } from '../pipeline-settings';
import { JOB_SETTINGS, waitBeforeRetry, type JobSettings } from '../registry/job-settings';
import { QueueStore } from './queue-store';

/** Kills a job survives before it is given up: a killed worker is no fault of its job. BullMQ's default of 1 gives it up at the second. */
const MAX_STALLED_COUNT = 10;

/** How long a stopping program waits for the jobs in hand, in ms. */
const LAST_JOBS_MS = 20_000;

/** Runs the jobs of the queue, through loss of its store and back. */
@Injectable()
export class JobWorker {
  private worker: Worker | null = null;
  private stopped = false;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: QueueStore,
    private readonly registry: JobRegistry,
    private readonly journal: JobJournal,
    private readonly metrics: PipelineMetrics,
    private readonly logger: Logger,
    @Inject(PIPELINE_SETTINGS) private readonly settings: PipelineSettings,
  ) {}

  /** Returns at once; the worker runs as soon as its store answers. */
  start(): void {
    this.stopped = false;
    this.starting = this.open(this.settings.worker);
  }

  /** Finishes the jobs in hand; one that takes too long is taken up by another worker later. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.starting;
    const worker = this.worker;
    if (!worker) return;
    const timer = setTimeout(() => void worker.close(true), LAST_JOBS_MS);
    await worker.close().catch(() => undefined);
    clearTimeout(timer);
    this.worker = null;
  }

  private async open(settings: WorkerSettings): Promise<void> {
    while (!this.stopped) {
      let opened: Worker | null = null;
      try {
        await this.store.prepare();
        opened = this.store.openWorker((job) => this.process(job), {
          concurrency: settings.concurrency, lockDuration: settings.lockDuration, stalledInterval: settings.stalledInterval,
          maxStalledCount: MAX_STALLED_COUNT, runRetryDelay: settings.reconnectWait, drainDelay: 5, autorun: false,
          settings: { backoffStrategy: (attemptsMade, _type, _error, job) => waitBeforeRetry(this.settingsOf((job as Job | undefined)?.name), attemptsMade) },
        });
        this.listen(opened);
        await opened.waitUntilReady();
        this.worker = opened;
        void opened.run().catch((error: unknown) => this.logger.error({ reason: failureMessage(error) }, 'worker ended'));
        return;
      } catch (error) {
        this.logger.warn({ reason: failureMessage(error) }, 'queue not reachable yet');
        await opened?.close(true).catch(() => undefined);
        await new Promise((done) => setTimeout(done, settings.reconnectWait));
      }
    }
  }

  /** A job of an older version of the program is unknown here, and given up whatever its settings. */
  private settingsOf(name: string | undefined): JobSettings {
    return (this.settings.jobs as Partial<Record<string, JobSettings>>)[name ?? ''] ?? JOB_SETTINGS['recompute-buckets'];
  }

  /** The error that BullMQ keeps and its board shows carries no content. */
  private async process(job: Job): Promise<unknown> {
    try {
      return (await this.registry.run(job.name, job.data, { jobId: job.id ?? '', attempt: job.attemptsMade + 1, last: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) })) ?? null;
    } catch (error) {
      const Kind = error instanceof UnrunnableJob ? UnrecoverableError : Error;
      const bare = new Kind(failureMessage(error));
      bare.stack = bare.message;
      throw bare;
    }
  }

  private listen(worker: Worker): void {
    worker.on('completed', (job) => this.metrics.completed(job));
    worker.on('failed', (job, error) => {
      this.metrics.failed(job?.name ?? 'unknown', !!job?.finishedOn);
      this.logger.warn({ job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, givenUp: !!job?.finishedOn, reason: error.message }, 'job failed');
      // What cannot be written now, the upkeep writes later.
      if (job?.finishedOn) void this.journal.record([job]).catch((reason: unknown) => this.logger.warn({ reason: failureMessage(reason) }, 'journal delayed'));
    });
  }
}
