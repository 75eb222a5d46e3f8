import { falseDiscovery, judgeWeek, type WatchOptions, type WatchedWeek } from '@vigie/domain';
import type { CountedSeries, WeeklyCounts } from './weekly-counts';

export interface JudgedSeries {
  readonly series: CountedSeries;
  readonly judged: WatchedWeek;
  /** False-discovery rate at which it would just be found; 1 when only a surge under way brought it here. */
  readonly adjusted: number;
}

export interface WeekFindings {
  /** Series that the week was judged over: those with a history, quiet ones included. */
  readonly watched: number;
  /** Above their bound and beyond what chance gives among so many series. */
  readonly found: readonly JudgedSeries[];
  /** Largest p-value that false-discovery control let through that week; 0 when none. */
  readonly cutoff: number;
}

/** Position of a week, and how much of it is in. */
export interface ScannedWeek {
  readonly week: number;
  readonly completeness: number;
}

/**
 * Judges one week of every series. A series with fewer cases than `limit54` asks counts among the tests and is never
 * found: leaving it out would make the others look rarer than they are. So does a young series at or under the mean of
 * its baseline, which no method would find: it is not judged at all, and most of the work is spared.
 *
 * @param rate of false discoveries
 * @param surgeFrom first week of a surge under way in that series, or null
 */
export function findSurges({ firstDay, series }: WeeklyCounts, { week, completeness }: ScannedWeek, rate: number, watch: WatchOptions, surgeFrom: (series: CountedSeries) => number | null): WeekFindings {
  const { farrington: { limit54: [least, span] }, ears: { baseline }, fromYears } = watch;
  // Below that no season can be known: every series is then judged by EARS.
  const seasonsFrom = 52 * fromYears;
  const mayRise = ({ cases }: CountedSeries) => sumOf(cases, week - span + 1, week) >= least && (week >= seasonsFrom || (cases[week] ?? 0) * baseline > completeness * sumOf(cases, week - 2 - baseline, week - 3));
  const judged = series.map((one) => (!mayRise(one) ? null : judgeWeek({ cases: one.cases, firstDay }, { week, completeness, surgeFrom: surgeFrom(one) }, watch)));
  const chances = judged.map((one) => (one === null ? 1 : one.outcome === 'NOT_ENOUGH_HISTORY' ? null : one.outcome === 'JUDGED' ? one.pValue : 1));
  const { adjusted, found } = falseDiscovery(chances, rate);
  return {
    watched: chances.filter((chance) => chance !== null).length,
    cutoff: chances.reduce<number>((most, chance, i) => (found[i] ? Math.max(most, chance ?? 0) : most), 0),
    found: judged.flatMap((one, i) => (one?.alarm && found[i] ? [{ series: series[i]!, judged: one, adjusted: adjusted[i] ?? 1 }] : [])),
  };
}

function sumOf(cases: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let week = Math.max(0, from); week <= to; week++) sum += cases[week] ?? 0;
  return sum;
}
