import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { RunRetention } from '../run-retention/run-retention';

/** The run of each night. One that would erase abnormally much erases nothing, fails, and is read about under « Incidents ». */
@JobHandler('apply-retention')
export class ApplyRetentionHandler implements HandlesJob<'apply-retention'> {
  constructor(private readonly retention: RunRetention) {}

  async handle(): Promise<JobOutcome> {
    const outcome = await this.retention.execute({ demo: false });
    if (outcome.kind === 'STOPPED') throw new Error(`Retention stopped: it would erase abnormally many ${outcome.plan.abnormal.join(', ')}. See "vigie retention --dry-run".`);
    if (outcome.erased.untold > 0) throw new Error(`${outcome.erased.untold} accounts could not be told that they will be closed; all else that was due is done.`);
    if (Object.values(outcome.erased).every((count) => count === 0)) return { skipped: 'nothing is past its time' };
  }
}
