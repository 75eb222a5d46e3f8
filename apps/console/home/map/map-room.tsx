import { Box, FormControlLabel, Paper, Skeleton, Switch, Typography, keyframes } from '@mui/material';
import { FranceMap, MapLegend, formatMoment, sequentialScale, type MapZoom } from '@vigie/ui';
import { useMemo } from 'react';
import { MarkKey } from '../../alerts/mark-key';
import { useAlertMarks } from '../../alerts/use-alert-marks';
import type { CellChange } from '../changed-cells';
import type { ComparedCell } from '../comparison/compare-cells';
import { ComparedMap, periodsCompared } from '../comparison/compared-map';
import type { AgainstHeatmap } from '../comparison/use-against';
import { boundFormat, isPlainCount } from '../metric-format';
import { reportsText, structuresText, text } from '../messages.fr';
import { MonthSlider } from '../months/month-slider';
import type { Months } from '../months/use-months';
import { useMeasureWords } from '../use-measure-words';
import type { Heatmap, HeatmapAnswer } from '../use-heatmap';
import type { HeatmapView } from '../view/heatmap-view';
import { canBeSmoothed } from '../view/metrics';
import { zoomInto, zoomOut, zoomShown } from '../view/zoom';
import { besideAtDesk } from './beside-at-desk';
import { MeasureNote } from './measure-note';
import { ZoomBar } from './zoom-bar';

interface MapRoomProps {
  readonly view: HeatmapView;
  /** INSEE codes of the viewer's regions: a single one fills the map by itself. */
  readonly scope: readonly string[];
  readonly answer: HeatmapAnswer | undefined;
  /** What is drawn: the answer's, or that of the month which is played. */
  readonly heatmap: Heatmap | undefined;
  readonly comparison: { readonly against: AgainstHeatmap; readonly cells: readonly ComparedCell[] } | null | undefined;
  readonly months: Months;
  readonly period: string;
  /** Territories that have just changed: outlined for a moment. */
  readonly changes: readonly CellChange[];
  readonly onChange: (change: Partial<HeatmapView>) => void;
}

/** Beside figures that go on below the window, the map stays in sight; not on paper, where it would be drawn over them. */
const inSight = { '@media screen and (min-width: 1200px) and (min-height: 800px)': { position: 'sticky', top: 16 } } as const;

/** The map with what makes it readable: measure, period, legend, n, coverage, moment and credit. */
export function MapRoom({ view, scope, answer, heatmap, comparison, months, period, changes, onChange }: MapRoomProps) {
  const onOpen = (territory: string) => onChange({ territory, other: null });
  const zoom = useMemo(() => zoomShown({ region: view.region, department: view.department }, scope), [view.region, view.department, scope]);
  const out = zoomOut(view, scope);
  const onLeave = out ? () => onChange(out) : undefined;
  const onZoomIn = (territory: string) => { const into = zoomInto(view, territory); if (into) onChange(into); };
  const [metric, levels] = [text.metrics[view.metric], text.levels[view.level]];
  return (
    <Paper component="section" aria-label={text.map.section} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, ...inSight }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-start', gap: 1, mb: 1, minHeight: 40 }}>
        <div>
          <Typography variant="h2">{comparison ? text.comparison.heading(metric, levels) : text.map.heading(metric, levels)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{comparison && heatmap ? periodsCompared(heatmap, comparison.against) : text.map.period(period)}</Typography>
        </div>
        {canBeSmoothed(view.metric) && !view.against && <FormControlLabel label={text.filters.smoothed} control={<Switch checked={view.smoothed} onChange={(_, smoothed) => onChange({ smoothed })} />} sx={{ mr: 0, '@media print': { display: 'none' } }} />}
      </Box>
      <ZoomBar view={view} scope={scope} onChange={onChange} />
      {!answer || !heatmap ? (
        <Box role="status" aria-label={text.map.loading}><Skeleton variant="rounded" sx={{ width: '100%', height: 'auto', aspectRatio: '613 / 700', maxHeight: 720 }} /></Box>
      ) : comparison ? (
        <ComparedMap view={view} heatmap={heatmap} {...comparison} zoom={zoom} onOpen={onOpen} onZoomIn={onZoomIn} onLeave={onLeave} />
      ) : (
        <DrawnMap view={view} zoom={zoom} heatmap={heatmap} coverage={answer.coverage} frames={months.frames} period={period} changes={changes} onOpen={onOpen} onZoomIn={onZoomIn} onLeave={onLeave} />
      )}
      {answer && !view.against && <MonthSlider months={months} view={view} onChange={onChange} />}
    </Paper>
  );
}

function DrawnMap({ view, zoom, heatmap, coverage, frames, period, changes, onOpen, onZoomIn, onLeave }: {
  view: HeatmapView; zoom: MapZoom | null; heatmap: Heatmap; coverage: HeatmapAnswer['coverage']; frames: readonly Heatmap[] | undefined; period: string; changes: readonly CellChange[];
  onOpen: (territory: string) => void; onZoomIn: (territory: string) => void; onLeave?: () => void;
}) {
  const words = useMeasureWords(heatmap, view.shareOf);
  const marks = useAlertMarks(view.level);
  // One scale for all the months that are played: a colour then means the same in each.
  const scale = useMemo(() => sequentialScale((frames ?? [heatmap]).flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []))), [heatmap, frames]);
  const covered = coverage.cells.filter((cell) => cell.reports > 0).length;
  return (
    <Box sx={besideAtDesk}>
      <Box sx={{ minWidth: 0, width: '100%', maxWidth: 860, mx: 'auto', '& svg': { maxHeight: { md: 'max(420px, calc(100vh - 424px))' } }, ...outlineOf(changes) }}>
        <FranceMap label={text.map.label(text.metrics[view.metric], text.levels[view.level], period)} level={view.level} cells={heatmap.cells} scale={scale}
          formatValue={words.value} describeEvidence={words.evidence} selected={view.territory} onSelect={onOpen} zoom={zoom} marks={marks} onZoomIn={onZoomIn} onLeave={onLeave} />
      </Box>
      <MapLegend scale={scale} unit={words.legend} n={heatmap.overall.n} formatBound={boundFormat(heatmap.metric)} whole={isPlainCount(heatmap.metric)}>
        {text.map.context(reportsText(heatmap.n), structuresText(heatmap.structures), covered, coverage.cells.length, formatMoment(heatmap.asOf))}
        {marks.size > 0 && <MarkKey />}
      </MapLegend>
      {!isPlainCount(heatmap.metric) && <MeasureNote heatmap={heatmap} overall={words.overall} />}
    </Box>
  );
}

const flash = keyframes({ '0%, 100%': { strokeOpacity: 1 }, '50%': { strokeOpacity: 0.25 } });

/** The areas of a map answer to their territory's code: no redrawing of the map to mark a few of them. */
const outlineOf = (changes: readonly CellChange[]): Record<string, Record<string, string>> =>
  Object.fromEntries(changes.map(({ territory }) => [
    `& [data-territory="${CSS.escape(territory)}"] :is(path, circle)`,
    { stroke: 'var(--vg-focus)', strokeWidth: 'calc(3px * var(--vg-zoom, 1))', animation: `${flash} 900ms 3`, paintOrder: 'stroke' },
  ]));
