import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from '@vigie/pipeline';
import { ProduceExport } from '../produce/produce-export';

/** Writes the file of an export. Run again after a crash, it begins anew. */
@JobHandler('produce-export')
export class ProduceExportJob implements HandlesJob<'produce-export'> {
  constructor(private readonly produce: ProduceExport) {}

  async handle({ exportId }: JobPayload<'produce-export'>, { last }: Pick<JobAttempt, 'last'> = { last: true }): Promise<JobOutcome> {
    const skipped = await this.produce.execute(exportId, last);
    return skipped === null ? undefined : { skipped };
  }
}
