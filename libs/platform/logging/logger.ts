import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/config';
import { failureMessage, framesOf } from './failure-message';

/** Injection token and type of the program's structured logger. */
export abstract class Logger {
  abstract info(context: object, message: string): void;
  abstract warn(context: object, message: string): void;
  abstract error(context: object, message: string): void;
  abstract debug(context: object, message: string): void;
}

/** Fields that could name someone are dropped even when a caller logs an object whole. */
const NEVER_LOGGED = ['email', 'password', 'token', 'testimony', 'narrative', 'caseCode', 'case_code', 'authorization', 'cookie'];

/** A database error carries the parameters of its statement, and its message quotes them: texts of a report. */
export const loggedError = (error: Error) => ({ name: error.name, message: failureMessage(error), stack: framesOf(error.stack) });

/** One JSON line an event, ids only: no address, no e-mail, no content of a report. */
export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): PinoLogger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
    redact: { paths: NEVER_LOGGED.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}
