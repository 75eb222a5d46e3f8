import { Injectable } from '@nestjs/common';
import { AuditLog, badUserInput, forbidden, notFound, type Viewer } from '@vigie/access';
import { Clock, TransactionRunner } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { Outbox } from '../outbox/outbox';
import { JobFailure } from '../persistence/job-failure.entity';
import { isJob } from '../registry/job-settings';

/** Sends a given-up job again, through the outbox like any other: it is marked and will run, or neither. */
@Injectable()
export class RedriveJob {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One that was redriven already is left as it is: it runs once, however often it is asked for. */
  async execute(viewer: Viewer, id: string): Promise<JobFailure> {
    if (viewer.role !== 'ADMIN') throw forbidden();
    return this.tx.run(viewer.scope, async (manager) => {
      const failure = /^\d{1,18}$/.test(id) ? await manager.findOne(JobFailure, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
      if (!failure) throw notFound();
      if (!isJob(failure.jobName)) throw badUserInput(MESSAGES.notAJob);
      if (failure.redrivenAt) return failure;
      const redriven = { redrivenAt: this.clock.now(), redrivenBy: viewer.account.id };
      await manager.update(JobFailure, { id }, redriven);
      await this.outbox.append(manager, { kind: 'job.redriven', payload: { failureId: id, job: failure.jobName, payload: failure.payload } });
      await this.audit.record(manager, { action: 'JOB_REDRIVEN', subjectKind: 'job_failure', subjectId: id });
      return Object.assign(failure, redriven);
    });
  }
}
