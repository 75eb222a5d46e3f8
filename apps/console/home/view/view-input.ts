import type { VariablesOf } from '../../graphql/graphql';
import type { HeatmapDocument } from '../heatmap.documents';
import type { HeatmapView } from './heatmap-view';
import { daysOf, daysOfMonth, previousRange, type DayRange } from './period';

export type HeatmapVariables = VariablesOf<typeof HeatmapDocument>;

/** What the server is asked for a view: the map itself, the period before, and the départements that have spoken. */
export function heatmapVariables(view: HeatmapView, today: string): HeatmapVariables {
  const days = daysShown(view, today);
  const input = { level: view.level, ...measureOf(view), ...days, ...countedBy(view), region: view.region };
  return {
    input,
    before: { ...input, ...previousRange(days) },
    coverage: { ...input, level: 'DEPARTMENT', metric: 'REPORTS', smoothed: null },
  };
}

/** What the server is asked for the totals of the département that is zoomed on: the same map by département, as it is measured. */
export const wholeOf = <Input extends HeatmapVariables['input']>(input: Input) => ({ ...input, level: 'DEPARTMENT', smoothed: null }) as const;

/** Whether a map gives the totals of its départements by itself. */
export const givesTotals = ({ level, smoothed }: Pick<HeatmapVariables['input'], 'level' | 'smoothed'>): boolean => level === 'DEPARTMENT' && !smoothed;

/** The days that the figures of a view cover: those of the month it stands at, or of its period. */
export const daysShown = ({ month, period }: HeatmapView, today: string): DayRange => (month === null ? daysOf(period, today) : daysOfMonth(month, today));

/** The measure of a view, as the server is asked for it. */
const measureOf = ({ metric, shareOf, smoothed }: HeatmapView) => ({ metric, shareOf: metric === 'RIGHT_SHARE' ? shareOf : null, smoothed: smoothed || null });

/** What narrows the reports that are counted, as the server is asked for it. */
export const countedBy = ({ filters, outcome }: HeatmapView) => ({ ...filters, outcome });
