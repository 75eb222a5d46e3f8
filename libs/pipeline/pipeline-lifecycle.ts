import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Relay } from './outbox/relay';
import { PIPELINE_SETTINGS, type PipelineSettings } from './pipeline-settings';
import { JobQueue } from './queue/job-queue';
import { JobWorker } from './queue/job-worker';
import { QueueStore } from './queue/queue-store';
import { Upkeep } from './upkeep/upkeep';

/** Starts the relay and the worker where the role asks for them, and stops them in the one order that loses nothing. */
@Injectable()
export class PipelineLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(PIPELINE_SETTINGS) private readonly settings: PipelineSettings,
    private readonly store: QueueStore,
    private readonly queue: JobQueue,
    private readonly worker: JobWorker,
    private readonly relay: Relay,
    private readonly upkeep: Upkeep,
  ) {}

  /** The api role relays nothing and runs nothing: it accepts reports whether or not the queue is there. */
  onApplicationBootstrap(): void {
    if (this.settings.role === 'api') return;
    this.worker.start();
    this.relay.start();
    this.upkeep.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.upkeep.stop();
    await this.relay.stop();
    await this.worker.stop();
    await this.queue.close();
    await this.store.close();
  }
}
