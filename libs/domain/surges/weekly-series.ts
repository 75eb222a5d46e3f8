import type { IsoDate } from '../calendar/paris-day';
import type { CountModel } from './distributions/counts';

/** Counts of consecutive weeks, oldest first. */
export interface WeeklySeries {
  cases: ArrayLike<number>;
  /**
   * Any day of the first week. Given, "the same week of earlier years" follows the calendar (R: `epochAsDate = TRUE`);
   * left out, a year is 52 weeks (R: `epochAsDate = FALSE`).
   */
  firstDay?: IsoDate;
}

/**
 * - JUDGED: expected, upper and alarm mean something.
 * - TOO_FEW_CASES: fewer cases in the last weeks than `limit54` asks; no alarm is raised.
 * - NOT_ENOUGH_HISTORY: the weeks to compare with lie before the series.
 * - NO_FIT: the model does not converge, or its bound is not finite (all zeros, a flat EARS baseline).
 */
export const SURGE_OUTCOMES = ['JUDGED', 'TOO_FEW_CASES', 'NOT_ENOUGH_HISTORY', 'NO_FIT'] as const;
export type SurgeOutcome = (typeof SURGE_OUTCOMES)[number];

export interface SurgeWeek {
  /** Position in the series, from 0. */
  week: number;
  observed: number;
  outcome: SurgeOutcome;
  /** Cases expected this week; null unless JUDGED. */
  expected: number | null;
  /** Upper bound of what is expected, in cases; null unless JUDGED. */
  upper: number | null;
  alarm: boolean;
  /** (observed − expected) / (upper − expected), on the scale of the model: above 1 is above the bound. */
  score: number | null;
  /** Probability of so many cases or more if nothing had changed, as R computes it with Farrington; null without a model. */
  pValue: number | null;
  /** What a count of that week follows if nothing has changed, the error of the estimated mean included; null without a model. */
  predictive: CountModel | null;
  /** φ of the model: variance over mean, 1 or more. */
  dispersion: number | null;
  /** Past weeks behind φ, less the parameters they also gave. */
  degrees: number | null;
  /** Whether a time trend was kept in the model. */
  trend: boolean;
}

export function unjudged(week: number, observed: number, outcome: SurgeOutcome): SurgeWeek {
  return { week, observed, outcome, expected: null, upper: null, alarm: false, score: null, pValue: null, predictive: null, dispersion: null, degrees: null, trend: false };
}

/** @throws RangeError when a count is not a whole number of 0 or more, or `from` is not a week of the series */
export function checkSeries({ cases }: WeeklySeries, from: number): void {
  for (let week = 0; week < cases.length; week++) {
    const count = cases[week];
    if (!Number.isInteger(count) || (count ?? -1) < 0) throw new RangeError(`Week ${week} of the series holds ${count}: counts are whole numbers, 0 or more`);
  }
  if (!Number.isInteger(from) || from < 0 || from > cases.length) throw new RangeError(`from is ${from}: it must be a week of the series, 0 to ${cases.length}`);
}
