import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { ForgetOldDrafts } from '../drafts/draft-retention';

@JobHandler('forget-drafts')
export class ForgetDraftsHandler implements HandlesJob<'forget-drafts'> {
  constructor(private readonly forget: ForgetOldDrafts) {}

  async handle(): Promise<JobOutcome> {
    return (await this.forget.execute()) === 0 ? { skipped: 'no draft is past its days' } : undefined;
  }
}
