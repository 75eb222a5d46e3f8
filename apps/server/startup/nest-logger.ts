import type { LoggerService } from '@nestjs/common';
import { failureMessage, framesOf, type Logger } from '@vigie/platform';

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
    const failure = message instanceof Error ? message : Object.assign(new Error(String(message)), { stack });
    this.logger.error({ context, stack: framesOf(failure.stack) }, failureMessage(failure));
  }
}
