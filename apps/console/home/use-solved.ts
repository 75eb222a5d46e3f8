import { useQuery } from '@tanstack/react-query';
import { request } from '../graphql/request';
import { SolvedDocument } from './heatmap.documents';
import type { HeatmapView } from './view/heatmap-view';
import { heatmapVariables } from './view/view-input';

/** How many of the reports of a view are solved; undefined until it is known, and for a view of one outcome, which says so itself. */
export function useSolved(view: HeatmapView, today: string): number | undefined {
  const input = { ...heatmapVariables(view, today).input, level: 'DEPARTMENT', metric: 'REPORTS', smoothed: null, outcome: 'SOLVED' } as const;
  const { data } = useQuery({ queryKey: ['heatmap', 'solved', input], queryFn: ({ signal }) => request(SolvedDocument, { input }, signal), enabled: view.outcome === null });
  return view.department === null ? data?.heatmap.n : data?.heatmap.cells.find(({ territory }) => territory === view.department)?.reports;
}
