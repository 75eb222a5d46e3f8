import { afterThinning } from '../delay/reporting-delay';
import { countQuantile, countUpperTail } from '../distributions/counts';
import type { WeeklySeries } from '../weekly-series';
import { WATCH_DEFAULTS, watchSurges, type WatchedWeek, type WatchOptions } from './watch-surges';

export interface WeekToJudge {
  /** Position in the series, from 0. */
  week: number;
  /** Share of the week's reports thought to be in already, 0 to 1. */
  completeness: number;
  /** First week of a surge under way: it teaches nothing to the baseline it is judged against; null when there is none. */
  surgeFrom: number | null;
}

/** Share from which a week is judged as if all were in: what is missing then is less than the noise of a count. */
const AS_GOOD_AS_COMPLETE = 0.98;
/** Weeks from which a young series knows no better than its last weeks, a surge in them or not. */
const LONGEST_SURGE = 26;

/**
 * One week of a series, as `watchSurges` judges it, with two things it leaves to the caller: reports that are still to
 * come (the model is thinned, the count is not inflated), and a surge already known, whose weeks are left out of the
 * short baseline of EARS, where they would hide what follows. Farrington leaves its last 26 weeks out by itself.
 *
 * @throws RangeError as `watchSurges`
 */
export function judgeWeek({ cases, firstDay }: WeeklySeries, { week, completeness, surgeFrom }: WeekToJudge, options: WatchOptions = WATCH_DEFAULTS): WatchedWeek {
  const upTo = Array.from({ length: week + 1 }, (_, i) => cases[i] ?? 0);
  const judged = lastOf(upTo, firstDay, options);
  const known = surgeFrom !== null && surgeFrom < week && week - surgeFrom <= LONGEST_SURGE && judged.method === 'EARS';
  const alone = known ? { ...lastOf([...upTo.slice(0, surgeFrom), upTo[week] ?? 0], firstDay, options), week } : judged;
  return completeness >= AS_GOOD_AS_COMPLETE ? alone : incomplete(alone, completeness, options);
}

function lastOf(cases: readonly number[], firstDay: string | undefined, options: WatchOptions): WatchedWeek {
  const [last] = watchSurges({ cases, firstDay }, cases.length - 1, options);
  if (!last) throw new RangeError('a series without a week has nothing to judge');
  return last;
}

function incomplete(judged: WatchedWeek, completeness: number, { farrington, ears }: WatchOptions): WatchedWeek {
  const { predictive, expected, upper, observed } = judged;
  if (predictive === null || expected === null || upper === null) return judged;
  const thinned = afterThinning(predictive, completeness);
  const alpha = judged.method === 'EARS' ? ears.alpha ?? 0.001 : farrington.alpha;
  const bound = Math.min(upper, Math.max(upper * completeness, countQuantile(1 - alpha, thinned)));
  return { ...judged, predictive: thinned, expected: expected * completeness, upper: bound, alarm: observed > bound, pValue: countUpperTail(observed, thinned), score: null };
}
