import { Injectable } from '@nestjs/common';
import { assertWholeCountry, notFound, type Viewer } from '@vigie/access';
import { faultySettings, type SurgeSettingName, type SurgeSettings } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { SurgeTrialEntity } from '../persistence/settings.entities';
import { SETTING_MESSAGES } from '../settings/messages.fr';

export type TryOutcome =
  | { readonly kind: 'ASKED'; readonly trial: SurgeTrialEntity }
  | { readonly kind: 'REFUSED'; readonly message: string; readonly setting: SurgeSettingName };

/** Tries settings out on the last weeks: a job judges them, since all series of the nation take seconds. Changes nothing. */
@Injectable()
export class TrySettings {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** A trial takes the place of the one the account asked for before. @throws forbidden for all but national staff and administrators */
  async ask(viewer: Viewer, settings: SurgeSettings): Promise<TryOutcome> {
    assertWholeCountry(viewer);
    const [faulty] = faultySettings(settings);
    if (faulty) return { kind: 'REFUSED', message: SETTING_MESSAGES.outOfBounds(faulty), setting: faulty };
    const now = this.clock.now();
    const trial = { id: newId(now.getTime()), accountId: viewer.account.id, settings, state: 'ASKED' as const, result: null, askedAt: now };
    return this.tx.run(viewer.scope, async (manager) => {
      await manager.delete(SurgeTrialEntity, { accountId: viewer.account.id });
      await manager.insert(SurgeTrialEntity, trial);
      await this.outbox.append(manager, { kind: 'surges.tried', payload: { trialId: trial.id } });
      return { kind: 'ASKED', trial: await manager.findOneByOrFail(SurgeTrialEntity, { id: trial.id }) };
    });
  }

  /** @throws forbidden as `ask`; notFound for one of somebody else, or one that another took the place of */
  async read(viewer: Viewer, id: string): Promise<SurgeTrialEntity> {
    assertWholeCountry(viewer);
    const trial = await this.tx.run(viewer.scope, (manager) => manager.createQueryBuilder(SurgeTrialEntity, 'trial').where('trial.id::text = :id AND trial.accountId = :own', { id: id.replaceAll('\0', ''), own: viewer.account.id }).getOne());
    if (!trial) throw notFound();
    return trial;
  }
}
