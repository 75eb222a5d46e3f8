import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readView, writeView, type HeatmapView } from './view/heatmap-view';

/** The view is the address: reading and changing it go through the router, so that back, forward and links work. */
export function useView(): readonly [HeatmapView, (change: Partial<HeatmapView>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => readView(search), [search]);
  const change = useCallback(
    (part: Partial<HeatmapView>) => setSearch((current) => writeView({ ...readView(current), ...part }), { preventScrollReset: true }),
    [setSearch],
  );
  return [view, change];
}
