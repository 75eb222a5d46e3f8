import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';

// A worker's objects are born and dropped by the million: the part of the heap where they are born stays at its first size, a megabyte, where
// it would grow to sixteen. Said before the program is loaded, which would make it grow.
if (process.env['VIGIE_ROLE'] === 'worker') setFlagsFromString('--semi-space-growth-factor=1');

interface Open { close(): Promise<void> }

let hold: (opened: Open) => void = () => undefined;
/** What a signal closes: the database from its opening on, then the whole program. */
let open = new Promise<Open>((done) => { hold = done; });
let stopping = false;

async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log(`\n${signal}: stopping…`);
  const failure: unknown = await (await open).close().then(() => null, (error: unknown) => error);
  if (failure) console.error(failure);
  process.exit(failure ? 1 : 0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));

// One clear line for what the person can mend; a stack only for our own faults.
try {
  const { startServer } = await import('./startup/start-server');
  open = Promise.resolve(await startServer(process.env, hold));
} catch (error) {
  // A start that was asked to stop fails because its database went away: that is no fault, and `stop` sees to the end.
  if (!stopping) {
    const { StartupError } = await import('@vigie/platform');
    console.error(error instanceof StartupError ? error.message : error);
    process.exit(1);
  }
}
