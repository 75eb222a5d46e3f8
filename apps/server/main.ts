import 'reflect-metadata';
import { StartupError } from '@vigie/platform';
import { startServer } from './startup/start-server';

// One clear line for what the person can mend; a stack only for our own faults.
try {
  const server = await startServer(process.env);
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    console.log(`\n${signal}: stopping…`);
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}
