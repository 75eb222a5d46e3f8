/** Intervals at 95 %, told again by other ways than the product's: sums of laws and roots found by halving. */
const TAIL = 0.025;
const Z = 1.959963984540054;

export interface Bounds { readonly low: number | null; readonly high: number | null }
export const NO_BOUNDS: Bounds = { low: null, high: null };

const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++) logFactorials.push(logFactorials[k - 1]! + Math.log(k));
  return logFactorials[n]!;
}

/** Where a function that only grows comes to zero between two values. */
function root(grows: (value: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (grows(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** P(X ≤ most) of a Poisson law, term by term. */
function poissonUpTo(most: number, mean: number): number {
  let sum = 0;
  for (let k = 0; k <= most; k++) sum += Math.exp(k * Math.log(mean) - mean - logFactorial(k));
  return sum;
}

const garwoods = new Map<number, { low: number; high: number }>();
/** Garwood (1936): the means under which so many, or so few, would be seen in one case of forty. */
export function garwood(count: number, exposure: number): Bounds {
  if (exposure === 0) return NO_BOUNDS;
  const top = count + 10 * Math.sqrt(count + 1) + 10;
  const known = garwoods.get(count) ?? {
    low: count === 0 ? 0 : root((mean) => 1 - poissonUpTo(count - 1, mean) - TAIL, 1e-9, top),
    high: root((mean) => TAIL - poissonUpTo(count, mean), 1e-9, top),
  };
  garwoods.set(count, known);
  return { low: known.low / exposure, high: known.high / exposure };
}

/** Wilson (1927): the shares from which what was seen is no further than chance carries. */
export function wilson(part: number, n: number): Bounds {
  if (n === 0) return NO_BOUNDS;
  const seen = part / n;
  const beyond = (share: number) => (seen - share) ** 2 - (Z ** 2 * share * (1 - share)) / n;
  return { low: part === 0 ? 0 : root((share) => -beyond(share), 0, seen), high: part === n ? 1 : root(beyond, seen, 1) };
}

/** Those of the sorted values between whose ranks a median lies, as tosses of a coin have it; none where no ranks are that sure. */
export function ranks(sorted: readonly number[]): Bounds {
  const n = sorted.length;
  let [below, rank] = [0, 0];
  for (; rank < n; rank++) {
    below += Math.exp(logFactorial(n) - logFactorial(rank) - logFactorial(n - rank) - n * Math.LN2);
    if (below > TAIL) break;
  }
  return rank === 0 ? NO_BOUNDS : { low: sorted[rank - 1]!, high: sorted[n - rank]! };
}

/** By the normal law, from the spread of the values around their mean; never under zero. */
export function aroundMean(values: readonly number[]): Bounds {
  const n = values.length;
  if (n < 2) return NO_BOUNDS;
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  const half = Z * Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1) / n);
  return { low: Math.max(0, mean - half), high: mean + half };
}

interface Estimate extends Bounds { readonly value: number | null }

/**
 * How far one estimate is from another where their intervals let it be told, 0 where they do not, null where one has none. Zou and Donner (2008)
 * recover variances from each interval, on the side of the other; a ratio (2012) leaves one out just where that difference leaves nothing out.
 */
export function toldApart(before: Estimate, now: Estimate, as: 'POINTS' | 'RATIO'): number | null {
  const [b, n] = [before.value, now.value];
  if (b === null || n === null || before.low === null || before.high === null || now.low === null || now.high === null) return null;
  const variance = n > b ? (n - now.low) ** 2 + (before.high - b) ** 2 : (now.high - n) ** 2 + (b - before.low) ** 2;
  if ((n - b) ** 2 <= variance) return 0;
  return as === 'POINTS' ? n - b : n / b - 1;
}
