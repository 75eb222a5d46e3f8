import { Box } from '@mui/material';
import { FranceMap, MapLegend, formatCount, formatPeriod, type MapZoom } from '@vigie/ui';
import { useMemo } from 'react';
import { MarkKey } from '../../alerts/mark-key';
import { useAlertMarks } from '../../alerts/use-alert-marks';
import { besideAtDesk } from '../map/beside-at-desk';
import { evidenceInWords, metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import type { Heatmap } from '../use-heatmap';
import type { HeatmapView } from '../view/heatmap-view';
import { METRIC_KINDS } from '../view/metrics';
import { lengthInDays } from '../view/period';
import { areTooUnlike, countCompared, differenceOf, isByDay, paintedDifference, type ComparedCell, type Verdict } from './compare-cells';
import { byChance, differenceInWords, differenceScale, formatDifference } from './difference-format';
import type { AgainstHeatmap } from './use-against';

const words = text.comparison;
interface ComparedMapProps {
  readonly view: HeatmapView;
  readonly heatmap: Heatmap;
  readonly against: AgainstHeatmap;
  /** None while those of another place are awaited: the map stays, so that a keyboard keeps its place on it. */
  readonly cells: readonly ComparedCell[];
  readonly zoom: MapZoom | null;
  readonly onOpen: (territory: string) => void;
  readonly onZoomIn: (territory: string) => void;
  readonly onLeave?: () => void;
}

/** What changed between two periods: coloured where it can be told, neutral where it cannot. */
export function ComparedMap({ view, heatmap, against, cells, zoom, onOpen, onZoomIn, onLeave }: ComparedMapProps) {
  const { metric } = heatmap;
  const marks = useAlertMarks(view.level);
  const painted = useMemo(() => cells.map((cell) => ({ territory: cell.territory, name: cell.name, value: paintedDifference(cell), reports: cell.later.reports, structures: cell.later.structures })), [cells]);
  const scale = differenceScale(metric);
  const byTerritory = new Map(cells.map((cell) => [cell.territory, cell]));
  const evidence = ({ territory }: { readonly territory: string }) => {
    const cell = byTerritory.get(territory);
    return cell ? evidenceInWords(metric, { n: cell.later.n, low: null, high: null }, heatmap.base) : '';
  };
  // The map says a change by its value alone; the words of a territory need its verdict too.
  const said = (value: number) => (value === 0 ? words.verdicts.UNCLEAR : formatDifference(metric, value));
  return (
    <Box sx={besideAtDesk}>
      <Box sx={{ minWidth: 0, width: '100%', maxWidth: 860, mx: 'auto', '& svg': { maxHeight: { md: 'max(420px, calc(100vh - 424px))' } } }}>
        <FranceMap label={words.heading(text.metrics[metric], text.levels[view.level])} level={view.level} cells={painted} scale={scale} formatValue={said} describeEvidence={evidence}
          selected={view.territory} onSelect={onOpen} zoom={zoom} marks={marks} onZoomIn={onZoomIn} onLeave={onLeave} />
      </Box>
      <MapLegend scale={scale} unit={METRIC_KINDS[metric] === 'SHARE' ? words.unitPoints : words.unit} n={heatmap.overall.n} formatBound={(bound) => formatDifference(metric, bound)} whole={false}>
        {words.neutral}
        {marks.size > 0 && <MarkKey />}
      </MapLegend>
      {cells.length > 0 && <ComparisonNote heatmap={heatmap} against={against} cells={cells} />}
    </Box>
  );
}

function ComparisonNote({ heatmap, against, cells }: Pick<ComparedMapProps, 'heatmap' | 'against' | 'cells'>) {
  const { metric, overall, n } = heatmap;
  const days = { earlier: lengthInDays(against), later: lengthInDays(heatmap) };
  const count = (verdict: Verdict) => cells.filter((cell) => cell.verdict === verdict).length;
  const unlike = areTooUnlike(metric, days);
  const all = differenceOf(metric, { ...against.overall, reports: against.n }, { ...overall, reports: n }, days);
  const format = metricFormat(metric);
  const [before, after] = [against.overall.value, overall.value].map((value) => (value === null ? text.table.notEnough : format(value)));
  return (
    <Box sx={{ gridColumn: '1 / -1', mt: 1.5, maxWidth: '95ch', display: 'grid', gap: 0.5, fontSize: '0.9375rem', color: 'text.secondary' }}>
      <Box component="strong" sx={{ color: 'text.primary', fontWeight: 600 }}>{words.overall(`${before} → ${after}, ${differenceInWords(metric, all)}`)}</Box>
      {!unlike && <span>{words.told(count('HIGHER'), count('LOWER'), count('UNCLEAR'))} {byChance(countCompared(cells))}</span>}
      {days.earlier !== days.later && isByDay(metric) && <span>{(unlike ? words.unlike : words.lengths)(days.later, days.earlier)}</span>}
      <span>{heatmap.caution}</span>
    </Box>
  );
}

/** « Du 1er mai au 30 juin 2026, comparé à la période du … ». */
export const periodsCompared = (heatmap: Heatmap, against: AgainstHeatmap): string => words.periods(formatPeriod(heatmap.from, heatmap.to), formatPeriod(against.from, against.to));

export const countN = (n: number): string => words.ofN(formatCount(n));
