import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Logger } from '@vigie/platform';
import { JobJournal } from './journal/job-journal';
import { JournalSweep } from './journal/journal-sweep';
import { PipelineMetrics } from './metrics/pipeline-metrics';
import { OutboxModule } from './outbox/outbox.module';
import { Relay } from './outbox/relay';
import { PipelineLifecycle } from './pipeline-lifecycle';
import { PIPELINE_SETTINGS, pipelineSettings, type PipelineSettings, type WishedSettings } from './pipeline-settings';
import { chooseQueueStore, type QueueAddress } from './queue/choose-queue-store';
import { JobQueue } from './queue/job-queue';
import { JobWorker } from './queue/job-worker';
import { QueueStore } from './queue/queue-store';
import { JobRegistry } from './registry/job-registry';

export interface PipelineParts extends QueueAddress {
  readonly role: PipelineSettings['role'];
  readonly settings?: WishedSettings;
}

/** From the outbox to the handlers: composed once, by the program; features import `OutboxModule`. */
@Module({})
export class PipelineModule {
  static with(parts: PipelineParts): DynamicModule {
    return {
      module: PipelineModule,
      imports: [DiscoveryModule, OutboxModule],
      providers: [
        { provide: PIPELINE_SETTINGS, useValue: pipelineSettings(parts.role, parts.settings) },
        { provide: QueueStore, inject: [Logger], useFactory: (logger: Logger) => chooseQueueStore(parts, logger) },
        JobQueue, JobRegistry, JobJournal, JournalSweep, JobWorker, Relay, PipelineMetrics, PipelineLifecycle,
      ],
      exports: [OutboxModule, JobQueue, JobRegistry, PipelineMetrics, Relay],
    };
  }
}
