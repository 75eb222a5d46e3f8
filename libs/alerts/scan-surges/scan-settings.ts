import { SURGE_SETTINGS, type SurgeSettings } from '@vigie/domain';

/** How a scan decides, and which of the kept settings that is; null: none of them as it is. */
export interface ScanSettings extends SurgeSettings {
  readonly revision: number | null;
}

export const SCAN_SETTINGS: ScanSettings = { ...SURGE_SETTINGS, revision: null };

/**
 * Wider than what a screen offers: a scan by hand may go over years.
 *
 * @throws RangeError naming the first setting out of bounds
 */
export function checkScanSettings(settings: ScanSettings): void {
  const whole = (name: 'weeks' | 'minimumStructures' | 'endsAfter' | 'leastCases' | 'historyWeeks' | 'yearsCompared', most: number) => {
    if (!Number.isInteger(settings[name]) || settings[name] < 1 || settings[name] > most) throw new RangeError(`${name} is ${settings[name]}: it must be a whole number from 1 to ${most}`);
  };
  const share = (name: 'falseDiscoveryRate' | 'largestShare' | 'leastCompleteness') => {
    if (!(settings[name] > 0 && settings[name] <= 1)) throw new RangeError(`${name} is ${settings[name]}: it must lie between 0 and 1`);
  };
  whole('weeks', 520);
  whole('minimumStructures', 100);
  whole('endsAfter', 26);
  whole('leastCases', 1_000);
  whole('historyWeeks', 520);
  whole('yearsCompared', 10);
  share('falseDiscoveryRate');
  share('largestShare');
  share('leastCompleteness');
}
