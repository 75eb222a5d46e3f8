import { Injectable } from '@nestjs/common';
import { Clock, failureMessage, Logger, SYSTEM, TransactionRunner } from '@vigie/platform';
import { JobJournal } from '../journal/job-journal';
import { JobQueue } from '../queue/job-queue';
import { Scheduler } from '../schedule/scheduler';

const EVERY_MS = 60_000;

/** Far more jobs than are given up between two rounds. */
const LOOK_BACK = 1_000;

/** An event that is in the queue is of use to those who look for a fault, for this many days. */
export const KEEP_SENT_DAYS = 7;

/** What is done once a minute wherever jobs run. */
@Injectable()
export class Upkeep {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly queue: JobQueue,
    private readonly journal: JobJournal,
    private readonly scheduler: Scheduler,
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    const round = () => void this.round().catch((error: unknown) => this.logger.warn({ reason: failureMessage(error) }, 'upkeep waits'));
    this.timer ??= setInterval(round, EVERY_MS);
    round();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Sees to the schedules, journals what a worker had no time to (it was killed, or the database was away), and forgets old events. */
  async round(): Promise<void> {
    await this.scheduler.register();
    await this.journal.record(await this.queue.failed(LOOK_BACK));
    const before = new Date(this.clock.now().getTime() - KEEP_SENT_DAYS * 86_400_000);
    await this.tx.run(SYSTEM, (manager) => manager.query('DELETE FROM outbox_event WHERE sent_at < $1', [before]));
  }
}
