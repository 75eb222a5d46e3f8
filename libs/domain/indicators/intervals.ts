import { gammaQuantile } from './gamma-quantile';
import type { Interval } from './rates';

const TAIL = 0.025;
const Z = 1.959963984540054;

/** Garwood's exact 95 % interval of a Poisson mean from one count, divided by what it was counted over; null over nothing. */
export function poissonInterval(count: number, exposure = 1): Interval | null {
  if (exposure <= 0) return null;
  return { low: gammaQuantile(TAIL, count) / exposure, high: gammaQuantile(1 - TAIL, count + 1) / exposure };
}

/** 95 % interval of a mean by the normal law, never under zero; null under two values. For durations and hours, which are not negative. */
export function meanInterval(n: number, sum: number, squares: number): Interval | null {
  if (n < 2) return null;
  const mean = sum / n;
  const half = Z * Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1) / n);
  return { low: Math.max(0, mean - half), high: mean + half };
}

/**
 * Median of sorted values and its distribution-free 95 % interval: the values whose ranks a binomial of ½ stays between.
 * Null under six values, where no pair of ranks is that sure.
 */
export function medianWithInterval(sorted: readonly number[]): { median: number; interval: Interval | null } | null {
  const n = sorted.length;
  if (n === 0) return null;
  const median = ((sorted[(n - 1) >> 1] ?? 0) + (sorted[n >> 1] ?? 0)) / 2;
  const rank = lowRank(n);
  return { median, interval: rank === 0 ? null : { low: sorted[rank - 1] ?? 0, high: sorted[n - rank] ?? 0 } };
}

/** The highest rank r, from 1, with P(Binomial(n, ½) < r) ≤ 2.5 %; 0 when there is none. */
function lowRank(n: number): number {
  // Beyond a thousand values the normal law gives the rank of the sum, once it is held against half a rank less.
  if (n > 1000) return Math.floor((n + 1 - Z * Math.sqrt(n)) / 2);
  let term = 0.5 ** n;
  let below = 0;
  let rank = 0;
  while (below + term <= TAIL) {
    below += term;
    term *= (n - rank) / (rank + 1);
    rank += 1;
  }
  return rank;
}

export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * 95 % interval of the difference later − earlier of two independent estimates, from the interval of each (MOVER: Zou & Donner 2008;
 * Newcombe's method 10 when they are Wilson's). Holds for shares, rates and means alike.
 */
export function differenceInterval(earlier: Estimate, later: Estimate): Interval {
  const difference = later.value - earlier.value;
  return {
    low: difference - Math.hypot(later.value - later.low, earlier.high - earlier.value),
    high: difference + Math.hypot(later.high - later.value, earlier.value - earlier.low),
  };
}

/**
 * 95 % interval of the ratio later / earlier of two independent estimates, the earlier above zero (MOVER-R: Donner & Zou 2012). Its upper end is
 * infinite where the earlier one may be nothing.
 */
export function ratioInterval(earlier: Estimate, later: Estimate): Interval {
  const product = earlier.value * later.value;
  const parts = (own: number, other: number) => ({ own: own * (2 * later.value - own), other: other * (2 * earlier.value - other) });
  const rootOf = ({ own, other }: { own: number; other: number }) => Math.sqrt(Math.max(0, product ** 2 - own * other));
  // Written so that nothing cancels where the earlier estimate reaches twice its value, and the divisor zero.
  const bottom = parts(later.low, earlier.high);
  const top = parts(later.high, earlier.low);
  return { low: bottom.own > 0 ? bottom.own / (product + rootOf(bottom)) : 0, high: top.other > 0 ? (product + rootOf(top)) / top.other : Infinity };
}
