import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EmbeddedPostgres, createDataSource, ensureDatabase, migrate } from '@vigie/platform';
import { migrations } from '@vigie/migrations';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server's `postgres` database. */
    testServer: string;
    /** Name of the migrated database that each test file clones. */
    templateDatabase: string;
    /** A folder that lasts as long as the run. */
    scratch: string;
  }
}

const TEMPLATE = 'vigie_template';

/** One PostgreSQL for the whole run, with one migrated template database that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `vigie-test-${process.pid}-${project.name}`);
  mkdirSync(folder, { recursive: true });
  // A test database may lose its last second when the machine dies: speed matters more here.
  const server = await EmbeddedPostgres.start(folder, { settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '300' } });
  await ensureDatabase(server.url('postgres'), TEMPLATE);
  const dataSource = createDataSource({ url: server.url(TEMPLATE), entities: [], migrations, poolSize: 2, applicationName: 'vigie-template' });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  project.provide('testServer', server.url('postgres'));
  project.provide('templateDatabase', TEMPLATE);
  project.provide('scratch', folder);
  return async () => {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}
