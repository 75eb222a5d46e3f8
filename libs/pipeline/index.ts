import { JobFailure } from './persistence/job-failure.entity';
import { OutboxEvent } from './persistence/outbox-event.entity';

export { Outbox } from './outbox/outbox';
export { JobFailure, OutboxEvent };

export const pipelineEntities = [OutboxEvent, JobFailure];
