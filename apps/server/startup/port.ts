import { createServer } from 'node:net';
import { StartupError, type Config } from '@vigie/platform';

/** Says early, before a database is started, that the port cannot be had. @throws StartupError */
export function assertPortFree(config: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => fail(new StartupError(explain(error, config))));
    probe.listen(config.port, config.host, () => probe.close(() => done()));
  });
}

function explain(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`;
  return `Cannot listen on ${host}:${port}: ${error.code ?? error.message}`;
}
