import { seasonalBlocks } from './seasonal-blocks';

/**
 * The past counts that judge one week, in columns sized for a whole series and filled again for each week.
 * Only the first `size` entries hold.
 */
export interface ReferenceCounts {
  size: number;
  count: Float64Array;
  /** Weeks before the week judged, negative. */
  time: Float64Array;
  /** Level of the seasonal factor, from 0; the level of the week judged is `levels` − 1. */
  level: Uint8Array;
  levels: number;
  /** log(count + 0.1), where the fit starts. */
  start: Float64Array;
  largest: number;
}

export function emptyReferenceCounts(weeks: number): ReferenceCounts {
  return { size: 0, count: new Float64Array(weeks), time: new Float64Array(weeks), level: new Uint8Array(weeks), levels: 1, start: new Float64Array(weeks), largest: 0 };
}

/** Fills `into` with the weeks that judge week `k`. @returns false when there are too many periods for the gaps between windows */
export function fillReferenceCounts(into: ReferenceCounts, cases: ArrayLike<number>, k: number, references: ArrayLike<number>, w: number, periods: number, pastWeeksNotIncluded: number, scratch: Uint8Array): boolean {
  if (!seasonalBlocks(scratch, k, references, w, periods)) return false;
  let size = 0;
  let largest = 0;
  for (let week = 0; week < k - pastWeeksNotIncluded; week++) {
    const level = scratch[week] ?? 0;
    if (level === 0) continue;
    const count = cases[week] ?? 0;
    into.count[size] = count;
    into.time[size] = week - k;
    into.level[size] = level - 1;
    into.start[size] = Math.log(count + 0.1);
    if (count > largest) largest = count;
    size++;
  }
  into.size = size;
  into.largest = largest;
  into.levels = periods;
  return true;
}
