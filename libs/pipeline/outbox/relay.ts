import { Inject, Injectable } from '@nestjs/common';
import { failureMessage, Logger, SYSTEM, TransactionRunner } from '@vigie/platform';
import { JobJournal } from '../journal/job-journal';
import { PIPELINE_SETTINGS, type PipelineSettings, type RelaySettings } from '../pipeline-settings';
import { JobQueue } from '../queue/job-queue';
import { JobRegistry } from '../registry/job-registry';
import { planJobs, type StoredEvent } from './plan-jobs';
import takeUnsent from './take-unsent.sql?raw';

/** Turns the events of the outbox into jobs, each at least once. Any number of relays may run side by side. */
@Injectable()
export class Relay {
  private running: Promise<void> | null = null;
  private stopping = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly tx: TransactionRunner,
    private readonly queue: JobQueue,
    private readonly journal: JobJournal,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
    @Inject(PIPELINE_SETTINGS) private readonly settings: Pick<PipelineSettings, 'relay'>,
  ) {}

  start(): void {
    this.stopping = false;
    this.running ??= this.loop(this.settings.relay);
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.running;
    this.running = null;
  }

  /**
   * Relays one batch: enqueued first, marked after, so that a crash in between sends it again rather than never.
   * @returns the number of events dealt with; fewer than `batch` when none was left
   * @throws when the database or the queue is away: nothing is marked
   */
  relayBatch(batch: number = this.settings.relay.batch): Promise<number> {
    return this.tx.run(SYSTEM, async (manager) => {
      const events = await manager.query<StoredEvent[]>(takeUnsent, [batch]);
      if (events.length === 0) return 0;
      const { jobs, unusable } = planJobs(events, await this.registry.unwanted(manager));
      await this.queue.enqueue(jobs);
      await this.journal.recordUnusable(manager, unusable);
      await manager.query('UPDATE outbox_event SET sent_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [events.map((event) => event.id)]);
      return events.length;
    });
  }

  private async loop(settings: RelaySettings): Promise<void> {
    let retry = settings.firstRetry;
    while (!this.stopping) {
      try {
        const relayed = await this.relayBatch(settings.batch);
        retry = settings.firstRetry;
        if (relayed < settings.batch) await this.pause(relayed > 0 ? gatherTime(relayed, settings) : settings.idle);
      } catch (error) {
        this.logger.warn({ reason: failureMessage(error), retryInMs: retry }, 'relay waits');
        await this.pause(retry);
        retry = Math.min(settings.longestRetry, retry * 2);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      this.wakeUp = () => { clearTimeout(timer); done(); };
    });
  }
}

/** The busier, the longer: a lone report is not kept waiting, and a crowd becomes few jobs. In ms. */
export function gatherTime(relayed: number, settings: Pick<RelaySettings, 'gatherForEach' | 'gather' | 'longestGather'>): number {
  return Math.min(settings.longestGather, Math.max(settings.gather, relayed * settings.gatherForEach));
}
