import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Logger } from '@vigie/platform';
import { PublishMemberFigures } from '../member-figures/publish-member-figures';

/** Each morning: months that have settled since. Idempotent: a month leaves once. */
@JobHandler('publish-member-figures')
export class PublishMemberFiguresJob implements HandlesJob<'publish-member-figures'> {
  constructor(private readonly publish: PublishMemberFigures, private readonly logger: Logger) {}

  async handle(): Promise<JobOutcome> {
    const months = await this.publish.execute();
    if (months.length === 0) return { skipped: 'no month to publish' };
    this.logger.info({ months }, 'figures for members published');
  }
}
