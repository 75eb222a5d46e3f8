import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, Logger, type Config } from '@vigie/platform';
import { JobJournal } from './journal/job-journal';
import { JournalSweep } from './journal/journal-sweep';
import { PipelineMetrics } from './metrics/pipeline-metrics';
import { OutboxModule } from './outbox/outbox.module';
import { Relay } from './outbox/relay';
import { PipelineLifecycle } from './pipeline-lifecycle';
import { PIPELINE_SETTINGS, pipelineSettings } from './pipeline-settings';
import { chooseQueueStore } from './queue/choose-queue-store';
import { JobQueue } from './queue/job-queue';
import { JobWorker } from './queue/job-worker';
import { QueueStore } from './queue/queue-store';
import { JobRegistry } from './registry/job-registry';

/** From the outbox to the handlers: composed once, by the program; features import `OutboxModule`. */
@Module({})
export class PipelineModule {
  /** @param wished settings that differ from the defaults, for tests and benchmarks */
  static with(wished: Parameters<typeof pipelineSettings>[0] = {}): DynamicModule {
    return {
      module: PipelineModule,
      imports: [DiscoveryModule, OutboxModule],
      providers: [
        { provide: PIPELINE_SETTINGS, useValue: pipelineSettings(wished) },
        {
          provide: QueueStore,
          inject: [CONFIG, DataSource, Logger],
          useFactory: (config: Config, dataSource: DataSource, logger: Logger) => chooseQueueStore({ databaseUrl: urlOf(dataSource), queueUrl: config.queueUrl }, logger),
        },
        JobQueue, JobRegistry, JobJournal, JournalSweep, JobWorker, Relay, PipelineMetrics, PipelineLifecycle,
      ],
      exports: [OutboxModule, JobQueue, JobRegistry, PipelineMetrics, Relay],
    };
  }
}

/** The embedded server chooses its port when it starts: only the data source knows the address. */
function urlOf(dataSource: DataSource): string {
  const { url } = dataSource.options as { url?: string };
  if (!url) throw new Error('the data source has no url');
  return url;
}
