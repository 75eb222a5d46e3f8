import { differenceInterval, poissonInterval, ratioInterval, type Estimate } from '@vigie/domain';
import { METRIC_KINDS, type Metric } from '../view/metrics';

/** A measure over one territory and one period, as the map gives it. */
export interface MeasuredCell {
  readonly territory: string;
  readonly name: string;
  readonly value: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reports: number;
  readonly structures: number;
}

/** What of a measure is needed to compare it. */
type Comparable = Pick<MeasuredCell, 'value' | 'low' | 'high' | 'reports'>;

/** HIGHER, LOWER: the interval of the difference leaves zero out. UNCLEAR: it does not. DESCRIBED: a total without interval. */
export type Verdict = 'HIGHER' | 'LOWER' | 'UNCLEAR' | 'TOO_FEW' | 'DESCRIBED';

export interface Difference {
  /** Relative (0.5 for half more) for counts, rates and durations, in share points for shares; Infinity from nothing; null when too few. */
  readonly difference: number | null;
  /** 95 % interval, in the same unit; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
}

/** Reports of both together under which a change of a count is an anecdote. */
const LEAST_COUNTED = 11;
const TOO_FEW: Difference = { difference: null, low: null, high: null, verdict: 'TOO_FEW' };

/**
 * How a measure changed from one cell to another. Counts are taken by day, so that periods of different lengths compare.
 * @param days lengths of the two periods, for counts
 */
export function differenceOf(metric: Metric, earlier: Comparable | undefined, later: Comparable, days: { readonly earlier: number; readonly later: number }): Difference {
  const [before, after] = [estimateOf(metric, earlier, days.earlier), estimateOf(metric, later, days.later)];
  if (!before || !after) return TOO_FEW;
  if (METRIC_KINDS[metric] === 'COUNT' && (earlier?.reports ?? 0) + later.reports < LEAST_COUNTED) return TOO_FEW;
  const change = METRIC_KINDS[metric] === 'SHARE' ? pointsBetween(before, after) : relativeChange(before, after);
  if (metric === 'HOURS') return { ...change, low: null, high: null, verdict: 'DESCRIBED' };
  return { ...change, verdict: change.low > 0 ? 'HIGHER' : change.high < 0 ? 'LOWER' : 'UNCLEAR' };
}

const pointsBetween = (before: Estimate, after: Estimate) => ({ difference: after.value - before.value, ...differenceInterval(before, after) });

/** 0.5: half more. From nothing there is no ratio, only a difference that may be sure. */
function relativeChange(before: Estimate, after: Estimate) {
  if (before.value > 0) {
    const { low, high } = ratioInterval(before, after);
    return { difference: after.value / before.value - 1, low: low - 1, high: high - 1 };
  }
  const { low, high } = differenceInterval(before, after);
  const endless = (bound: number) => (bound === 0 ? 0 : Infinity * Math.sign(bound));
  return { difference: endless(after.value), low: endless(low), high: endless(high) };
}

/** A value with its interval: that of a Poisson count by day, or the one the map gives. */
function estimateOf(metric: Metric, cell: Comparable | undefined, days: number): Estimate | null {
  if (METRIC_KINDS[metric] === 'COUNT') {
    const count = cell?.value ?? 0;
    return { value: count / days, ...poissonInterval(count, days)! };
  }
  if (!cell || cell.value === null || cell.low === null || cell.high === null) return null;
  return { value: cell.value, low: cell.low, high: cell.high };
}

export interface ComparedCell extends Difference {
  readonly territory: string;
  readonly name: string;
  readonly earlier: MeasuredCell | undefined;
  readonly later: MeasuredCell;
}

/** Every territory of the later answer beside itself earlier. */
export function compareCells(metric: Metric, earlier: readonly MeasuredCell[], later: readonly MeasuredCell[], days: { readonly earlier: number; readonly later: number }): ComparedCell[] {
  const before = new Map(earlier.map((cell) => [cell.territory, cell]));
  return later.map((cell) => ({ territory: cell.territory, name: cell.name, earlier: before.get(cell.territory), later: cell, ...differenceOf(metric, before.get(cell.territory), cell, days) }));
}

/** What colours a territory: its change where it is told, neutral where it is not, nothing where there is too little. */
export const paintedDifference = ({ verdict, difference }: Difference): number | null => (verdict === 'TOO_FEW' ? null : verdict === 'UNCLEAR' ? 0 : difference);
