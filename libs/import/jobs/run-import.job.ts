import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { RunImport } from '../run-import/run-import';

/** Goes over the file that was asked for. Run twice, it goes on or finds nothing to do. */
@JobHandler('run-import')
export class RunImportJob implements HandlesJob<'run-import'> {
  constructor(private readonly imports: RunImport) {}

  async handle({ importId }: JobPayload<'run-import'>): Promise<JobOutcome> {
    const skipped = await this.imports.execute(importId);
    if (skipped) return { skipped };
  }
}
