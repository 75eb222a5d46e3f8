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

/** HIGHER, LOWER: the interval of the difference leaves zero out. UNCLEAR: it does not. DESCRIBED: a total without interval. UNEQUAL: periods too unlike in length. */
export type Verdict = 'HIGHER' | 'LOWER' | 'UNCLEAR' | 'TOO_FEW' | 'DESCRIBED' | 'UNEQUAL';

export interface Difference {
  /** Relative (0.5 for half more) for counts, rates and durations, in share points for shares; Infinity from nothing; null when too few, or periods too unlike. */
  readonly difference: number | null;
  /** 95 % interval, in the same unit; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
}

/** Reports of both together under which a change of a count is an anecdote. */
const LEAST_COUNTED = 11;
const TOO_FEW: Difference = { difference: null, low: null, high: null, verdict: 'TOO_FEW' };
const UNEQUAL: Difference = { ...TOO_FEW, verdict: 'UNEQUAL' };

/** Lengths within which months count as equal: 28 days and 31. */
const ALIKE = 31 / 28;

/** Rests on how many structures reported at least once, which grows with the length of a period, but not as fast. */
const isOfActiveStructures = (metric: Metric): boolean => metric === 'STRUCTURES' || metric === 'RATE_PER_STRUCTURE';

/** Grows with every day of a period: compared by day. */
export const isByDay = (metric: Metric): boolean => METRIC_KINDS[metric] === 'COUNT' || METRIC_KINDS[metric] === 'RATE';

/** Whether two periods are too unlike in length for a measure, which no division would make alike. */
export const areTooUnlike = (metric: Metric, { earlier, later }: { readonly earlier: number; readonly later: number }): boolean => isOfActiveStructures(metric) && Math.max(earlier, later) > ALIKE * Math.min(earlier, later);

/**
 * How a measure changed from one cell to another. Counts and rates are taken by day, so that periods of different lengths compare;
 * what rests on the number of active structures is not compared between such periods.
 * @param days lengths of the two periods
 */
export function differenceOf(metric: Metric, earlier: Comparable | undefined, later: Comparable, days: { readonly earlier: number; readonly later: number }): Difference {
  if (areTooUnlike(metric, days)) return UNEQUAL;
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

/** A value with its interval: that of a Poisson count by day, a rate by day, or the one the map gives. */
function estimateOf(metric: Metric, cell: Comparable | undefined, days: number): Estimate | null {
  if (METRIC_KINDS[metric] === 'COUNT') {
    const count = cell?.value ?? 0;
    return { value: count / days, ...poissonInterval(count, days)! };
  }
  if (!cell || cell.value === null || cell.low === null || cell.high === null) return null;
  const by = isByDay(metric) ? days : 1;
  return { value: cell.value / by, low: cell.low / by, high: cell.high / by };
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
export const paintedDifference = ({ verdict, difference }: Difference): number | null => (verdict === 'UNCLEAR' ? 0 : difference);

/** How many changes there is enough to say of. */
export const countCompared = (changes: readonly Difference[]): number => changes.filter(({ difference }) => difference !== null).length;
