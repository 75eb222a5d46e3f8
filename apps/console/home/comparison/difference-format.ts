import type { ColourScale } from '@vigie/ui';
import { text } from '../messages.fr';
import { METRIC_KINDS, type Metric } from '../view/metrics';
import type { Difference } from './compare-cells';

const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const points = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** « +45 % », or « +4,2 points » for shares. */
export function formatDifference(metric: Metric, difference: number): string {
  if (!Number.isFinite(difference)) return text.comparison.fromNothing;
  const figure = METRIC_KINDS[metric] === 'SHARE' ? text.comparison.points(points.format(difference * 100)) : percent.format(difference);
  return figure.replace('-', '−');
}

/** The change and whether it can be told, « +45 %, plus élevé », then how sure: « intervalle à 95 % : +12 % à +80 % », where there is one. */
export function differenceTold(metric: Metric, { difference, low, high, verdict }: Difference): { readonly told: string; readonly interval: string | null } {
  if (difference === null) return { told: text.comparison.verdicts[verdict], interval: null };
  const bounded = low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high);
  return {
    told: [formatDifference(metric, difference), text.comparison.verdicts[verdict]].filter(Boolean).join(', '),
    interval: bounded ? text.evidence.intervalIs(text.evidence.interval(formatDifference(metric, low), formatDifference(metric, high))) : null,
  };
}

/** Both in one sentence. */
export function differenceInWords(metric: Metric, difference: Difference): string {
  const { told, interval } = differenceTold(metric, difference);
  return interval === null ? told : `${told}, ${interval}`;
}

/** The same classes whatever is compared: a change means the same on every map. */
const RELATIVE: ColourScale = { kind: 'DIVERGING', bounds: [0.1, 0.25, 0.5] };
const POINTS: ColourScale = { kind: 'DIVERGING', bounds: [0.05, 0.1, 0.2] };

export const differenceScale = (metric: Metric): ColourScale => (METRIC_KINDS[metric] === 'SHARE' ? POINTS : RELATIVE);

/** Territories that 95 % intervals set apart by chance: one in twenty. */
const BY_CHANCE = 0.05;

/** How many of those compared would stand out by chance; nothing of a single one. */
export const byChance = (compared: number): string => (compared > 1 ? text.comparison.chance(compared, Math.round(compared * BY_CHANCE)) : '');
