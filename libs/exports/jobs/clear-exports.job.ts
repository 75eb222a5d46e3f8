import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { ClearExports } from '../clear-exports/clear-exports';

@JobHandler('clear-exports')
export class ClearExportsJob implements HandlesJob<'clear-exports'> {
  constructor(private readonly clear: ClearExports) {}

  async handle(): Promise<JobOutcome> {
    const cleared = await this.clear.execute();
    return cleared === 0 ? { skipped: 'nothing to clear' } : undefined;
  }
}
