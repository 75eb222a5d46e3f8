import type { HeatmapCell } from '../use-heatmap';
import type { Metric } from '../view/heatmap-view';

export const COLUMNS = ['name', 'reports', 'structures', 'rate'] as const;
export type Column = (typeof COLUMNS)[number];
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export interface TerritoryRow {
  readonly territory: string;
  readonly name: string;
  readonly reports: number;
  readonly structures: number;
  /** Reports per active structure; null when no structure is active there. */
  readonly rate: number | null;
}

const COLUMN_OF_METRIC: Record<Metric, Column> = { REPORTS: 'reports', STRUCTURES: 'structures', RATE_PER_STRUCTURE: 'rate' };

/** The table opens sorted by what the map shows, highest first. */
export const sortOfMetric = (metric: Metric): Sort => ({ column: COLUMN_OF_METRIC[metric], descending: true });

export const rowOf = ({ territory, name, reports, structures, activeStructures }: HeatmapCell): TerritoryRow =>
  ({ territory, name, reports, structures, rate: activeStructures > 0 ? reports / activeStructures : null });

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
