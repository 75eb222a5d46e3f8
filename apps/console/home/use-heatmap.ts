import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { useLiveChanges, useLiveState } from '../live/live-provider';
import { changedCells, type CellChange } from './changed-cells';
import { HeatmapDocument, WholeDocument } from './heatmap.documents';
import { givesTotals, heatmapVariables, wholeOf } from './view/view-input';
import type { HeatmapView } from './view/heatmap-view';
import { placeKeyOf } from './view/zoom';
import { zoomedFigures } from './view/zoomed-figures';

export type Heatmap = ResultOf<typeof HeatmapDocument>['heatmap'];
export type HeatmapCell = Heatmap['cells'][number];
/** `place`: which territories it is of (`placeKeyOf`); while another place is awaited, the former is kept. */
export type HeatmapAnswer = ResultOf<typeof HeatmapDocument> & { readonly place: string };

/** How often figures are asked again where the live feed tells nothing: a structure, or a line that is cut. */
const REFRESH_MS = 30_000;

/** How long a cell that changed under one's eyes stays marked. */
const HIGHLIGHT_MS = 6_000;

/** The answer for a view, kept up to date by the live feed; `changes` are those of the last live update. */
export function useHeatmap(view: HeatmapView, today: string) {
  const client = useQueryClient();
  const { territory: _panel, other: _beside, against: _earlier, ...asked } = view;
  const queryKey = ['heatmap', asked, today];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => readHeatmap(view, today, signal),
    placeholderData: keepPreviousData,
    refetchInterval: useLiveState() === 'live' ? false : REFRESH_MS,
  });
  useLiveChanges(() => void client.invalidateQueries({ queryKey: ['heatmap'] }));
  const changes = useChanges(query.isPlaceholderData ? undefined : query.data, JSON.stringify(queryKey));
  return { ...query, changes };
}

/** The answer for a view; that of a département within the map of its region. */
async function readHeatmap(view: HeatmapView, today: string, signal: AbortSignal): Promise<HeatmapAnswer> {
  const { department } = view;
  const variables = heatmapVariables(view, today);
  const place = placeKeyOf(view);
  if (department === null) return { ...await request(HeatmapDocument, variables, signal), place };
  const whole = async (input: typeof variables.input) => (await request(WholeDocument, { input: wholeOf(input) }, signal)).heatmap;
  const [answer, now, before] = await Promise.all([request(HeatmapDocument, variables, signal), givesTotals(variables.input) ? null : whole(variables.input), whole(variables.before)]);
  const earlier = before.cells.find(({ territory }) => territory === department);
  return {
    place,
    heatmap: zoomedFigures(answer.heatmap, now ?? answer.heatmap, department),
    before: { n: earlier?.reports ?? 0, structures: earlier?.structures ?? 0 },
    coverage: { cells: answer.coverage.cells.filter(({ territory }) => territory === department) },
  };
}

/** Compares each answer with the one before it for the same question: another question has no changes. */
function useChanges(answer: HeatmapAnswer | undefined, question: string): readonly CellChange[] {
  const previous = useRef<{ question: string; cells: readonly HeatmapCell[] } | null>(null);
  const [changes, setChanges] = useState<readonly CellChange[]>([]);

  const compare = useEffectEvent((cells: readonly HeatmapCell[]) => {
    const before = previous.current;
    previous.current = { question, cells };
    const found = before?.question === question ? changedCells(before.cells, cells) : [];
    if (found.length > 0 || before?.question !== question) setChanges(found);
  });
  useEffect(() => {
    if (answer) compare(answer.heatmap.cells);
  }, [answer]);
  useEffect(() => {
    if (changes.length === 0) return;
    const timer = setTimeout(() => setChanges([]), HIGHLIGHT_MS);
    return () => clearTimeout(timer);
  }, [changes]);
  return changes;
}
