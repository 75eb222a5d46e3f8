import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LineChart, formatCount } from '@vigie/ui';
import { differenceOf } from '../comparison/compare-cells';
import { differenceInWords } from '../comparison/difference-format';
import { ChoiceField } from '../../form/choice-field';
import { request } from '../../graphql/request';
import { intervalText, isPlainCount, metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import type { Heatmap, HeatmapCell } from '../use-heatmap';
import type { HeatmapView } from '../view/heatmap-view';
import { lengthInDays } from '../view/period';
import { BothTerritoriesDocument } from './both-territories.documents';
import { trendOf } from './trend-grain';

const words = text.comparison;

interface OtherTerritoryProps {
  readonly view: HeatmapView;
  readonly cell: HeatmapCell;
  readonly heatmap: Heatmap;
  readonly today: string;
  readonly onChange: (change: Partial<HeatmapView>) => void;
}

/** A second territory of the level beside the first: the same figures, whether they can be told apart, and both over time. */
export function OtherTerritory({ view, cell, heatmap, today, onChange }: OtherTerritoryProps) {
  const choices = heatmap.cells.filter(({ territory }) => territory !== cell.territory).map(({ territory, name }) => ({ code: territory, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const other = heatmap.cells.find(({ territory }) => territory === view.other);
  if (choices.length === 0) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <ChoiceField label={words.withOther} value={other?.territory ?? ''} choices={choices} empty={words.nothing} onChange={(code) => onChange({ other: code || null })} />
      {other && <SideBySide first={cell} second={other} heatmap={heatmap} />}
      {other && <BothTrends view={view} cells={[cell, other]} today={today} />}
    </Box>
  );
}

function SideBySide({ first, second, heatmap }: { first: HeatmapCell; second: HeatmapCell; heatmap: Heatmap }) {
  const { metric } = heatmap;
  const days = lengthInDays(heatmap);
  const value = (cell: HeatmapCell) => (cell.value === null ? text.table.notEnough : [metricFormat(metric)(cell.value), intervalText(metric, cell)].filter(Boolean).join(' · '));
  const rows: readonly (readonly [string, (cell: HeatmapCell) => string])[] = [
    ...(isPlainCount(metric) ? [] : [[text.metrics[metric], value], [text.table.base, ({ n }: HeatmapCell) => formatCount(n)]] as const),
    [text.table.reports, ({ reports }) => formatCount(reports)], [text.table.structures, ({ structures }) => formatCount(structures)],
  ];
  return (
    <>
      <Table size="small" sx={{ mt: 1.5 }}>
        <Box component="caption" className="vg-hidden">{words.between}</Box>
        <TableHead sx={{ '& th': { whiteSpace: 'normal' } }}><TableRow><TableCell component="td" /><TableCell align="right">{first.name}</TableCell><TableCell align="right">{second.name}</TableCell></TableRow></TableHead>
        <TableBody>
          {rows.map(([label, of]) => <TableRow key={label}><TableCell component="th" scope="row">{label}</TableCell>{[first, second].map((cell) => <TableCell key={cell.territory} align="right" className="vg-figures">{of(cell)}</TableCell>)}</TableRow>)}
        </TableBody>
      </Table>
      <Typography sx={{ mt: 1 }}>{words.secondToFirst(first.name, second.name, differenceInWords(metric, differenceOf(metric, first, second, { earlier: days, later: days })))}</Typography>
    </>
  );
}

function BothTrends({ view, cells, today }: { view: HeatmapView; cells: readonly [HeatmapCell, HeatmapCell]; today: string }) {
  const { input, name, ticks, cut } = trendOf(view, today);
  const asked = { first: { ...input, territory: cells[0].territory }, second: { ...input, territory: cells[1].territory } };
  const { data } = useQuery({ queryKey: ['heatmap', 'trend', asked], queryFn: ({ signal }) => request(BothTerritoriesDocument, asked, signal) });
  if (!data) return null;
  const note = cut(data.first.points.map(({ period }) => period));
  const labels = ticks(data.first.points.map(({ period }) => period));
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>{words.otherTrend}</Typography>
      <LineChart label={words.otherTrend} height={170} periods={data.first.points.map(({ period }) => name(period))} formatTick={(period) => labels.get(period) ?? period}
        series={[{ key: 'first', label: cells[0].name, values: data.first.points.map(({ reports }) => reports) }, { key: 'second', label: cells[1].name, values: data.second.points.map(({ reports }) => reports) }]} />
      {note && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>{note}</Typography>}
    </>
  );
}
