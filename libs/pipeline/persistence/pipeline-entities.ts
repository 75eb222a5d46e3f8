import { JobFailure } from './job-failure.entity';
import { OutboxEvent } from './outbox-event.entity';

export const pipelineEntities = [OutboxEvent, JobFailure];
