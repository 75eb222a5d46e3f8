import { betaQuantile } from './beta-quantile';
import { gammaQuantile } from './gamma-quantile';
import type { Estimate } from './intervals';

/** A count over what it was counted over: reports over structures, or those lost over those reported. */
export interface Observed {
  readonly count: number;
  readonly exposure: number;
}

/** What all territories together say of one before it is looked at: a gamma (rates) or a beta (shares), in its two parameters. */
export interface Prior {
  readonly kind: 'GAMMA' | 'BETA';
  readonly mean: number;
  /** Exposure that the prior weighs as much as; infinite where territories differ no more than chance makes them. */
  readonly weight: number;
}

const TAIL = 0.025;

/**
 * Empirical Bayes by moments (Marshall 1991): mean of all, and as much spread between territories as is left when chance has had its share:
 * Poisson's for rates, the binomial's for shares. Null when there is nothing to learn from: fewer than two territories, or no case.
 */
export function priorOf(kind: Prior['kind'], territories: readonly Observed[]): Prior | null {
  const counted = territories.filter(({ exposure }) => exposure > 0);
  const exposure = counted.reduce((sum, one) => sum + one.exposure, 0);
  const count = counted.reduce((sum, one) => sum + one.count, 0);
  if (counted.length < 2 || count === 0) return null;
  const mean = count / exposure;
  const spread = counted.reduce((sum, one) => sum + one.exposure * (one.count / one.exposure - mean) ** 2, 0) / exposure;
  const unit = kind === 'GAMMA' ? mean : mean * (1 - mean);
  const between = spread - unit / (exposure / counted.length);
  // A beta of variance v weighs m(1−m)/v − 1 observations.
  const weight = between <= 0 ? Infinity : unit / between - (kind === 'BETA' ? 1 : 0);
  return { kind, mean, weight: Math.max(weight, 0) };
}

/** The rate of one territory drawn towards that of all, the more so the less it rests on, with its 95 % credible interval. */
export function smoothed({ kind, mean, weight }: Prior, { count, exposure }: Observed): Estimate {
  if (weight === Infinity) return { value: mean, low: mean, high: mean };
  const hits = mean * weight + count;
  const value = hits / (weight + exposure);
  if (hits === 0) return { value: 0, low: 0, high: 0 };
  const quantile = kind === 'GAMMA'
    ? (p: number) => gammaQuantile(p, hits) / (weight + exposure)
    : (p: number) => (hits >= weight + exposure ? 1 : betaQuantile(p, hits, weight + exposure - hits));
  return { value, low: quantile(TAIL), high: quantile(1 - TAIL) };
}
