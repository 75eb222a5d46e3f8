import { countUpperTail } from '../distributions/counts';
import { checkEarsOptions, earsHistory, judgeByEars, type EarsOptions } from '../ears/ears';
import { NOUFAILY_OPTIONS, checkFarringtonOptions, type FarringtonOptions } from '../farrington/farrington-options';
import { farringtonJudge } from '../farrington/farrington-flexible';
import { checkSeries, type SurgeWeek, type WeeklySeries } from '../weekly-series';
import { completeYears } from './complete-years';
import { PRIOR_WEEKS, youngPredictive } from './young-series';

export interface WatchOptions {
  farrington: FarringtonOptions;
  /** Its baseline is shortened to the weeks there are, seven at least. */
  ears: EarsOptions;
  /** Full years of history from which Farrington takes over: one year cannot tell the season from the level. */
  fromYears: number;
  /** Variance over mean believed of a series before it has shown its own; what old series of the network show is best. */
  priorDispersion: number;
}

/** Of weeks: fewer tell nothing of how much a series varies. */
const SHORTEST_BASELINE = 7;

/** How Vigie watches: docs/surges.md says why. */
export const WATCH_DEFAULTS: WatchOptions = {
  farrington: NOUFAILY_OPTIONS,
  ears: { method: 'C2', baseline: 13, minSigma: 1, alpha: 0.001 },
  fromYears: 2,
  priorDispersion: 3,
};

export interface WatchedWeek extends SurgeWeek {
  method: 'FARRINGTON' | 'EARS';
  /** Probability of so many cases or more, the error of the model included: what `falseDiscovery` takes. */
  pValue: number | null;
  /** Years of history behind the judgement; 0 with EARS. */
  years: number;
}

/**
 * Judges each week from `from` on by the method its history allows: Farrington flexible over as many full years as there
 * are, `b` at most, from `fromYears` on; EARS before, and where Farrington finds no model (a history without a single
 * case). `limit54` holds for both.
 *
 * @throws RangeError for counts that are not whole numbers, or an option out of bounds
 */
export function watchSurges(series: WeeklySeries, from: number, options: Partial<WatchOptions> = {}): WatchedWeek[] {
  const { farrington, ears, fromYears, priorDispersion } = { ...WATCH_DEFAULTS, ...options };
  checkFarringtonOptions(farrington);
  checkEarsOptions(ears);
  checkSeries(series, from);
  const judges = new Map<number, (week: number) => SurgeWeek>();
  const byFarrington = (week: number, b: number): SurgeWeek => {
    const judge = judges.get(b) ?? farringtonJudge(series, { ...farrington, b });
    judges.set(b, judge);
    return judge(week);
  };
  return Array.from({ length: series.cases.length - from }, (_, i) => {
    const week = from + i;
    const years = Math.min(farrington.b, completeYears(series, week, farrington.w));
    if (years >= Math.max(1, fromYears)) {
      const judged = byFarrington(week, years);
      if (judged.outcome === 'JUDGED' || judged.outcome === 'TOO_FEW_CASES') return { ...withPrior(judged, priorDispersion), method: 'FARRINGTON', years };
    }
    return byEars(series.cases, week, ears, farrington.limit54, priorDispersion);
  });
}

/**
 * Farrington's answer with a p-value that holds the error of the model: that of the mean, and that of a dispersion which
 * down-weighting past surges has lowered.
 */
function withPrior(judged: SurgeWeek, priorDispersion: number): SurgeWeek {
  const { predictive, dispersion, degrees, observed } = judged;
  if (predictive === null || dispersion === null || degrees === null) return judged;
  const raised = Math.max(0, (PRIOR_WEEKS * (priorDispersion - dispersion)) / (degrees + PRIOR_WEEKS));
  const prudent = { mean: predictive.mean, dispersion: predictive.dispersion + raised };
  return { ...judged, predictive: prudent, pValue: countUpperTail(observed, prudent) };
}

/** EARS over the weeks there are, with a p-value made of its past errors. */
function byEars(cases: ArrayLike<number>, week: number, ears: EarsOptions, limit54: FarringtonOptions['limit54'], priorDispersion: number): WatchedWeek {
  const lag = earsHistory(ears) - ears.baseline;
  const options = { ...ears, baseline: Math.min(ears.baseline, Math.max(SHORTEST_BASELINE, week - lag)) };
  const judged = judgeByEars(cases, week, options);
  const predictive = judged.predictive && youngPredictive(cases, week, options, priorDispersion);
  return {
    ...withEnoughCases(judged, cases, limit54), method: 'EARS', years: 0, predictive,
    pValue: predictive && countUpperTail(judged.observed, predictive), dispersion: predictive && predictive.dispersion,
  };
}

function withEnoughCases(judged: SurgeWeek, cases: ArrayLike<number>, [least, weeks]: FarringtonOptions['limit54']): SurgeWeek {
  let sum = 0;
  for (let week = Math.max(0, judged.week - weeks + 1); week <= judged.week; week++) sum += cases[week] ?? 0;
  if (judged.outcome !== 'JUDGED' || sum >= least) return judged;
  return { ...judged, outcome: 'TOO_FEW_CASES', expected: null, upper: null, alarm: false };
}
