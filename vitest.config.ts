import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { threadCode } from './tools/thread-code.ts';

/** The very file Node gives Nest and Apollo: two copies of graphql do not know each other's types. */
const graphql = createRequire(import.meta.url).resolve('graphql');
const shared = { resolve: { tsconfigPaths: true, alias: [{ find: /^graphql$/, replacement: graphql }] } };
const tier = (name: string, include: string[], test: object = {}) => ({
  ...shared,
  plugins: [threadCode()],
  test: { name, include, exclude: ['**/node_modules/**', '**/dist/**'], ...test },
});

/** The journeys that hold a clock against the program: nothing else may run beside them. */
const TIMED = ['start', 'crash', 'browser/live-heatmap', 'browser/practised', 'browser/triage', 'browser/letters'].map((name) => `apps/e2e/${name}.e2e-spec.ts`);
/** A journey through a whole browser on a busy machine gets a second try; tools/test.mjs says which needed it. */
const JOURNEY = { retry: 1, globalSetup: ['libs/testing/global-setup.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxConcurrency: 2 };

/**
 * Three tiers by suffix: `.spec` pure; `.it-spec` and `.mig-spec` on a real PostgreSQL and queue;
 * `.e2e-spec` on the whole program in a real browser. `tools/test.mjs` runs and counts them.
 */
export default defineConfig({
  test: {
    projects: [
      tier('unit', ['{apps,libs,migrations,tools}/**/*.spec.{ts,tsx}'], { isolate: false, testTimeout: 20_000 }),
      tier('integration', ['{apps,libs,migrations}/**/*.{it-spec,mig-spec}.ts'], {
        // What ran out of time gets a second try, said as well; what came out wrong gets none: a race must fail.
        retry: { count: 1, condition: /timed? ?out/i }, globalSetup: ['libs/testing/global-setup.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2,
      }),
      tier('browser', ['apps/e2e/**/*.e2e-spec.ts'], { ...JOURNEY, exclude: ['**/node_modules/**', ...TIMED], maxWorkers: 2, sequence: { groupOrder: 1 } }),
      tier('browser-timed', TIMED, { ...JOURNEY, fileParallelism: false, sequence: { groupOrder: 2 } }),
    ],
  },
});
