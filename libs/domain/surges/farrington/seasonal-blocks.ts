/**
 * Fills `levels[i]` with the level of the seasonal factor of week i, for the weeks used to judge week `k`; 0 is unused.
 * The windows of ±w weeks around `references` (the same week of each earlier year, most recent first) make level
 * `periods`; each gap between windows is shared out in `periods` − 1 blocks, the first ones a week longer when the
 * division has a remainder. With one period the gaps stay unused.
 *
 * As in R, a gap of fewer weeks than blocks is allowed down to `periods` − (2w + 1): a block left without a week then
 * takes the two weeks around its place.
 *
 * @returns false when a gap is too short for so many periods
 */
export function seasonalBlocks(levels: Uint8Array, k: number, references: ArrayLike<number>, w: number, periods: number): boolean {
  levels.fill(0);
  mark(levels, k - w, k, periods);
  let later = k;
  for (let year = 0; year < references.length; year++) {
    const reference = references[year] ?? 0;
    mark(levels, reference - w, reference + w, periods);
    if (periods > 1 && !shareGap(levels, reference + w + 1, later - reference - 2 * w - 1, w, periods)) return false;
    later = reference;
  }
  return true;
}

function shareGap(levels: Uint8Array, start: number, gap: number, w: number, periods: number): boolean {
  if (gap < periods - (2 * w + 1)) return false;
  const length = Math.floor(gap / (periods - 1));
  const longer = gap - length * (periods - 1);
  let from = start;
  for (let block = 1; block < periods; block++) {
    const to = from + length + (block <= longer ? 1 : 0);
    if (to > from) mark(levels, from, to - 1, block);
    else mark(levels, from - 1, from, block);
    from = to;
  }
  return true;
}

function mark(levels: Uint8Array, from: number, to: number, level: number): void {
  for (let week = Math.max(0, from); week <= to && week < levels.length; week++) levels[week] = level;
}
