import { wilsonInterval } from '@vigie/domain';
import { METRIC_KINDS } from '../view/metrics';
import type { MapRelease } from './release.documents';

/** What must be read with the figures of a file: what is measured, and of which reports. */
export interface About {
  readonly measure: string;
  /** « Droit touché : Emploi »; none when all reports are counted. */
  readonly filters: readonly string[];
  /** INSEE code of the region that fills the map; null for all of France. */
  readonly region: string | null;
}

/** 95 % interval of a released share (Wilson); null for a count, which is exact, and for what is hidden. */
export function certaintyOf(metric: MapRelease['metric'], { value, n }: MapRelease['cells'][number]): { readonly low: number; readonly high: number } | null {
  return METRIC_KINDS[metric] !== 'SHARE' || value === null || n === null ? null : wilsonInterval(Math.round(value * n), n);
}

/** How far off any of the shares may be at the most: the longer arm of their intervals, which are not symmetric. */
export function widestMargin({ metric, cells }: MapRelease): number | null {
  const margins = cells.flatMap((cell) => {
    const interval = certaintyOf(metric, cell);
    return interval && cell.value !== null ? [cell.value - interval.low, interval.high - cell.value] : [];
  });
  return margins.length === 0 ? null : Math.max(...margins);
}

/** Reports behind the figures that are shown. */
export const shownReports = ({ cells }: MapRelease): number => cells.reduce((sum, { value, n }) => sum + (value === null ? 0 : (n ?? 0)), 0);
