import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from '@vigie/pipeline';
import { RunImport } from '../run-import/run-import';

/** Goes over the file that was asked for. Run twice, it goes on or finds nothing to do; given up, its import is told to have failed. */
@JobHandler('run-import')
export class RunImportJob implements HandlesJob<'run-import'> {
  constructor(private readonly imports: RunImport) {}

  async handle({ importId }: JobPayload<'run-import'>, { last }: JobAttempt): Promise<JobOutcome> {
    try {
      const skipped = await this.imports.execute(importId);
      if (skipped) return { skipped };
    } catch (error) {
      if (last) await this.imports.giveUp(importId);
      throw error;
    }
  }
}
