import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@vigie/platform';

/** Nest's own messages, as structured lines; its start-up chatter only when debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, message instanceof Error ? (message.stack ?? message.message) : String(message));
  }
}
