/**
 * Upper bounds (inclusive) of at most k classes over the positive values, after Jenks: classes are as tight
 * as they can be on the square roots, since counts spread in proportion to their root and a few large
 * départements would otherwise leave all others in one class. Bounds are rounded to two significant digits, so that a live update of one report does not
 * repaint the map; each class keeps at least one value. Zero, negative and non-finite values are left out:
 * zero is a class of its own. Empty when nothing is positive.
 */
export function classBreaks(values: readonly number[], k = 6): number[] {
  const sorted = values.filter((value) => Number.isFinite(value) && value > 0).toSorted((a, b) => a - b);
  const distinct = new Set(sorted).size;
  if (distinct === 0 || k < 1) return [];
  const whole = sorted.every(Number.isInteger);
  const bounds = naturalEnds(sorted.map(Math.sqrt), Math.min(k, distinct)).map((end) => roundUp(sorted[end - 1] ?? 0, whole));
  return bounds.filter((bound, index) => {
    const above = index === 0 ? 0 : (bounds[index - 1] ?? 0);
    return bound > above && sorted.some((value) => value > above && value <= bound);
  });
}

/** Two significant digits, upwards so that the value stays inside its class; whole where values are. */
function roundUp(bound: number, whole: boolean): number {
  const unit = 10 ** (Math.floor(Math.log10(bound)) - 1);
  const step = whole ? Math.max(1, unit) : unit;
  // toPrecision wipes out binary dust such as 0.30000000000000004.
  const clean = (value: number) => Number(value.toPrecision(12));
  const rounded = clean(Math.ceil(clean(bound / step)) * step);
  return rounded < bound ? clean(rounded + step) : rounded;
}

/** Fisher's exact algorithm: where each of k classes ends so that squared deviations within classes are least. */
function naturalEnds(sorted: readonly number[], k: number): number[] {
  const n = sorted.length;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, index) => {
    sums.push((sums[index] ?? 0) + value);
    squares.push((squares[index] ?? 0) + value * value);
  });
  const spread = (from: number, to: number) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  let best = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const cuts: number[][] = [];
  for (let classes = 2; classes <= k; classes += 1) {
    const next = new Array<number>(n + 1).fill(Infinity);
    const cut = new Array<number>(n + 1).fill(0);
    for (let to = classes; to <= n; to += 1) {
      for (let from = classes - 1; from < to; from += 1) {
        const cost = (best[from] ?? Infinity) + spread(from, to);
        if (cost < (next[to] ?? Infinity)) { next[to] = cost; cut[to] = from; }
      }
    }
    cuts.push(cut);
    best = next;
  }
  const ends = [n];
  for (const cut of cuts.toReversed()) ends.unshift(cut[ends[0] ?? n] ?? 0);
  return ends;
}
