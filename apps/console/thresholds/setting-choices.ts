import { SURGE_SETTING_BOUNDS, type SurgeSettingName } from '@vigie/domain';
import { formatPercent } from '@vigie/ui';
import type { Choice } from '../form/choice-field';
import { text } from './messages.fr';

/** Settings that belong together, in the order of the page. */
export const GROUPS = {
  credible: ['minimumStructures', 'largestShare', 'falseDiscoveryRate', 'leastCases'], nightly: ['weeks', 'leastCompleteness', 'endsAfter'], method: ['historyWeeks', 'yearsCompared'],
} as const satisfies Record<keyof typeof text.groups, readonly SurgeSettingName[]>;
export const GROUP_NAMES = ['credible', 'nightly', 'method'] as const;

const SHARES: readonly SurgeSettingName[] = ['largestShare', 'falseDiscoveryRate', 'leastCompleteness'];

/** « 3 structures », « 5 % », « 104 semaines (2 ans) ». */
export function said(name: SurgeSettingName, value: number): string {
  return SHARES.includes(name) ? formatPercent(value, 0) : text.units[name](value);
}

/** Everything a setting may be, and what it is now even when the program was started with something else. */
export function choicesOf(name: SurgeSettingName, current: number): Choice[] {
  const { least, most, step } = SURGE_SETTING_BOUNDS[name];
  // Steps are decimal and decimals are not exact: rounded to what a step can tell.
  const offered = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, at) => Number((least + at * step).toFixed(4)));
  const values = offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);
  return values.map((value) => ({ code: String(value), label: said(name, value) }));
}
