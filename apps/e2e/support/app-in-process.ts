import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { GraphQLSchema } from 'graphql';
import { seedCatalogue } from '@vigie/catalogue';
import { SYSTEM, createLogger, loadConfig } from '@vigie/platform';
import { AppModule, configureHttp, entities } from '@vigie/server';
import { testDatabase, type TestDatabase } from '@vigie/testing';

export interface AppInProcess {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly schema: GraphQLSchema;
  readonly url: string;
  close(): Promise<void>;
}

/** The whole program in the test's own process, on a database of its own with the reference data in. */
export async function appInProcess(env: Record<string, string> = {}): Promise<AppInProcess> {
  const database = await testDatabase(entities);
  const dataDir = mkdtempSync(join(tmpdir(), 'vigie-app-'));
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_DATA_DIR: dataDir, VIGIE_ROLE: 'api', LOG_LEVEL: 'error', ...env });
  const logger = createLogger(config);
  await database.tx.run(SYSTEM, seedCatalogue);
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.with({ config, dataSource: database.dataSource, logger, databaseUrl: database.url }), { logger: ['error'], bodyParser: false });
  await configureHttp(app, config, logger);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    database,
    get schema() { return app.get(GraphQLSchemaHost).schema; },
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

