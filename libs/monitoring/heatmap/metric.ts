import { ratePerActiveStructure } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';

export const HEATMAP_METRICS = ['REPORTS', 'STRUCTURES', 'RATE_PER_STRUCTURE'] as const;
export type HeatmapMetric = (typeof HEATMAP_METRICS)[number];

interface Counted { readonly reports: number; readonly structures: number; readonly activeStructures: number }

/** The figure a territory is coloured by; null when there is not enough to say, which is never zero. */
export function valueOf(metric: HeatmapMetric, { reports, structures, activeStructures }: Counted): number | null {
  switch (metric) {
    case 'REPORTS':
      return reports;
    case 'STRUCTURES':
      return structures;
    case 'RATE_PER_STRUCTURE':
      return ratePerActiveStructure(reports, activeStructures);
  }
}

/** What the values count, in French. */
export function unitOf(metric: HeatmapMetric): string {
  return MESSAGES.units[metric];
}
