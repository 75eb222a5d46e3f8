import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { ClearFiles } from '../clear-files/clear-files';

@JobHandler('clear-files')
export class ClearFilesHandler implements HandlesJob<'clear-files'> {
  constructor(private readonly clear: ClearFiles) {}

  async handle(): Promise<JobOutcome> {
    const erased = await this.clear.execute();
    return erased === 0 ? { skipped: 'nothing to clear' } : undefined;
  }
}
