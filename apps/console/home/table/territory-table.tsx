import { Box, ButtonBase, Paper, Skeleton, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TableSortLabel, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { useState } from 'react';
import { formatRateColumn } from '../../i18n/format';
import type { CellChange } from '../changed-cells';
import { intervalText, metricFormat } from '../metric-format';
import { reportsText, text } from '../messages.fr';
import type { Heatmap } from '../use-heatmap';
import type { HeatmapView, Metric } from '../view/heatmap-view';
import { nameStyle } from './name-style';
import { columnsOf, rowOf, sortOfMetric, sortRows, type Column, type Sort, type TerritoryRow } from './sort-rows';

interface TerritoryTableProps {
  readonly view: HeatmapView;
  readonly heatmap: Heatmap | undefined;
  /** True for a structure, which reads its own figures. */
  readonly own: boolean;
  /** Territories that have just changed: their rows are marked for a moment. */
  readonly changes: readonly CellChange[];
  readonly onOpen: (territory: string) => void;
}

/** The same figures as the map, for whoever reads tables better than colours. */
export function TerritoryTable({ view, heatmap, own, changes, onOpen }: TerritoryTableProps) {
  const [chosen, setChosen] = useState<Sort | null>(null);
  // The answer may still be that of the measure before: the table shows what it holds.
  const metric = heatmap?.metric ?? view.metric;
  const columns = columnsOf(metric);
  const sort = chosen && columns.includes(chosen.column) ? chosen : sortOfMetric(metric);
  const labelOf = (column: Column) => (column === 'name' ? text.levelOne[view.level] : column === 'value' ? text.metrics[metric] : column === 'n' ? text.table.base : text.table[column]);
  const caption = text.table.caption(text.levels[view.level]);
  const all = heatmap?.cells.map((cell) => rowOf(cell, own ? 1 : LEAST_ACTIVE)) ?? [];
  // A structure reads where it reports; to whoever watches a territory, silence says something too.
  const rows = own ? all.filter(({ reports }) => reports > 0) : all;
  const changed = new Map(changes.map((change) => [change.territory, change.difference]));
  return (
    <Paper component="section" aria-label={text.table.title} variant="outlined" sx={{ overflow: 'hidden' }}>
      <Box sx={{ px: 2, pt: 2, pb: 1 }}>
        <Typography variant="h2">{caption}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{heatmap ? [text.table.n(reportsText(heatmap.n)), columns.includes('n') && text.table.baseIs(heatmap.base)].filter(Boolean).join(' · ') : <Skeleton width={120} />}</Typography>
      </Box>
      <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ maxHeight: { xs: 480, lg: 620 }, '@media print': { maxHeight: 'none' } }}>
        <Table size="small" stickyHeader>
          <Box component="caption" className="vg-hidden">{caption}</Box>
          <TableHead><TableRow>{columns.map((column) => <HeaderCell key={column} column={column} label={labelOf(column)} sort={sort} onSort={setChosen} />)}</TableRow></TableHead>
          <TableBody>
            {heatmap ? sortRows(rows, sort).map((row) => (
              <Row key={row.territory} row={row} metric={metric} columns={columns} difference={changed.get(row.territory) ?? 0} selected={row.territory === view.territory} onOpen={onOpen} />
            )) : <LoadingRows />}
          </TableBody>
        </Table>
      </TableContainer>
      {heatmap && rows.length < all.length && <Typography variant="body2" sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>{text.table.elsewhere(rows.length)}</Typography>}
    </Paper>
  );
}

function HeaderCell({ column, label, sort, onSort }: { column: Column; label: string; sort: Sort; onSort: (sort: Sort) => void }) {
  const active = sort.column === column;
  const direction = sort.descending ? 'desc' : 'asc';
  const next = { column, descending: active ? !sort.descending : column !== 'name' };
  return (
    <TableCell align={column === 'name' ? 'left' : 'right'} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined} sx={headerStyle}>
      <TableSortLabel active={active} direction={active ? direction : 'desc'} onClick={() => onSort(next)}>{label}</TableSortLabel>
    </TableCell>
  );
}

function Row({ row, metric, columns, difference, selected, onOpen }: { row: TerritoryRow; metric: Metric; columns: readonly Column[]; difference: number; selected: boolean; onOpen: (territory: string) => void }) {
  return (
    <TableRow selected={selected} sx={{ transition: 'background-color 600ms', ...(difference !== 0 && { bgcolor: 'var(--vg-warning-wash)' }) }}>
      <TableCell component="th" scope="row" sx={{ p: 0 }}>
        <ButtonBase onClick={() => onOpen(row.territory)} aria-label={text.table.open(row.name)} sx={nameStyle}>{row.name}</ButtonBase>
      </TableCell>
      {columns.slice(1).map((column) => (
        <TableCell key={column} align="right" className="vg-figures" sx={row.reports === 0 ? silentStyle : undefined}>
          {column === 'reports' && difference !== 0 && <Box component="span" sx={{ mr: 1, fontWeight: 680, color: 'warning.main' }}>{difference > 0 ? `+${difference}` : `−${-difference}`}</Box>}
          <Figure row={row} column={column} metric={metric} />
        </TableCell>
      ))}
    </TableRow>
  );
}

function Figure({ row, column, metric }: { row: TerritoryRow; column: Column; metric: Metric }) {
  switch (column) {
    case 'name': return row.name;
    case 'rate': return row.rate === null ? text.table.notEnough : formatRateColumn(row.rate);
    case 'value': return <Value row={row} metric={metric} />;
    default: return formatCount(row[column]);
  }
}

function Value({ row, metric }: { row: TerritoryRow; metric: Metric }) {
  if (row.value === null) return text.table.notEnough;
  const interval = intervalText(metric, row);
  return <>{metricFormat(metric)(row.value)}{interval && <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>{interval}</Box>}</>;
}

const LoadingRows = () => Array.from({ length: 12 }, (_, index) => (
  <TableRow key={index}>{columnsOf('REPORTS').map((column) => <TableCell key={column}><Skeleton /></TableCell>)}</TableRow>
));

/** Structures that a rate is over, at least: the same rule as the server's. */
const LEAST_ACTIVE = 3;

const headerStyle = { whiteSpace: 'normal', lineHeight: 1.3, '& .MuiTableSortLabel-icon': { mx: '2px' } } as const;
const silentStyle = { color: 'text.secondary' } as const;
