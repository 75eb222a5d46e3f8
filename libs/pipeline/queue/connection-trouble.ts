import type { Logger } from '@vigie/platform';

/** While a store is away every connection complains many times a second: one line in this many ms is enough. */
const QUIET_MS = 5_000;

/**
 * Ear of every `error` event of the queue: an event nobody hears would end the process,
 * and everything that emits one here reconnects by itself.
 */
export class ConnectionTrouble {
  private quietUntil = 0;
  private silenced = 0;

  constructor(
    private readonly logger: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param where the part that complains, for the log */
  hear(where: string): (error: Error) => void {
    return (error) => this.note(where, error);
  }

  note(where: string, error: Error): void {
    if (this.now() < this.quietUntil) {
      this.silenced += 1;
      return;
    }
    const { code } = error as NodeJS.ErrnoException;
    this.logger.warn({ where, code, reason: error.message, silenced: this.silenced }, 'queue trouble');
    this.quietUntil = this.now() + QUIET_MS;
    this.silenced = 0;
  }
}
