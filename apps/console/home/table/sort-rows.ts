import type { HeatmapCell } from '../use-heatmap';
import type { Metric } from '../view/heatmap-view';

export type Column = 'name' | 'reports' | 'structures' | 'rate' | 'value' | 'n';
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export interface TerritoryRow {
  readonly territory: string;
  readonly name: string;
  readonly reports: number;
  readonly structures: number;
  /** Reports per active structure; null when too few structures are active there. */
  readonly rate: number | null;
  /** Of the measure of the map; null when there is not enough to say. */
  readonly value: number | null;
  /** What the value rests on. */
  readonly n: number;
  /** 95 % interval of the value; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Plain counts stand beside the rate they make; every other measure with what it rests on. */
export const columnsOf = (metric: Metric): readonly Column[] =>
  metric === 'REPORTS' || metric === 'STRUCTURES' ? ['name', 'reports', 'structures', 'rate'] : ['name', 'value', 'n', 'reports'];

/** The table opens sorted by what the map shows, highest first. */
export const sortOfMetric = (metric: Metric): Sort => ({ column: metric === 'REPORTS' ? 'reports' : metric === 'STRUCTURES' ? 'structures' : 'value', descending: true });

/** @param leastActive structures that a rate must be over */
export const rowOf = ({ activeStructures, ...cell }: HeatmapCell, leastActive: number): TerritoryRow =>
  ({ ...cell, rate: activeStructures >= leastActive ? cell.reports / activeStructures : null });

const french = new Intl.Collator('fr');

/** Sorted by a column, ties by name; what cannot be said comes last in either direction. */
export function sortRows(rows: readonly TerritoryRow[], { column, descending }: Sort): TerritoryRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    if (column === 'name') return sign * french.compare(one.name, other.name);
    const [left, right] = [one[column], other[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || french.compare(one.name, other.name);
    return sign * (left - right) || french.compare(one.name, other.name);
  });
}
