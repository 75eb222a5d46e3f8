export const THRESHOLD_METHODS = ['delta', 'nbPlugin', 'muan'] as const;
export type ThresholdMethod = (typeof THRESHOLD_METHODS)[number];
export const POWER_TRANSFORMS = ['2/3', '1/2', 'none'] as const;
export type PowerTransform = (typeof POWER_TRANSFORMS)[number];

/** Parameters of the Farrington flexible algorithm, under their names in R's `surveillance::farringtonFlexible`. */
export interface FarringtonOptions {
  /** Years back in time to compare with. */
  b: number;
  /** Half width, in weeks, of the window around the same week of each year. */
  w: number;
  /** Levels of the seasonal factor; 1: windows only, no factor. */
  noPeriods: number;
  /** Most recent weeks left out, besides the current one, so that a surge under way does not teach the model; null: w. */
  pastWeeksNotIncluded: number | null;
  /** One-sided level: the bound is the quantile 1 − alpha. */
  alpha: number;
  /** Standardised Anscombe residual from which a past week is down-weighted. */
  weightsThreshold: number;
  /** Down-weight past surges. */
  reweight: boolean;
  /** Try a linear trend (kept when significant, over three years at least, and not extrapolating). */
  trend: boolean;
  /** Level under which the trend is significant; 1: always keep it when the other conditions hold. */
  pThresholdTrend: number;
  /** [cases, weeks]: no alarm with fewer cases than that in the last weeks, the current one included. */
  limit54: readonly [cases: number, weeks: number];
  thresholdMethod: ThresholdMethod;
  /** Power on which the delta method takes counts for normal. */
  powertrans: PowerTransform;
}

/** R's own defaults. */
export const FARRINGTON_DEFAULTS: FarringtonOptions = {
  b: 5, w: 3, noPeriods: 1, pastWeeksNotIncluded: null, alpha: 0.05, weightsThreshold: 2.58, reweight: true,
  trend: true, pThresholdTrend: 0.05, limit54: [5, 4], thresholdMethod: 'delta', powertrans: '2/3',
};

/** What Noufaily et al. (2013) recommend, and we watch with: the whole year with ten periods, negative binomial quantile at 0.995. */
export const NOUFAILY_OPTIONS: FarringtonOptions = {
  ...FARRINGTON_DEFAULTS, noPeriods: 10, pastWeeksNotIncluded: 26, pThresholdTrend: 1, thresholdMethod: 'nbPlugin', alpha: 0.005,
};

/** @throws RangeError naming the first option out of bounds */
export function checkFarringtonOptions(options: FarringtonOptions): void {
  const { b, w, noPeriods, pastWeeksNotIncluded, alpha, weightsThreshold, pThresholdTrend, limit54: [cases, weeks] } = options;
  const whole = (name: string, value: number, least: number, most: number) => {
    if (!Number.isInteger(value) || value < least || value > most) throw new RangeError(`${name} is ${value}: it must be a whole number from ${least} to ${most}`);
  };
  whole('b', b, 1, 50);
  whole('w', w, 0, 25);
  whole('noPeriods', noPeriods, 1, 52);
  if (pastWeeksNotIncluded !== null) whole('pastWeeksNotIncluded', pastWeeksNotIncluded, 0, 52 * b);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha is ${alpha}: it must lie between 0 and 1`);
  if (!(weightsThreshold > 0)) throw new RangeError(`weightsThreshold is ${weightsThreshold}: it must be above 0`);
  if (!(pThresholdTrend >= 0 && pThresholdTrend <= 1)) throw new RangeError(`pThresholdTrend is ${pThresholdTrend}: it must lie from 0 to 1`);
  if (!(cases >= 0)) throw new RangeError(`limit54 asks for ${cases} cases: it must be 0 or more`);
  whole('limit54 weeks', weeks, 1, 520);
  const gap = 52 - 2 * w - 1;
  if (noPeriods > 1 && gap < noPeriods - (2 * w + 1)) throw new RangeError(`noPeriods is ${noPeriods}: too many for windows of ${2 * w + 1} weeks`);
}
