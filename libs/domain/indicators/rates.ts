export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson score interval of a proportion, 95 % unless `z` says otherwise; null when nothing was observed.
 * Holds for small n and for 0 % and 100 %, where the usual normal interval lies.
 */
export function wilsonInterval(successes: number, n: number, z = 1.959963984540054): Interval | null {
  if (n <= 0) return null;
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
