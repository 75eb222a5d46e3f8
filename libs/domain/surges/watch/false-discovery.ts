export interface Discoveries {
  /** Smallest false-discovery rate at which the series would be found; null where no p-value was given. */
  adjusted: (number | null)[];
  found: boolean[];
}

/**
 * Benjamini & Hochberg (1995): among the series found, a share of at most `rate` are expected to be false alarms, however
 * many series are scanned. Holds for independent series and for positively dependent ones (territories that rise
 * together). Counts make p-values discrete, hence the control a little stricter than said. Null p-values are not tests.
 */
export function falseDiscovery(pValues: ArrayLike<number | null>, rate = 0.05): Discoveries {
  const tests = Array.from(pValues, (p, series) => ({ p, series })).filter((test): test is { p: number; series: number } => test.p !== null);
  tests.sort((a, b) => b.p - a.p);
  const adjusted = new Array<number | null>(pValues.length).fill(null);
  let smallest = 1;
  tests.forEach(({ p, series }, i) => {
    smallest = Math.min(smallest, p * (tests.length / (tests.length - i)));
    adjusted[series] = smallest;
  });
  return { adjusted, found: adjusted.map((q) => q !== null && q <= rate) };
}
