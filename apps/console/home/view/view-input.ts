import type { VariablesOf } from '../../graphql/graphql';
import type { HeatmapDocument } from '../heatmap.documents';
import type { HeatmapView } from './heatmap-view';
import { daysOf, previousRange } from './period';

export type HeatmapVariables = VariablesOf<typeof HeatmapDocument>;

/** What the server is asked for a view: the map itself, the period before, and the départements that have spoken. */
export function heatmapVariables(view: HeatmapView, today: string): HeatmapVariables {
  const days = daysOf(view.period, today);
  const input = { level: view.level, metric: view.metric, ...days, ...view.filters, region: view.region };
  return {
    input,
    before: { ...input, ...previousRange(days) },
    coverage: { ...input, level: 'DEPARTMENT', metric: 'REPORTS' },
  };
}
