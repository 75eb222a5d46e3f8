import { meanInterval, medianWithInterval, poissonInterval, wilsonInterval, type Interval } from '@vigie/domain';

/** A metric over one territory, or over the whole scope when `territory` is null. */
export interface Measured {
  readonly territory: string | null;
  /** What the value rests on: see `baseOf`. */
  readonly n: number;
  /** What is counted of it: the numerator of a rate or share, those that still last for a duration; null for the others. */
  readonly part: number | null;
  /** Null when nothing was there to measure. */
  readonly value: number | null;
  /** 95 %; null where the method gives none, as for plain counts. */
  readonly low: number | null;
  readonly high: number | null;
}

const bounds = (interval: Interval | null) => ({ low: interval?.low ?? null, high: interval?.high ?? null });

export const countOf = (territory: string | null, n: number, value: number): Measured => ({ territory, n, part: null, value, low: null, high: null });

/** Poisson's exact interval over what the reports are set against. */
export const rateOf = (territory: string | null, part: number, n: number): Measured =>
  ({ territory, n, part, value: n > 0 ? part / n : null, ...bounds(poissonInterval(part, n)) });

/** Wilson's interval. */
export const shareOf = (territory: string | null, part: number, n: number): Measured =>
  ({ territory, n, part, value: n > 0 ? part / n : null, ...bounds(wilsonInterval(part, n)) });

/** @param sorted one value a report or case */
export function medianOf(territory: string | null, sorted: readonly number[], part: number): Measured {
  const found = medianWithInterval(sorted);
  return { territory, n: sorted.length, part, value: found?.median ?? null, ...bounds(found?.interval ?? null) };
}

export const meanOf = (territory: string | null, n: number, sum: number, squares: number): Measured =>
  ({ territory, n, part: null, value: n > 0 ? sum / n : null, ...bounds(meanInterval(n, sum, squares)) });
