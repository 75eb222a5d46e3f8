import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule } from '@vigie/access';
import { Logger } from '@vigie/platform';
import { QueueBoardController } from './board/queue-board.controller';
import { JobFailuresResolver } from './graphql/job-failures.resolver';
import { JobJournal } from './journal/job-journal';
import { ListFailures } from './list-failures/list-failures';
import { PipelineMetrics } from './metrics/pipeline-metrics';
import { OutboxModule } from './outbox/outbox.module';
import { Relay } from './outbox/relay';
import { PipelineLifecycle } from './pipeline-lifecycle';
import { PIPELINE_SETTINGS, pipelineSettings, type PipelineSettings, type WishedSettings } from './pipeline-settings';
import { chooseQueueStore, type QueueAddress } from './queue/choose-queue-store';
import { JobQueue } from './queue/job-queue';
import { JobWorker } from './queue/job-worker';
import { QueueStore } from './queue/queue-store';
import { RedriveJob } from './redrive-job/redrive-job';
import { JobRegistry } from './registry/job-registry';
import { Scheduler } from './schedule/scheduler';
import { Upkeep } from './upkeep/upkeep';

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
      imports: [DiscoveryModule, OutboxModule, AccessModule],
      providers: [
        { provide: PIPELINE_SETTINGS, useValue: pipelineSettings(parts.role, parts.settings) },
        { provide: QueueStore, inject: [Logger], useFactory: (logger: Logger) => chooseQueueStore(parts, logger) },
        JobQueue, JobRegistry, JobJournal, JobWorker, Relay, PipelineMetrics, PipelineLifecycle, Scheduler, Upkeep, ListFailures, RedriveJob, JobFailuresResolver,
      ],
      controllers: [QueueBoardController],
      exports: [OutboxModule, JobQueue, JobRegistry, PipelineMetrics, Relay],
    };
  }
}
