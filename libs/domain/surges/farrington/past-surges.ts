import type { Fit, FitRoom } from './quasi-poisson';
import type { ReferenceCounts } from './reference-counts';

/** R's tolerance: a leverage this near 1 is 1. */
const FULL_LEVERAGE = 1 - 10 * Number.EPSILON;

/** Variance over mean: Pearson's chi-square by degree of freedom, with the working weights of the last iteration. */
export function dispersionOf(past: ReferenceCounts, room: FitRoom, fit: Fit): number {
  return weightedSquares(past, room, room.weight) / fit.degrees;
}

/**
 * The dispersion that R's trend test and prediction error use after reweighting: it takes the weights of past surges
 * in place of the working weights. Statistically odd (the squares are then relative to the mean); kept, since the
 * bounds depend on it.
 */
export function dispersionAfterReweighting(past: ReferenceCounts, room: FitRoom, fit: Fit, weights: Float64Array): number {
  return weightedSquares(past, room, weights) / fit.degrees;
}

function weightedSquares({ size, count }: ReferenceCounts, { mean }: FitRoom, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const residual = (count[i]! - mean[i]!) / mean[i]!;
    sum += weights[i]! * residual * residual;
  }
  return sum;
}

/**
 * Fills `weights`: past weeks whose standardised Anscombe residual s exceeds `threshold` weigh s⁻², the others 1, all
 * scaled to add up to the number of weeks (Noufaily et al. 2013, 3.4), so that past surges do not raise the bound.
 */
export function downweightPastSurges(past: ReferenceCounts, room: FitRoom, fit: Fit, dispersion: number, threshold: number, weights: Float64Array): void {
  const { size, count, time, level } = past;
  const { mean, weight, levelWeight, levelTime } = room;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const l = level[i]!;
    const centred = time[i]! - levelTime[l]!;
    const leverage = weight[i]! * (1 / levelWeight[l]! + (fit.withTrend ? (centred * centred) / fit.timeSquares : 0));
    const root = Math.sqrt(mean[i]!);
    const anscombe = 1.5 * (Math.cbrt(count[i]!) ** 2 / Math.cbrt(root) - root);
    // A week alone in its level is fitted exactly: R then divides a rounding error by zero, here it is no surge.
    const standardised = leverage > FULL_LEVERAGE ? 0 : anscombe / Math.sqrt(dispersion * (1 - leverage));
    const kept = standardised > threshold ? 1 / (standardised * standardised) : 1;
    weights[i] = kept;
    sum += kept;
  }
  const scale = size / sum;
  for (let i = 0; i < size; i++) weights[i]! *= scale;
}
