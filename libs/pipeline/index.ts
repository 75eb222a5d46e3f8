import { JobFailure } from './persistence/job-failure.entity';
import { OutboxEvent } from './persistence/outbox-event.entity';

export { drain } from './drain';
export { PipelineMetrics } from './metrics/pipeline-metrics';
export { Outbox, type OutgoingEvent } from './outbox/outbox';
export { OutboxModule } from './outbox/outbox.module';
export { JobFailure, OutboxEvent };
export { PipelineModule } from './pipeline.module';
export { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from './registry/job-handler';

export const pipelineEntities = [OutboxEvent, JobFailure];
