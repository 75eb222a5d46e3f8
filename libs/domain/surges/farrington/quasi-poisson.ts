import type { ReferenceCounts } from './reference-counts';

const MOST_ITERATIONS = 25;
const TOLERANCE = 1e-8;
/** No mean is smaller: a level without a case would otherwise run to zero and take its weight with it. */
export const SMALLEST_MEAN = Number.EPSILON;
/** Squared weeks, by weight, under which times within levels differ by rounding alone. */
const NO_SPREAD = 1e-18;

/** Columns and sums of a fit, allocated once for a series. */
export interface FitRoom {
  eta: Float64Array;
  before: Float64Array;
  mean: Float64Array;
  /** Working weights of the last iteration: what leverage and variances are computed from. */
  weight: Float64Array;
  levelWeight: Float64Array;
  levelTime: Float64Array;
  levelValue: Float64Array;
}

export function fitRoom(weeks: number, levels: number): FitRoom {
  const column = () => new Float64Array(weeks);
  const sums = () => new Float64Array(levels);
  return { eta: column(), before: column(), mean: column(), weight: column(), levelWeight: sums(), levelTime: sums(), levelValue: sums() };
}

/** What remains of a fit besides the columns of its room. */
export interface Fit {
  converged: boolean;
  withTrend: boolean;
  /** log(mean) of the week judged. */
  ahead: number;
  /** Change of log(mean) a week; 0 without a trend. */
  slope: number;
  /** Weighted sum of squares of time around the mean of its level; 0 without a trend. */
  timeSquares: number;
  /** Observations of positive weight, less parameters. */
  degrees: number;
}

/**
 * Fits log(mean) = level of the season (+ slope × time) by iteratively reweighted least squares, with `prior` weights
 * when given. The steps, start, convergence rule and step halving are those of R's `glm` (family quasipoisson), so that
 * the same fits converge. One mean for each level makes the normal equations diagonal but for the slope, which is then
 * the regression within levels: each iteration is two passes over the weeks, and a level without a case spoils nothing.
 *
 * @returns null when R would stop: no finite solution, or as many parameters as weeks
 */
export function fitQuasiPoisson(past: ReferenceCounts, room: FitRoom, withTrend: boolean, prior: Float64Array | null): Fit | null {
  const { size, count, start } = past;
  const { eta, before, mean } = room;
  for (let i = 0; i < size; i++) {
    eta[i] = start[i]!;
    mean[i] = count[i]! + 0.1;
  }
  let deviance = devianceOf(past, mean, prior);
  const fit: Fit = { converged: false, withTrend, ahead: NaN, slope: 0, timeSquares: 0, degrees: 0 };
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    for (let i = 0; i < size; i++) before[i] = eta[i]!;
    const { ahead, slope } = fit;
    if (!leastSquares(past, room, fit, prior)) return null;
    const previous = deviance;
    deviance = devianceOf(past, mean, prior);
    for (let halving = 0; !Number.isFinite(deviance); halving++) {
      if (iteration === 1 || halving === MOST_ITERATIONS) return null;
      halveStep(past, room);
      fit.ahead = (fit.ahead + ahead) / 2;
      fit.slope = (fit.slope + slope) / 2;
      deviance = devianceOf(past, mean, prior);
    }
    if (Math.abs(deviance - previous) / (0.1 + Math.abs(deviance)) < TOLERANCE) {
      fit.converged = true;
      break;
    }
  }
  return fit;
}

/** One weighted regression of the working response; leaves the new eta and mean in the room. @returns whether the parameters can be estimated */
function leastSquares(past: ReferenceCounts, room: FitRoom, fit: Fit, prior: Float64Array | null): boolean {
  const { size, count, time, level, levels } = past;
  const { eta, mean, weight, levelWeight, levelTime, levelValue } = room;
  levelWeight.fill(0);
  levelTime.fill(0);
  levelValue.fill(0);
  let used = 0;
  for (let i = 0; i < size; i++) {
    const mu = mean[i]!;
    const w = prior === null ? mu : prior[i]! * mu;
    const working = eta[i]! + (count[i]! - mu) / mu;
    const l = level[i]!;
    weight[i] = w;
    eta[i] = working;
    if (w > 0) used++;
    levelWeight[l]! += w;
    levelTime[l]! += w * time[i]!;
    levelValue[l]! += w * working;
  }
  let parameters = 0;
  let allWeight = 0;
  for (let l = 0; l < levels; l++) {
    const total = levelWeight[l]!;
    if (!(total > 0)) continue;
    parameters++;
    allWeight += total;
    levelTime[l]! /= total;
    levelValue[l]! /= total;
  }
  if (fit.withTrend) {
    let squares = 0;
    let products = 0;
    for (let i = 0; i < size; i++) {
      const l = level[i]!;
      const centred = time[i]! - levelTime[l]!;
      squares += weight[i]! * centred * centred;
      products += weight[i]! * centred * (eta[i]! - levelValue[l]!);
    }
    if (!(squares > NO_SPREAD * allWeight)) return false;
    fit.timeSquares = squares;
    fit.slope = products / squares;
    parameters++;
  }
  fit.degrees = used - parameters;
  fit.ahead = levelValue[levels - 1]! - fit.slope * levelTime[levels - 1]!;
  if (fit.degrees <= 0 || !(levelWeight[levels - 1]! > 0) || !Number.isFinite(fit.ahead)) return false;
  for (let i = 0; i < size; i++) {
    const l = level[i]!;
    const predictor = levelValue[l]! + fit.slope * (time[i]! - levelTime[l]!);
    eta[i] = predictor;
    mean[i] = Math.max(Math.exp(predictor), SMALLEST_MEAN);
  }
  return true;
}

/** Half way back to the predictors before the step. */
function halveStep({ size }: ReferenceCounts, { eta, before, mean }: FitRoom): void {
  for (let i = 0; i < size; i++) {
    const predictor = (eta[i]! + before[i]!) / 2;
    eta[i] = predictor;
    mean[i] = Math.max(Math.exp(predictor), SMALLEST_MEAN);
  }
}

function devianceOf({ size, count }: ReferenceCounts, mean: Float64Array, prior: Float64Array | null): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const y = count[i]!;
    const mu = mean[i]!;
    const term = y > 0 ? y * Math.log(y / mu) - (y - mu) : mu;
    sum += prior === null ? term : prior[i]! * term;
  }
  return 2 * sum;
}
