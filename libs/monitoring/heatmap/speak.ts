import { priorOf, smoothed, type Prior } from '@vigie/domain';
import type { Measured } from '../measures/measured';
import { MESSAGES } from '../messages.fr';
import { kindOf, type HeatmapMetric } from './metric';

type Value = Omit<Measured, 'territory'>;

/** What is measured where nothing is: zero of what is counted, and no value for the rest. */
export function nothingMeasured(metric: HeatmapMetric): Value {
  return { n: 0, part: null, value: kindOf(metric) === 'COUNT' ? 0 : null, low: null, high: null };
}

/** The measure without its value where it rests on too little; what it rests on stays. */
export function spoken({ n, part, value, low, high }: Value, least: number): Value {
  return n < least ? { n, part, value: null, low: null, high: null } : { n, part, value, low, high };
}

/** What the territories of a rate or share say of each other; null for other metrics, and where there is nothing to learn from. */
export function smoothingPrior(metric: HeatmapMetric, measures: readonly Measured[]): Prior | null {
  const kind = kindOf(metric);
  if (kind !== 'RATE' && kind !== 'SHARE') return null;
  const observed = measures.flatMap(({ territory, n, part }) => (territory === null || part === null ? [] : [{ count: part, exposure: n }]));
  return priorOf(kind === 'RATE' ? 'GAMMA' : 'BETA', observed);
}

/** The measure drawn towards that of all; a territory without any base is not guessed. */
export function drawn(prior: Prior, { n, part }: Value): Value {
  if (n === 0 || part === null) return { n, part, value: null, low: null, high: null };
  return { n, part, ...smoothed(prior, { count: part, exposure: n }) };
}

const rate = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

export const smoothingWords = ({ kind, mean }: Prior): string => MESSAGES.smoothing((kind === 'GAMMA' ? rate : percent).format(mean));
