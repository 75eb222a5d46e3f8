import 'reflect-metadata';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { PlatformModule, createLogger, loadConfig } from '@vigie/platform';
import type { pipelineSettings } from '../pipeline-settings';
import { PipelineModule } from '../pipeline.module';

export interface ProgramParts {
  readonly dataSource: DataSource;
  /** Null: the queue lies in the data source's own PostgreSQL. */
  readonly queueUrl: string | null;
  readonly role?: 'all' | 'api' | 'worker';
  /** One for each job. */
  readonly handlers: Type[];
  readonly settings?: Parameters<typeof pipelineSettings>[0];
}

/** Short, so that a test sees a lost worker within two seconds. */
export const QUICK: NonNullable<ProgramParts['settings']> = {
  relay: { gather: 10, idle: 20, firstRetry: 50, longestRetry: 200 },
  worker: { lockDuration: 1_000, stalledInterval: 400, reconnectWait: 100 },
};

/** The pipeline alone, as the server composes it. Closing it is the caller's. */
export async function startProgram(parts: ProgramParts): Promise<INestApplicationContext> {
  const config = loadConfig({ NODE_ENV: 'test', VIGIE_ROLE: parts.role ?? 'all', QUEUE_URL: parts.queueUrl ?? undefined, VIGIE_SECRET: 'for-rehearsals-only-0123456789abcdef' });
  const logger = createLogger({ logLevel: process.env.LOG_LEVEL ?? 'silent' });

  @Module({ imports: [PlatformModule.with({ config, dataSource: parts.dataSource, logger }), PipelineModule.with(parts.settings ?? QUICK)], providers: parts.handlers })
  class RehearsalModule {}

  return NestFactory.createApplicationContext(RehearsalModule, { logger: false, abortOnError: false });
}
