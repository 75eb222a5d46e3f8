import type { EntityManager } from 'typeorm';
import { SURGE_SETTINGS, type SurgeSettings } from '@vigie/domain';
import type { Config } from '@vigie/platform';

/** Settings as they are at this moment. */
export interface SettingsInForce {
  /** 0: none was ever saved; those of the program's configuration hold. */
  readonly revision: number;
  readonly settings: SurgeSettings;
}

/** @param configured what the program was started with: it holds until somebody saves others */
export async function settingsInForce(manager: EntityManager, configured: Config['surges']): Promise<SettingsInForce> {
  const [last] = await manager.query<{ revision: number; settings: SurgeSettings }[]>('SELECT revision, settings FROM surge_settings ORDER BY revision DESC LIMIT 1');
  return last ? { revision: last.revision, settings: { ...SURGE_SETTINGS, ...last.settings } } : { revision: 0, settings: { ...SURGE_SETTINGS, ...configured } };
}

/** The same as a scan takes them: an alert refers to no settings that nobody saved. */
export async function scanSettingsInForce(manager: EntityManager, configured: Config['surges']) {
  const { revision, settings } = await settingsInForce(manager, configured);
  return { ...settings, revision: revision || null };
}
