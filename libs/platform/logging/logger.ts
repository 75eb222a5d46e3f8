import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/config';

/** Injection token and type of the program's structured logger. */
export abstract class Logger {
  abstract info(context: object, message: string): void;
  abstract warn(context: object, message: string): void;
  abstract error(context: object, message: string): void;
  abstract debug(context: object, message: string): void;
}

/** Fields that could name someone are dropped even when a caller logs an object whole. */
const NEVER_LOGGED = ['email', 'password', 'token', 'testimony', 'narrative', 'caseCode', 'case_code', 'authorization', 'cookie'];

/** One JSON line an event, ids only: no address, no e-mail, no content of a report. */
export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): PinoLogger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A database error carries the parameters of its statement, and so the texts of a report.
    serializers: { err: ({ name, message, stack }: Error) => ({ name, message, stack }) },
    redact: { paths: NEVER_LOGGED.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}
