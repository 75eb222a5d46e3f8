import type { CountModel } from '../distributions/counts';

/** When something happened and when its report came in, on one clock (weeks, or days). */
export interface DatedReport {
  occurred: number;
  received: number;
}

/**
 * Share of the reports of a period that have come in `d` periods later, for d from 0 to `longest` (where it is 1), from
 * reports that have come in by `now`.
 *
 * Recent periods only show their short delays; counting delays as they stand would make reporting look fast. Each delay
 * is therefore compared with the shorter ones among the periods old enough to have shown it (Lawless 1994, "Adjustments
 * for reporting delays and the prediction of occurred but not reported events", Can. J. Stat. 22; R: `surveillance::nowcast`
 * with method "lawless"). Delays above `longest` count as `longest`; reports received before they occurred are left out.
 *
 * @param window periods of occurrence to look back on, all by default; a shorter one follows a change of habits
 */
export function completenessByDelay(reports: Iterable<DatedReport>, now: number, longest: number, window = Infinity): Float64Array {
  const atDelay = new Float64Array(longest + 1);
  const upToDelay = new Float64Array(longest + 2);
  for (const { occurred, received } of reports) {
    if (received > now || received < occurred || occurred < now - window) continue;
    const delay = Math.min(longest, received - occurred);
    atDelay[delay]! += 1;
    upToDelay[delay]! += 1;
    upToDelay[Math.min(longest, now - occurred) + 1]! -= 1;
  }
  for (let delay = 1; delay <= longest; delay++) upToDelay[delay]! += upToDelay[delay - 1]!;
  const completeness = new Float64Array(longest + 1).fill(1);
  for (let delay = longest; delay > 0; delay--) {
    const seen = upToDelay[delay]!;
    completeness[delay - 1] = completeness[delay]! * (seen > 0 ? 1 - atDelay[delay]! / seen : 1);
  }
  return completeness;
}

export interface Nowcast {
  observed: number;
  /** Share of the final count thought to have come in. */
  completeness: number;
  /** Final count to expect; null when too little has come in to say. */
  estimate: number | null;
}

/** What the counts of each period, oldest first and ending with the current one, should become once every report is in. */
export function nowcast(counts: ArrayLike<number>, completeness: ArrayLike<number>, leastCompleteness = 0.2): Nowcast[] {
  return Array.from(counts, (observed, period) => {
    const share = completeness[counts.length - 1 - period] ?? 1;
    return { observed, completeness: share, estimate: share >= leastCompleteness && share > 0 ? observed / share : null };
  });
}

/**
 * What the model of a complete count says of an incomplete one: each report is in with probability `completeness`, which
 * thins the mean, and the excess variance with it. An incomplete week is judged with this, not by inflating its count,
 * which would inflate its noise too.
 */
export function afterThinning({ mean, dispersion }: CountModel, completeness: number): CountModel {
  return { mean: mean * completeness, dispersion: 1 + completeness * (Math.max(1, dispersion) - 1) };
}
