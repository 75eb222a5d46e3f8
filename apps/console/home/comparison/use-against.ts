import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ResultOf } from '../../graphql/graphql';
import { request } from '../../graphql/request';
import { daysAgainst } from '../view/against';
import type { HeatmapView } from '../view/heatmap-view';
import { daysOf } from '../view/period';
import { WholeDocument } from '../heatmap.documents';
import { givesTotals, heatmapVariables, wholeOf, type HeatmapVariables } from '../view/view-input';
import { placeKeyOf } from '../view/zoom';
import { zoomedFigures } from '../view/zoomed-figures';
import { AgainstDocument } from './comparison.documents';

export type AgainstHeatmap = ResultOf<typeof AgainstDocument>['heatmap'] & { readonly place: string };

/** The map over the period that the view is compared with, or that of the place before while it is awaited; undefined until there is one, and for a view that compares nothing. */
export function useAgainst(view: HeatmapView, today: string): AgainstHeatmap | undefined {
  const { input } = heatmapVariables(view, today);
  const asked = view.against && { ...input, ...daysAgainst(view.against, daysOf(view.period, today)) };
  const { data } = useQuery({
    queryKey: ['heatmap', 'against', asked, view.department],
    queryFn: ({ signal }) => readAgainst(asked ?? input, view, signal),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return view.against === null ? undefined : data;
}

async function readAgainst(input: HeatmapVariables['input'], view: HeatmapView, signal: AbortSignal): Promise<AgainstHeatmap> {
  const { department } = view;
  const apart = department !== null && !givesTotals(input);
  const [{ heatmap }, whole] = await Promise.all([request(AgainstDocument, { input }, signal), apart ? request(WholeDocument, { input: wholeOf(input) }, signal) : null]);
  return { ...(department === null ? heatmap : zoomedFigures(heatmap, whole?.heatmap ?? heatmap, department)), place: placeKeyOf(view) };
}
