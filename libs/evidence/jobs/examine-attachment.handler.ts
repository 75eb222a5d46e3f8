import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { ExamineAttachment } from '../examine-attachment/examine-attachment';

@JobHandler('examine-attachment')
export class ExamineAttachmentHandler implements HandlesJob<'examine-attachment'> {
  constructor(private readonly examine: ExamineAttachment) {}

  handle({ attachmentId }: JobPayload<'examine-attachment'>): Promise<JobOutcome> {
    return this.examine.execute(attachmentId);
  }
}
