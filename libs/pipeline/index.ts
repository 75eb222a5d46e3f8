export { drain } from './drain';
export { PipelineMetrics } from './metrics/pipeline-metrics';
export { Outbox, type OutgoingEvent } from './outbox/outbox';
export { OutboxModule } from './outbox/outbox.module';
export { JobFailure } from './persistence/job-failure.entity';
export { OutboxEvent } from './persistence/outbox-event.entity';
export { pipelineEntities } from './persistence/pipeline-entities';
export { PipelineModule } from './pipeline.module';
export { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from './registry/job-handler';
