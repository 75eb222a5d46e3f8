import { DOMINANCE_LIMITS } from '@vigie/domain';

/** How a scan decides; docs/surges.md says why. */
export interface ScanSettings {
  /** Last whole weeks looked at: late reports may lift a week that was under its bound when it was first judged, and some nights no scan runs. */
  readonly weeks: number;
  /** Share of the alerts opened that may be due to chance (Benjamini–Hochberg, over all series of the nation, week by week). */
  readonly falseDiscoveryRate: number;
  /** An alert resting on fewer structures is held. */
  readonly minimumStructures: number;
  /** An alert of which one structure reported more than this share is held, unless the rise stands without it. */
  readonly largestShare: number;
  /** A week of which a smaller share of the reports is thought to be in waits. */
  readonly leastCompleteness: number;
  /** Weeks under the bound after which a rise is over; a later one is another alert. */
  readonly endsAfter: number;
}

export const SCAN_SETTINGS: ScanSettings = {
  weeks: 8, falseDiscoveryRate: 0.05, minimumStructures: DOMINANCE_LIMITS.minimumStructures, largestShare: DOMINANCE_LIMITS.largestShare, leastCompleteness: 0.5, endsAfter: 2,
};

/** @throws RangeError naming the first setting out of bounds */
export function checkScanSettings(settings: ScanSettings): void {
  const whole = (name: 'weeks' | 'minimumStructures' | 'endsAfter', most: number) => {
    if (!Number.isInteger(settings[name]) || settings[name] < 1 || settings[name] > most) throw new RangeError(`${name} is ${settings[name]}: it must be a whole number from 1 to ${most}`);
  };
  const share = (name: 'falseDiscoveryRate' | 'largestShare' | 'leastCompleteness') => {
    if (!(settings[name] > 0 && settings[name] <= 1)) throw new RangeError(`${name} is ${settings[name]}: it must lie between 0 and 1`);
  };
  whole('weeks', 520);
  whole('minimumStructures', 100);
  whole('endsAfter', 26);
  share('falseDiscoveryRate');
  share('largestShare');
  share('leastCompleteness');
}
