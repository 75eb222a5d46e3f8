import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Logger } from '@vigie/platform';
import { JobQueue } from '../queue/job-queue';
import { failureMessage } from './failure-message';
import { JobJournal } from './job-journal';

const EVERY_MS = 60_000;

/** Far more than are given up between two sweeps. */
const LOOK_BACK = 1_000;

/** Writes into the journal what a worker had no time to: it was killed, or the database was away. */
@Injectable()
export class JournalSweep {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly queue: JobQueue,
    private readonly journal: JobJournal,
    private readonly logger: Logger,
  ) {}

  start(everyMs: number = EVERY_MS): void {
    const sweep = () => void this.sweep().catch((error: unknown) => this.logger.warn({ reason: failureMessage(error) }, 'journal sweep waits'));
    this.timer ??= setInterval(sweep, everyMs);
    sweep();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  async sweep(): Promise<void> {
    await this.journal.record(await this.seen());
  }

  /** The given-up jobs the queue still knows. */
  seen(): Promise<Job[]> {
    return this.queue.failed(LOOK_BACK);
  }
}
