import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { FreezeDossier } from '../freeze/freeze-dossier';
import { MESSAGES } from '../messages.fr';
import { DossierFreezingEntity } from '../persistence/dossier-file.entities';

/** Freezes the figures of a dossier for whoever asked. Run again after a crash, it freezes them once. */
@JobHandler('freeze-dossier')
export class FreezeDossierJob implements HandlesJob<'freeze-dossier'> {
  constructor(private readonly tx: TransactionRunner, private readonly freeze: FreezeDossier, private readonly clock: Clock) {}

  async handle({ dossierId }: JobPayload<'freeze-dossier'>, { last }: Pick<JobAttempt, 'last'> = { last: true }): Promise<JobOutcome> {
    const asked = await this.tx.run(SYSTEM, (manager) => manager.findOneBy(DossierFreezingEntity, { dossierId }));
    if (!asked || asked.state === 'DONE') return { skipped: 'nothing to freeze' };
    const { revision, accountId: id, email, displayName } = asked;
    const step = (part: Partial<DossierFreezingEntity>) => this.tx.run(SYSTEM, (manager) => manager.update(DossierFreezingEntity, { dossierId, revision }, part));
    await step({ state: 'RUNNING', done: 0, failure: null });
    try {
      const outcome = await this.freeze.execute({ id, email, displayName }, dossierId, revision, async (done) => { await step({ done }); });
      // What no attempt will change is told to the person.
      if (outcome.kind === 'REFUSED') await step({ state: 'FAILED', failure: outcome.message, finishedAt: this.clock.now() });
    } catch (error) {
      await step(last ? { state: 'FAILED', failure: MESSAGES.freezingFailed, finishedAt: this.clock.now() } : { state: 'QUEUED', done: 0 });
      throw error;
    }
  }
}
