/**
 * Something the person who starts the program can mend: shown as one line, without a stack,
 * and the process leaves with exit code 1.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
