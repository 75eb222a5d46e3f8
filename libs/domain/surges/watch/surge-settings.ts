import { NOUFAILY_OPTIONS } from '../farrington/farrington-options';
import { DOMINANCE_LIMITS } from './dominance';
import { WATCH_DEFAULTS, type WatchOptions } from './watch-surges';

/** What the federation may choose of its watch; docs/surges.md says what each does. */
export interface SurgeSettings {
  /** An alert resting on fewer structures is held. */
  readonly minimumStructures: number;
  /** An alert of which one structure reported more than this share is held, unless the rise stands without it. */
  readonly largestShare: number;
  /** Share of the alerts opened that may be due to chance (Benjamini–Hochberg, over all series of the nation, week by week). */
  readonly falseDiscoveryRate: number;
  /** A series with fewer cases than that in four weeks is never found (`limit54` in R). */
  readonly leastCases: number;
  /** Last whole weeks looked at: late reports may lift a week that was under its bound when it was first judged, and some nights no scan runs. */
  readonly weeks: number;
  /** A week of which a smaller share of the reports is thought to be in waits. */
  readonly leastCompleteness: number;
  /** Weeks under the bound after which a rise is over; a later one is another alert. */
  readonly endsAfter: number;
  /** Weeks of history, in whole years of 52, from which Farrington takes over from EARS. */
  readonly historyWeeks: number;
  /** Years Farrington compares with, at most (`b` in R). */
  readonly yearsCompared: number;
}

export const SURGE_SETTINGS: SurgeSettings = {
  minimumStructures: DOMINANCE_LIMITS.minimumStructures, largestShare: DOMINANCE_LIMITS.largestShare, falseDiscoveryRate: 0.05, leastCases: NOUFAILY_OPTIONS.limit54[0],
  weeks: 8, leastCompleteness: 0.5, endsAfter: 2, historyWeeks: 52 * WATCH_DEFAULTS.fromYears, yearsCompared: NOUFAILY_OPTIONS.b,
};

export type SurgeSettingName = keyof SurgeSettings;

/** What a setting may be, ends included, in steps from `least`: a screen need not offer what would make no sense. */
export const SURGE_SETTING_BOUNDS = {
  // Fewer than three structures would point at them.
  minimumStructures: { least: 3, most: 20, step: 1 },
  largestShare: { least: 0.3, most: 0.9, step: 0.05 },
  falseDiscoveryRate: { least: 0.01, most: 0.2, step: 0.01 },
  leastCases: { least: 3, most: 30, step: 1 },
  weeks: { least: 2, most: 26, step: 1 },
  leastCompleteness: { least: 0.3, most: 0.95, step: 0.05 },
  endsAfter: { least: 1, most: 8, step: 1 },
  // One year cannot tell the season from the level.
  historyWeeks: { least: 104, most: 260, step: 52 },
  yearsCompared: { least: 2, most: 5, step: 1 },
} as const satisfies Record<SurgeSettingName, { least: number; most: number; step: number }>;

export const SURGE_SETTING_NAMES = Object.keys(SURGE_SETTING_BOUNDS) as SurgeSettingName[];

/** Steps are decimal, and decimals are not exact: as near as this, a value is on one. */
const AS_GOOD_AS_ON_A_STEP = 1e-6;

/** Settings that are out of bounds or off their steps; with less compared than waited for, Farrington would never take over. */
export function faultySettings(settings: SurgeSettings): SurgeSettingName[] {
  const faulty = SURGE_SETTING_NAMES.filter((name) => {
    const { least, most, step } = SURGE_SETTING_BOUNDS[name];
    const steps = (settings[name] - least) / step;
    return !(settings[name] >= least - AS_GOOD_AS_ON_A_STEP && settings[name] <= most + AS_GOOD_AS_ON_A_STEP && Math.abs(steps - Math.round(steps)) < AS_GOOD_AS_ON_A_STEP);
  });
  return faulty.length === 0 && settings.yearsCompared * 52 < settings.historyWeeks ? ['yearsCompared'] : faulty;
}

/** The names of what differs, in the order of the screen. */
export function changedSettings(before: SurgeSettings, after: SurgeSettings): SurgeSettingName[] {
  return SURGE_SETTING_NAMES.filter((name) => before[name] !== after[name]);
}

/** The watch with these settings; all else stays as `WATCH_DEFAULTS` has it. */
export function watchWith({ leastCases, historyWeeks, yearsCompared }: SurgeSettings): WatchOptions {
  const { farrington } = WATCH_DEFAULTS;
  return { ...WATCH_DEFAULTS, fromYears: historyWeeks / 52, farrington: { ...farrington, b: yearsCompared, limit54: [leastCases, farrington.limit54[1]] } };
}
