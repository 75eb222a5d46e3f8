import { checkEarsOptions, judgeByEars, type EarsOptions } from '../ears/ears';
import { NOUFAILY_OPTIONS, checkFarringtonOptions, type FarringtonOptions } from '../farrington/farrington-options';
import { farringtonJudge } from '../farrington/farrington-flexible';
import { checkSeries, type SurgeWeek, type WeeklySeries } from '../weekly-series';
import { completeYears } from './complete-years';

export interface WatchOptions {
  farrington: FarringtonOptions;
  ears: EarsOptions;
  /** Full years of history from which Farrington takes over: one year cannot tell the season from the level. */
  fromYears: number;
}

/** How Vigie watches: docs/surges.md says why. */
export const WATCH_DEFAULTS: WatchOptions = {
  farrington: NOUFAILY_OPTIONS,
  ears: { method: 'C2', baseline: 7, minSigma: 1, alpha: 0.001 },
  fromYears: 2,
};

export interface WatchedWeek extends SurgeWeek {
  method: 'FARRINGTON' | 'EARS';
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
  const { farrington, ears, fromYears } = { ...WATCH_DEFAULTS, ...options };
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
      if (judged.outcome === 'JUDGED' || judged.outcome === 'TOO_FEW_CASES') return { ...judged, method: 'FARRINGTON', years };
    }
    return { ...withEnoughCases(judgeByEars(series.cases, week, ears), series.cases, farrington.limit54), method: 'EARS', years: 0 };
  });
}

function withEnoughCases(judged: SurgeWeek, cases: ArrayLike<number>, [least, weeks]: FarringtonOptions['limit54']): SurgeWeek {
  let sum = 0;
  for (let week = Math.max(0, judged.week - weeks + 1); week <= judged.week; week++) sum += cases[week] ?? 0;
  if (judged.outcome !== 'JUDGED' || sum >= least) return judged;
  return { ...judged, outcome: 'TOO_FEW_CASES', expected: null, upper: null, alarm: false };
}
