import { Box, ButtonBase, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import { nameStyle } from '../table/name-style';
import type { HeatmapView, Metric } from '../view/heatmap-view';
import type { ComparedCell, MeasuredCell } from './compare-cells';
import { countN } from './compared-map';
import { differenceTold } from './difference-format';

const words = text.comparison;
const RANK = { HIGHER: 0, LOWER: 1, DESCRIBED: 2, UNCLEAR: 3, TOO_FEW: 4, UNEQUAL: 5 } as const;

/** What is told first, the largest change first; then what is not. */
const byTelling = (a: ComparedCell, b: ComparedCell) => RANK[a.verdict] - RANK[b.verdict] || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || a.name.localeCompare(b.name, 'fr');

interface ComparisonTableProps {
  readonly view: HeatmapView;
  readonly metric: Metric;
  readonly cells: readonly ComparedCell[];
  /** True for a structure, which reads its own figures. */
  readonly own: boolean;
  readonly onOpen: (territory: string) => void;
}

/** The same as the map of changes, before and after in figures. */
export function ComparisonTable({ view, metric, cells, own, onOpen }: ComparisonTableProps) {
  const caption = words.caption(text.levels[view.level]);
  // A structure reads where it reported, in one period or the other.
  const shown = own ? cells.filter(({ earlier, later }) => (earlier?.reports ?? 0) + later.reports > 0) : cells;
  return (
    <Paper component="section" aria-label={text.table.title} variant="outlined" sx={{ overflow: 'hidden' }}>
      <Box sx={{ px: 2, pt: 2, pb: 1 }}>
        <Typography variant="h2">{caption}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.metrics[metric]}</Typography>
      </Box>
      <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ maxHeight: { xs: 480, lg: 620 }, '@media print': { maxHeight: 'none' } }}>
        <Table size="small" stickyHeader>
          <Box component="caption" className="vg-hidden">{caption}</Box>
          <TableHead><TableRow><TableCell sx={{ whiteSpace: 'normal' }}>{text.levelOne[view.level]}</TableCell><TableCell align="right">{words.earlier}</TableCell><TableCell align="right">{words.later}</TableCell><TableCell>{words.difference}</TableCell></TableRow></TableHead>
          <TableBody>
            {[...shown].sort(byTelling).map((cell) => (
              <TableRow key={cell.territory} selected={cell.territory === view.territory}>
                <TableCell component="th" scope="row" sx={{ p: 0 }}><ButtonBase onClick={() => onOpen(cell.territory)} aria-label={text.table.open(cell.name)} sx={nameStyle}>{cell.name}</ButtonBase></TableCell>
                <Figure cell={cell.earlier} metric={metric} />
                <Figure cell={cell.later} metric={metric} />
                <Change cell={cell} metric={metric} />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown.length < cells.length && <Typography variant="body2" sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>{words.elsewhere(shown.length)}</Typography>}
    </Paper>
  );
}

/** The change stands out; how sure it is comes under it, in the place of each « n ». */
function Change({ cell, metric }: { cell: ComparedCell; metric: Metric }) {
  const { told, interval } = differenceTold(metric, cell);
  const sure = cell.verdict === 'HIGHER' || cell.verdict === 'LOWER';
  return (
    <TableCell className="vg-figures" sx={{ minWidth: 160, color: cell.difference === null ? 'text.secondary' : undefined }}>
      <Box component="span" sx={{ fontWeight: sure ? 620 : 400 }}>{told}</Box>
      {interval !== null && <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>{interval}</Box>}
    </TableCell>
  );
}

function Figure({ cell, metric }: { cell: MeasuredCell | undefined; metric: Metric }) {
  return (
    <TableCell align="right" className="vg-figures">
      {!cell || cell.value === null ? text.table.notEnough : metricFormat(metric)(cell.value)}
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>{countN(cell?.n ?? 0)}</Box>
    </TableCell>
  );
}
