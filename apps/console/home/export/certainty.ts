import type { MapRelease } from './release.documents';

/** What must be read with the figures of a file: what is measured, and of which reports. */
export interface About {
  readonly measure: string;
  /** « Droit touché : Emploi »; none when all reports are counted. */
  readonly filters: readonly string[];
  /** INSEE code of the region that fills the map; null for all of France. */
  readonly region: string | null;
}

/** How far off any of the values may be at the most: the longer arm of their intervals, which are not symmetric; null for counts. */
export function widestMargin({ cells }: MapRelease): number | null {
  const margins = cells.flatMap(({ value, low, high }) => (value === null || low === null || high === null ? [] : [value - low, high - value]));
  return margins.length === 0 ? null : Math.max(...margins);
}

/** What the figures that are shown rest on. */
export const shownReports = ({ cells }: MapRelease): number => cells.reduce((sum, { value, n }) => sum + (value === null ? 0 : (n ?? 0)), 0);
