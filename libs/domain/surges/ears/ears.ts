import { countUpperTail, type CountModel } from '../distributions/counts';
import { normalQuantile } from '../distributions/normal';
import { studentTwoSided } from '../distributions/student';
import { checkSeries, unjudged, type SurgeWeek, type WeeklySeries } from '../weekly-series';

export const EARS_METHODS = ['C1', 'C2', 'C3'] as const;
export type EarsMethod = (typeof EARS_METHODS)[number];

/** Parameters of EARS under their names in R's `surveillance::earsC`. */
export interface EarsOptions {
  /** C1: the weeks just before; C2: two weeks earlier, so that a slow rise does not hide itself; C3: C2 of three weeks together. */
  method: EarsMethod;
  /** Weeks of the baseline, 3 or more. */
  baseline: number;
  /** Smallest standard deviation taken for real, in cases. */
  minSigma: number;
  /** One-sided level of the normal bound; null: 0.001, and 0.025 for C3. */
  alpha: number | null;
}

/** R's own defaults. */
export const EARS_DEFAULTS: EarsOptions = { method: 'C1', baseline: 7, minSigma: 0, alpha: null };

/** Weeks between the baseline and the week judged. */
export function earsGap({ method }: Pick<EarsOptions, 'method'>): number {
  return method === 'C1' ? 0 : 2;
}

/** Weeks that must come before the week judged. */
export function earsHistory({ method, baseline }: EarsOptions): number {
  return baseline + { C1: 0, C2: 2, C3: 4 }[method];
}

/**
 * EARS (Hutwagner et al. 2003) on every week from `from` on: a moving mean and standard deviation of the last weeks, for
 * series too young for a season. Agrees with R's `surveillance::earsC`; the p-value, which R has not, is our own.
 *
 * @param from position of the first week judged, from 0
 * @throws RangeError for counts that are not whole numbers, or an option out of bounds
 */
export function ears(series: WeeklySeries, from: number, options: Partial<EarsOptions> = {}): SurgeWeek[] {
  const chosen = { ...EARS_DEFAULTS, ...options };
  checkEarsOptions(chosen);
  checkSeries(series, from);
  return Array.from({ length: series.cases.length - from }, (_, i) => judgeByEars(series.cases, from + i, chosen));
}

/** @throws RangeError naming the first option out of bounds */
export function checkEarsOptions({ baseline, minSigma, alpha }: EarsOptions): void {
  if (!Number.isInteger(baseline) || baseline < 3) throw new RangeError(`baseline is ${baseline}: it must be a whole number of 3 or more`);
  if (!(minSigma >= 0)) throw new RangeError(`minSigma is ${minSigma}: it must be 0 or more`);
  if (alpha !== null && !(alpha > 0 && alpha < 1)) throw new RangeError(`alpha is ${alpha}: it must lie between 0 and 1`);
}

/** Judges one week; NO_FIT when a flat baseline leaves C3 without a scale (give a `minSigma`). */
export function judgeByEars(cases: ArrayLike<number>, week: number, options: EarsOptions): SurgeWeek {
  const observed = cases[week] ?? 0;
  if (week < earsHistory(options)) return unjudged(week, observed, 'NOT_ENOUGH_HISTORY');
  const { method, baseline, minSigma } = options;
  const z = normalQuantile(1 - (options.alpha ?? (method === 'C3' ? 0.025 : 0.001)));
  const { mean, variance } = momentsBefore(cases, week - earsGap(options), baseline);
  const sigma = Math.max(Math.sqrt(variance), minSigma);
  const upper = method === 'C3' ? Math.max(0, observed + sigma * (z - excess(cases, week - 1, options) - excess(cases, week - 2, options))) : mean + z * sigma;
  if (Number.isNaN(upper)) return unjudged(week, observed, 'NO_FIT');
  const score = (observed - mean) / (upper - mean);
  const predictive = baselineModel(mean, variance, baseline);
  return {
    week, observed, outcome: 'JUDGED', expected: mean, upper, alarm: observed > upper,
    score: Number.isFinite(score) ? score : null, pValue: Math.max(countUpperTail(observed, predictive), studentTail(observed, mean, variance, baseline)), predictive, dispersion: predictive.dispersion, degrees: baseline - 1, trend: false,
  };
}

/** By how much the C2 statistic of a week exceeds 1. */
function excess(cases: ArrayLike<number>, week: number, { baseline, minSigma }: EarsOptions): number {
  const { mean, variance } = momentsBefore(cases, week - 2, baseline);
  return Math.max(0, ((cases[week] ?? 0) - mean) / Math.max(Math.sqrt(variance), minSigma) - 1);
}

/** Mean and variance of the `length` weeks before `end`. */
function momentsBefore(cases: ArrayLike<number>, end: number, length: number): { mean: number; variance: number } {
  let sum = 0;
  for (let week = end - length; week < end; week++) sum += cases[week] ?? 0;
  const mean = sum / length;
  let squares = 0;
  for (let week = end - length; week < end; week++) squares += ((cases[week] ?? 0) - mean) ** 2;
  return { mean, variance: squares / (length - 1) };
}

/**
 * Predictive distribution of a count after `weeks` weeks. For Poisson counts it is the exact one under Jeffreys' prior
 * (negative binomial of size sum + ½), so that seven zeros do not make one case impossible; overdispersion adds to it.
 */
function baselineModel(mean: number, variance: number, weeks: number): CountModel {
  return { mean: mean + 0.5 / weeks, dispersion: Math.max(1, mean > 0 ? variance / mean : 1) + 1 / weeks };
}

/**
 * The tail of a normal count whose variance is only known from the baseline: a dispersion read on seven weeks is often
 * far too small. The larger of the two p-values is kept.
 */
function studentTail(observed: number, mean: number, variance: number, weeks: number): number {
  if (observed <= mean || variance === 0) return 0;
  return studentTwoSided((observed - 0.5 - mean) / Math.sqrt(variance * (1 + 1 / weeks)), weeks - 1) / 2;
}
