import type { CountModel } from '../distributions/counts';
import { earsGap, type EarsOptions } from '../ears/ears';

const A_YEAR = 52;
/** Weight, in weeks, of the dispersion believed before a series has shown its own. */
export const PRIOR_WEEKS = 13;

/**
 * What the count of a young week follows, by how wrong the same moving mean was in each of the weeks before, a year at
 * most. A dispersion read on the baseline alone is often far too small, and knows nothing of the season; these errors hold
 * the noise of the counts, that of the mean, and the drift of the season over the baseline. The weeks just before, which
 * the mean leaves out so that a rise does not hide itself, are left out of the errors for the same reason.
 *
 * @param priorDispersion variance over mean believed at first, and left behind as weeks come in
 */
export function youngPredictive(cases: ArrayLike<number>, week: number, options: EarsOptions, priorDispersion: number): CountModel {
  const { baseline } = options;
  const gap = earsGap(options);
  const mean = movingMean(cases, week - gap, baseline);
  let squares = PRIOR_WEEKS * priorDispersion * mean;
  let means = PRIOR_WEEKS * mean;
  for (let past = Math.max(gap + baseline, week - A_YEAR); past < week - gap; past++) {
    const forecast = movingMean(cases, past - gap, baseline);
    squares += ((cases[past] ?? 0) - forecast) ** 2;
    means += forecast;
  }
  return { mean, dispersion: Math.max(1 + 1 / baseline, squares / means) };
}

/** Mean of the weeks before `end`, half a case added so that empty weeks do not make one case impossible. */
function movingMean(cases: ArrayLike<number>, end: number, length: number): number {
  let sum = 0.5;
  for (let week = end - length; week < end; week++) sum += cases[week] ?? 0;
  return sum / length;
}
