import 'reflect-metadata';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, createDataSource, createLogger, loadConfig } from '@vigie/platform';
import type { WishedSettings } from '../pipeline-settings';
import { JOB_SETTINGS } from '../registry/job-settings';
import { pipelineEntities } from '../persistence/pipeline-entities';
import { PipelineModule } from '../pipeline.module';
import { withStandIns } from './stand-ins';

export interface ProgramParts {
  readonly databaseUrl: string;
  /** Null: the queue lies in the same PostgreSQL. */
  readonly queueUrl: string | null;
  readonly role?: 'all' | 'api' | 'worker';
  /** Those of the test; the other jobs get one that skips. */
  readonly handlers: Type[];
  readonly settings?: WishedSettings;
}

/** Short, so that a test sees a lost worker within two seconds. */
export const QUICK: WishedSettings = {
  relay: { gather: 10, longestGather: 20, idle: 20, firstRetry: 50, longestRetry: 200 },
  worker: { lockDuration: 1_000, stalledInterval: 400, reconnectWait: 100 },
  jobs: { 'recompute-buckets': { ...JOB_SETTINGS['recompute-buckets'], attempts: 3, firstWait: 20 } },
};

/** The pipeline alone, as the server composes it. Closing it is the caller's. */
export async function startProgram({ databaseUrl, queueUrl, role = 'all', handlers, settings = QUICK }: ProgramParts): Promise<INestApplicationContext> {
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'for-rehearsals-only-0123456789abcdef' });
  const logger = createLogger({ logLevel: process.env.LOG_LEVEL ?? 'silent' });
  const dataSource = createDataSource({ url: databaseUrl, entities: pipelineEntities, migrations: [], poolSize: 6, applicationName: 'rehearsal' });
  await dataSource.initialize();

  @Module({ imports: [PlatformModule.with({ config, dataSource, logger }), PipelineModule.with({ databaseUrl, queueUrl, role, settings })], providers: withStandIns(handlers) })
  class RehearsalModule {}

  const program = await NestFactory.createApplicationContext(RehearsalModule, { logger: false, abortOnError: false });
  const close = program.close.bind(program);
  program.close = async () => {
    await close();
    await dataSource.destroy();
  };
  return program;
}
