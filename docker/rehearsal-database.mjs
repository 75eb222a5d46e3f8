// A PostgreSQL for docker/rehearse.sh, from the embedded binaries of the working copy; prints its URL, ends with SIGTERM.
import { createServer } from 'vite';

const vite = await createServer({ root: new URL('..', import.meta.url).pathname, server: { middlewareMode: true }, appType: 'custom', resolve: { tsconfigPaths: true }, logLevel: 'error' });
const { EmbeddedPostgres, ensureDatabase } = await vite.ssrLoadModule('/libs/platform/index.ts');
const server = await EmbeddedPostgres.start(process.argv[2]);
await ensureDatabase(server.url('postgres'), 'vigie');
console.log(server.url('vigie'));
process.on('SIGTERM', async () => {
  await server.stop();
  await vite.close();
  process.exit(0);
});
setInterval(() => undefined, 60_000);
