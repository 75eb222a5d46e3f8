import { studentTwoSided } from '../distributions/student';
import type { FarringtonOptions } from './farrington-options';
import { dispersionAfterReweighting, dispersionOf, downweightPastSurges } from './past-surges';
import { SMALLEST_MEAN, fitQuasiPoisson, type Fit, type FitRoom } from './quasi-poisson';
import type { ReferenceCounts } from './reference-counts';

/** What the past says of the week judged. */
export interface SeasonModel {
  /** log of the expected count, and its standard error. */
  logMean: number;
  standardError: number;
  /** Variance of that log mean by the dispersion of the counts, which R's standard error understates after reweighting. */
  logVariance: number;
  /** φ, 1 at least. */
  dispersion: number;
  degrees: number;
  trend: boolean;
}

/**
 * The model of the week: with a trend when it is asked for, significant, over three years at least and does not predict
 * more than was ever seen; without one otherwise. Null when no model converges.
 */
export function seasonModel(past: ReferenceCounts, options: FarringtonOptions, room: FitRoom, weights: Float64Array): SeasonModel | null {
  if (options.trend) {
    const model = fitted(past, true, options, room, weights);
    if (model !== null && keepsTrend(model, past, options)) return describe(model, room, past);
    if (model !== null && !model.fit.withTrend) return describe(model, room, past);
  }
  const model = fitted(past, false, options, room, weights);
  return model && describe(model, room, past);
}

interface Fitted {
  fit: Fit;
  dispersion: number;
  /** The one behind standard errors. */
  errorDispersion: number;
}

/** Fit, weights of past surges, second fit; without a trend when the first fit does not converge with it. */
function fitted(past: ReferenceCounts, withTrend: boolean, options: FarringtonOptions, room: FitRoom, weights: Float64Array): Fitted | null {
  let fit = fitQuasiPoisson(past, room, withTrend, null);
  if (withTrend && !fit?.converged) fit = fitQuasiPoisson(past, room, false, null);
  if (!fit?.converged) return null;
  const first = dispersionOf(past, room, fit);
  if (!options.reweight) return { fit, dispersion: Math.max(1, first), errorDispersion: first };
  downweightPastSurges(past, room, fit, Math.max(1, first), options.weightsThreshold, weights);
  // R does not look whether this second fit converges.
  const again = fitQuasiPoisson(past, room, fit.withTrend, weights);
  if (again === null) return null;
  return { fit: again, dispersion: Math.max(1, dispersionOf(past, room, again)), errorDispersion: dispersionAfterReweighting(past, room, again, weights) };
}

function keepsTrend({ fit, errorDispersion }: Fitted, past: ReferenceCounts, { b, pThresholdTrend }: FarringtonOptions): boolean {
  if (!fit.withTrend || b < 3) return false;
  if (Math.max(Math.exp(fit.ahead), SMALLEST_MEAN) > past.largest) return false;
  // p < 1 but for a slope of exactly zero, which rounding alone decides.
  if (pThresholdTrend === 1) return true;
  const t = fit.slope / Math.sqrt(errorDispersion / fit.timeSquares);
  return studentTwoSided(t, fit.degrees) < pThresholdTrend;
}

function describe({ fit, dispersion, errorDispersion }: Fitted, room: FitRoom, past: ReferenceCounts): SeasonModel {
  const now = past.levels - 1;
  const away = room.levelTime[now]!;
  const variance = 1 / room.levelWeight[now]! + (fit.withTrend ? (away * away) / fit.timeSquares : 0);
  return { logMean: fit.ahead, standardError: Math.sqrt(errorDispersion * variance), logVariance: dispersion * variance, dispersion, degrees: fit.degrees, trend: fit.withTrend };
}
