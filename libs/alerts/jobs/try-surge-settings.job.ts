import { Inject } from '@nestjs/common';
import type { JobPayload } from '@vigie/contracts';
import { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from '@vigie/pipeline';
import { CONFIG, Clock, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { SurgeTrialEntity } from '../persistence/settings.entities';
import { settingsInForce } from '../settings/settings-in-force';
import { rehearseScan } from '../trials/rehearse-scan';

/** Tries settings of the watch out. Run again, it finds the same. */
@JobHandler('try-surge-settings')
export class TrySurgeSettings implements HandlesJob<'try-surge-settings'> {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'surges'>) {}

  async handle({ trialId }: JobPayload<'try-surge-settings'>, { last }: Pick<JobAttempt, 'last'> = { last: true }): Promise<JobOutcome> {
    try {
      return await this.tx.run(SYSTEM, async (manager) => {
        const trial = await manager.findOneBy(SurgeTrialEntity, { id: trialId, state: 'ASKED' });
        if (!trial) return { skipped: 'another trial took its place' };
        const { settings } = await settingsInForce(manager, this.config.surges);
        const result = await rehearseScan(manager, this.clock.now(), settings, trial.settings);
        await manager.update(SurgeTrialEntity, { id: trialId }, { state: 'DONE', result });
        return undefined;
      });
    } catch (error) {
      if (last) await this.tx.run(SYSTEM, (manager) => manager.update(SurgeTrialEntity, { id: trialId, state: 'ASKED' }, { state: 'FAILED' }));
      throw error;
    }
  }
}
