const LONGEST = 300;

/** SQLSTATE classes whose messages quote names of constraints, tables or columns; all others may quote values. */
const QUOTES_NAMES = /^(23|42)/;

const QUOTED = /"[^"]*"|'[^']*'|«[^»]*»|`[^`]*`|\S+@\S+/g;

/**
 * Why something failed, fit for a log, the journal and the queue's board: the kind of error, its code and its message
 * without anything it quotes, since an error may quote what someone wrote.
 */
export function failureMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? ` ${code}` : '';
  const message = typeof code === 'string' && QUOTES_NAMES.test(code) ? error.message : error.message.replace(QUOTED, '…');
  return `${error.name}${known}: ${message.split('\n')[0]}`.slice(0, LONGEST);
}

/** Where it failed: of a stack, all but the message that it begins with. */
export function framesOf(stack: string | undefined): string {
  return (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
}
