import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@vigie/platform';

/** Work that an answer must not wait for, because how long it takes would say what was found. */
@Injectable()
export class BackgroundWork implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly logger: Logger) {}

  /** @param name for the log, should it fail */
  start(name: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => this.logger.error({ work: name, reason: error instanceof Error ? error.name : 'unknown' }, 'background work failed'))
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** Resolves when all that was started has ended. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  onModuleDestroy(): Promise<void> {
    return this.idle();
  }
}
