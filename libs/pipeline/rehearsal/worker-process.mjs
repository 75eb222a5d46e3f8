import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The program is TypeScript with decorators: Vite reads it as it does for the tests.
const { module } = await runnerImport(fileURLToPath(new URL('./doomed-worker.ts', import.meta.url)), {
  configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true },
});
await module.runDoomedWorker();
