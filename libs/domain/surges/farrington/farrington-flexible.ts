import type { CountModel } from '../distributions/counts';
import { checkSeries, unjudged, type SurgeWeek, type WeeklySeries } from '../weekly-series';
import { FARRINGTON_DEFAULTS, checkFarringtonOptions, type FarringtonOptions } from './farrington-options';
import { fitRoom } from './quasi-poisson';
import { emptyReferenceCounts, fillReferenceCounts } from './reference-counts';
import { referenceWeeks } from './reference-weeks';
import { seasonModel, type SeasonModel } from './season-model';
import { thresholdOf } from './threshold';

/**
 * The Farrington flexible algorithm (Farrington et al. 1996; Noufaily et al. 2013) on every week from `from` on:
 * each is judged from the same season of earlier years, past surges weighing less. Agrees with R's
 * `surveillance::farringtonFlexible`, whose option names and defaults it keeps; see docs/surges.md.
 *
 * @param from position of the first week judged, from 0
 * @throws RangeError for counts that are not whole numbers, or an option out of bounds
 */
export function farringtonFlexible(series: WeeklySeries, from: number, options: Partial<FarringtonOptions> = {}): SurgeWeek[] {
  const chosen = { ...FARRINGTON_DEFAULTS, ...options };
  checkFarringtonOptions(chosen);
  checkSeries(series, from);
  const judge = farringtonJudge(series, chosen);
  return Array.from({ length: series.cases.length - from }, (_, i) => judge(from + i));
}

/** Judges weeks one by one, in rooms allocated once. */
export function farringtonJudge({ cases, firstDay }: WeeklySeries, options: FarringtonOptions): (week: number) => SurgeWeek {
  const { b, w, noPeriods } = options;
  const left = options.pastWeeksNotIncluded ?? w;
  const past = emptyReferenceCounts(cases.length);
  const scratch = new Uint8Array(cases.length);
  const room = fitRoom(cases.length, noPeriods);
  const weights = new Float64Array(cases.length);
  const reference = referenceWeeks(firstDay);
  const references = new Int32Array(b);

  return (k) => {
    const observed = cases[k] ?? 0;
    for (let year = 1; year <= b; year++) references[year - 1] = reference(k, year);
    if ((references[b - 1] ?? -1) + 1 < Math.max(1, w) || k <= left) return unjudged(k, observed, 'NOT_ENOUGH_HISTORY');
    if (!fillReferenceCounts(past, cases, k, references, w, noPeriods, left, scratch)) return unjudged(k, observed, 'NO_FIT');
    const model = seasonModel(past, options, room, weights);
    return model === null ? unjudged(k, observed, 'NO_FIT') : judged(k, cases, thresholdOf(model, observed, options), model, options);
  };
}

function judged(week: number, cases: ArrayLike<number>, threshold: ReturnType<typeof thresholdOf>, model: SeasonModel, { limit54 }: FarringtonOptions): SurgeWeek {
  const observed = cases[week] ?? 0;
  const { expected, upper, score, pValue } = threshold;
  if (!Number.isFinite(upper) || !Number.isFinite(expected)) return unjudged(week, observed, 'NO_FIT');
  const enough = casesBefore(cases, week, limit54[1]) >= limit54[0];
  return {
    week, observed, outcome: enough ? 'JUDGED' : 'TOO_FEW_CASES',
    expected: enough ? expected : null, upper: enough ? upper : null, alarm: enough && score > 1 && observed > upper,
    score: Number.isFinite(score) ? score : null, pValue, predictive: predictiveOf(model), dispersion: model.dispersion, degrees: model.degrees, trend: model.trend,
  };
}

/** The count of a new week varies as counts do, φμ, and as its estimated mean does, μ² var(log μ). */
function predictiveOf({ logMean, logVariance, dispersion }: SeasonModel): CountModel {
  const mean = Math.exp(logMean);
  return { mean, dispersion: dispersion + mean * logVariance };
}

/** Cases of the last `weeks` weeks, `week` included. */
function casesBefore(cases: ArrayLike<number>, week: number, weeks: number): number {
  let sum = 0;
  for (let i = Math.max(0, week - weeks + 1); i <= week; i++) sum += cases[i] ?? 0;
  return sum;
}
