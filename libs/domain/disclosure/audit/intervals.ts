import type { Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';

/**
 * What has been shown possible: for each cell the lowest and highest value it takes in some whole table that agrees with everything
 * published. Hiding more never takes such a table away, so that these intervals only widen.
 */
export interface Intervals {
  lowest: Float64Array;
  highest: Float64Array;
}

/** Slack for what a solver in floating point calls equal; counts are whole numbers. */
export const TOLERANCE = 1e-5;

export function trueIntervals(system: LinkedSystem): Intervals {
  const values = Float64Array.from(system.measures, ({ count }) => count);
  return { lowest: values, highest: Float64Array.from(values) };
}

export function widen({ lowest, highest }: Intervals, cell: number, value: number): void {
  if (value < (lowest[cell] ?? 0)) lowest[cell] = value;
  if (value > (highest[cell] ?? 0)) highest[cell] = value;
}

/** Whether what is promised of a hidden cell has been shown. */
export function isProtected(system: LinkedSystem, hiding: Hiding, { lowest, highest }: Intervals, cell: number): boolean {
  const value = system.measures[cell]?.count ?? 0;
  const [low, high] = [lowest[cell] ?? 0, highest[cell] ?? 0];
  return high - low >= (hiding.width[cell] ?? 0) - TOLERANCE
    && low <= value - (hiding.below[cell] ?? 0) + TOLERANCE
    && high >= value + (hiding.above[cell] ?? 0) - TOLERANCE;
}

/** Counts are whole: what a solver calls a whole number but for rounding is one. */
export function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
}
