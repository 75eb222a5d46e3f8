import { reportFilterOf } from '../territories';
import type { HeatmapView } from '../view/heatmap-view';
import { daysShown } from '../view/view-input';

const STATUS_OF = { OPEN: 'OPEN', SOLVED: 'RESOLVED' } as const;

/** The same filters and period, in the list of reports, which holds those that the map counts and no other. */
export function reportsLink(view: HeatmapView, territory: string, today: string): string {
  const { from, to } = daysShown(view, today);
  const filter = { ...view.filters, status: view.outcome ? STATUS_OF[view.outcome] : 'COUNTED', ...reportFilterOf(view.level, territory), occurredFrom: from, occurredTo: to };
  return `/signalements?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
}
