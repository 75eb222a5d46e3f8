import { countQuantile, countUpperTail } from '../distributions/counts';
import { normalQuantile, normalUpperTail } from '../distributions/normal';
import type { FarringtonOptions, PowerTransform } from './farrington-options';
import { SMALLEST_MEAN } from './quasi-poisson';
import type { SeasonModel } from './season-model';

/** The bound of a week, in cases, and how the observed count stands to it. */
export interface Threshold {
  expected: number;
  /** NaN when the bound is not finite. */
  upper: number;
  score: number;
  pValue: number;
}

/**
 * - delta: counts to the power `powertrans` are normal, their variance made of the dispersion and the error of the mean;
 * - nbPlugin: quantile of the negative binomial at the estimated mean (Poisson when φ = 1);
 * - muan: the same, at the upper quantile of the estimated mean.
 *
 * As in R, the score of the last two sets the count against the logarithm of the expected one.
 */
export function thresholdOf(model: SeasonModel, observed: number, { alpha, thresholdMethod, powertrans }: FarringtonOptions): Threshold {
  if (thresholdMethod === 'delta') return delta(model, observed, alpha, powertrans);
  const { logMean, standardError, dispersion } = model;
  const mean = Math.exp(thresholdMethod === 'muan' ? logMean + normalQuantile(1 - alpha) * standardError : logMean);
  if (!Number.isFinite(mean)) return { expected: NaN, upper: NaN, score: NaN, pValue: NaN };
  const counts = { mean, dispersion };
  const upper = countQuantile(1 - alpha, counts);
  return { expected: Math.exp(logMean), upper, score: (observed - logMean) / (upper - logMean), pValue: countUpperTail(observed, counts) };
}

function delta({ logMean, standardError, dispersion }: SeasonModel, observed: number, alpha: number, powertrans: PowerTransform): Threshold {
  const expected = Math.max(Math.exp(logMean), SMALLEST_MEAN);
  const errorOfMean = standardError * expected;
  const tau = dispersion + (errorOfMean * errorOfMean) / expected;
  const { power, deviation } = transformed(powertrans, expected, tau);
  const centre = expected ** power;
  const upper = (centre + Math.abs(normalQuantile(1 - alpha)) * deviation) ** (1 / power);
  return { expected, upper, score: (observed - expected) / (upper - expected), pValue: normalUpperTail((observed ** power - centre) / deviation) };
}

/** Standard deviation of the count to that power, by the delta method. */
function transformed(powertrans: PowerTransform, mean: number, tau: number): { power: number; deviation: number } {
  switch (powertrans) {
    case 'none':
      return { power: 1, deviation: Math.sqrt(mean * tau) };
    case '1/2':
      return { power: 1 / 2, deviation: Math.sqrt(tau) / 2 };
    case '2/3':
      return { power: 2 / 3, deviation: (2 / 3) * Math.sqrt(Math.cbrt(mean) * tau) };
  }
}
