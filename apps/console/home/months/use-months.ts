import { useQuery } from '@tanstack/react-query';
import { request } from '../../graphql/request';
import type { Heatmap } from '../use-heatmap';
import type { HeatmapView } from '../view/heatmap-view';
import { daysOf, daysOfMonth, playedMonths } from '../view/period';
import { givesTotals, heatmapVariables, wholeOf, type HeatmapVariables } from '../view/view-input';
import { zoomedFigures } from '../view/zoomed-figures';
import { HeatmapMonthsDocument, WholeMonthsDocument } from './months.documents';

export interface Months {
  /** « 2026-03 », the earliest first. */
  readonly names: readonly string[];
  /** The map of each; undefined until they are there, or when no month is shown. */
  readonly frames: readonly Heatmap[] | undefined;
  /** The map of the month that is shown. */
  readonly frame: Heatmap | undefined;
  readonly failed: boolean;
}

/** The months of a view; their maps are asked for once one of them is shown, all together, so that playing waits for nothing. */
export function useMonths(view: HeatmapView, today: string): Months {
  const names = playedMonths(daysOf(view.period, today), today);
  const current = today.slice(0, 7);
  const from = daysOfMonth(names[0] ?? current, today).from;
  const to = daysOfMonth(names.at(-1) ?? current, today).to;
  const input = { ...heatmapVariables({ ...view, month: null }, today).input, from, to };
  const { data, isError } = useQuery({
    queryKey: ['heatmap', 'months', input, view.department],
    queryFn: ({ signal }) => readMonths(input, view.department, signal),
    enabled: view.month !== null,
    staleTime: 60_000,
  });
  const frames = view.month === null ? undefined : data;
  return { names, frames, frame: frames?.find((one) => one.from.slice(0, 7) === view.month), failed: isError };
}

async function readMonths(input: HeatmapVariables['input'], department: string | null, signal: AbortSignal): Promise<readonly Heatmap[]> {
  const [{ heatmapMonths: months }, whole] = await Promise.all([request(HeatmapMonthsDocument, { input }, signal), department === null || givesTotals(input) ? null : request(WholeMonthsDocument, { input: wholeOf(input) }, signal)]);
  if (department === null) return months;
  return months.map((month) => zoomedFigures(month, (whole?.heatmapMonths ?? months).find(({ from }) => from === month.from), department));
}
