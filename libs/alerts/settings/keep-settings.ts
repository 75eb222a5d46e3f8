import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { AuditLog, assertWholeCountry, statedPurpose, type Viewer } from '@vigie/access';
import { SURGE_SETTINGS, changedSettings, faultySettings, type SurgeSettingName, type SurgeSettings } from '@vigie/domain';
import { CONFIG, Clock, TransactionRunner, type Config } from '@vigie/platform';
import { SETTING_MESSAGES } from './messages.fr';
import { SurgeSettingsEntity } from '../persistence/settings.entities';
import { settingsInForce, type SettingsInForce } from './settings-in-force';

export interface KeptSettings extends SettingsInForce {
  /** Every version there was, latest first. */
  readonly versions: readonly SurgeSettingsEntity[];
  /** What held before the first version. */
  readonly original: SurgeSettings;
}

export type SettingsOutcome =
  | { readonly kind: 'SAVED'; readonly kept: KeptSettings }
  /** `setting`: the one to mend, when it is about one. */
  | { readonly kind: 'REFUSED'; readonly message: string; readonly setting: SurgeSettingName | null };

/** Any constant: two versions come one after the other. */
const SETTINGS_LOCK = 72_617_415;

/** The settings of the watch: each change is a version of its own, signed, dated and explained; the next scan takes it. */
@Injectable()
export class KeepSettings {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'surges'>) {}

  /** @throws forbidden for all but national staff and administrators */
  read(viewer: Viewer): Promise<KeptSettings> {
    assertWholeCountry(viewer);
    return this.tx.run(viewer.scope, (manager) => this.kept(manager));
  }

  /** @param revision the one that was being changed @throws as `read` */
  async save(viewer: Viewer, revision: number, wished: SurgeSettings, reason: string): Promise<SettingsOutcome> {
    assertWholeCountry(viewer);
    const [faulty] = faultySettings(wished);
    if (faulty) return refused(SETTING_MESSAGES.outOfBounds(faulty), faulty);
    const why = statedReason(reason);
    if ('fault' in why) return refused(why.fault);
    return this.tx.run(viewer.scope, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [SETTINGS_LOCK]);
      const current = await settingsInForce(manager, this.config.surges);
      if (current.revision !== revision) return refused(SETTING_MESSAGES.changedSince);
      const changed = changedSettings(current.settings, wished);
      if (changed.length === 0) return refused(SETTING_MESSAGES.nothingChanged);
      const { account } = viewer;
      await manager.insert(SurgeSettingsEntity, { revision: revision + 1, settings: wished, reason: why.reason, savedBy: account.id, savedByName: account.displayName, savedAt: this.clock.now() });
      const kept = await this.kept(manager);
      const purpose = `${changed.map((name) => SETTING_MESSAGES.change(name, current.settings[name], wished[name])).join('\u202f; ')}. ${why.reason}`;
      await this.audit.record(manager, { action: 'SURGE_SETTINGS_SAVED', subjectKind: 'surge_settings', subjectId: String(revision + 1), purpose });
      return { kind: 'SAVED', kept };
    });
  }

  private async kept(manager: EntityManager): Promise<KeptSettings> {
    const inForce = await settingsInForce(manager, this.config.surges);
    const versions = await manager.find(SurgeSettingsEntity, { order: { revision: 'DESC' } });
    return { ...inForce, versions, original: { ...SURGE_SETTINGS, ...this.config.surges } };
  }
}

function statedReason(reason: string): { readonly reason: string } | { readonly fault: string } {
  try {
    return { reason: statedPurpose(reason, SETTING_MESSAGES.reasonMissing) };
  } catch (error) {
    if (error instanceof GraphQLError) return { fault: error.message };
    throw error;
  }
}

const refused = (message: string, setting: SurgeSettingName | null = null): SettingsOutcome => ({ kind: 'REFUSED', message, setting });
