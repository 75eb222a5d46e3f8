import { Box, Typography } from '@mui/material';
import { LineChart, formatDay } from '@vigie/ui';
import type { CrossTable } from './analyses.documents';
import { cellsByCode, formatOf, isShare, isUnderWay, valueOf } from './figure';
import { text } from './messages.fr';
import { isTime, type Dimension, type Measure, type Shape } from './view/analysis-view';

const MOST_LINES = 4;
const MOST_MULTIPLES = 24;
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: '2-digit', timeZone: 'UTC' });

interface Line { readonly key: string; readonly label: string; readonly values: readonly (number | null)[] }

/** The answer over time: the highest lines on one plot, or each on its own at one scale. The table beside holds the same figures. */
export function Series({ table, measure, shape, nameOf, caption }: { table: CrossTable; measure: Measure; shape: Shape; nameOf: (dimension: Dimension, code: string) => string; caption: string }) {
  const lines = linesOf(table, measure, nameOf);
  const time = isTime(table.rows) ? table.rows : table.columns!;
  const codes = (isTime(table.rows) ? table.rowHeads : table.columnHeads).map(({ code }) => code);
  const periods = codes.map((code) => nameOf(time, code));
  const ticks = new Map(codes.map((code, i) => [periods[i]!, time === 'MONTH' ? shortMonth.format(new Date(`${code}-01`)) : nameOf(time, code)]));
  const plot = { periods, formatTick: (period: string) => ticks.get(period) ?? period, formatValue: formatOf(measure), whole: !isShare(measure) };
  const underWay = isUnderWay(table.to, table.asOf) && <Typography variant="body2" sx={note}>{text.underWay(formatDay(table.asOf))}</Typography>;
  if (shape === 'lignes' || lines.length < 2) {
    return (
      <>
        <LineChart {...plot} label={caption} series={lines.slice(0, MOST_LINES)} height={280} />
        {lines.length > MOST_LINES && <Typography variant="body2" sx={note}>{text.topLines(MOST_LINES, lines.length)}</Typography>}
        {underWay}
      </>
    );
  }
  const highest = Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <>
      <Typography variant="body2" sx={{ ...note, mt: 0, mb: 1.5 }}>{text.oneScale}{lines.length > MOST_MULTIPLES && ` ${text.moreMultiples(MOST_MULTIPLES, lines.length)}`}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2.5, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))' }}>
        {lines.slice(0, MOST_MULTIPLES).map((line) => (
          <Box component="li" key={line.key} sx={{ minWidth: 0 }}>
            {line.values.some((value) => value !== null)
              ? <LineChart {...plot} label={line.label} series={[line]} height={150} highest={highest} />
              : <><Typography>{line.label}</Typography><Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.muteLine}</Typography></>}
          </Box>
        ))}
      </Box>
      {underWay}
    </>
  );
}

const note = { color: 'text.secondary', mt: 1 } as const;

function linesOf(table: CrossTable, measure: Measure, nameOf: (dimension: Dimension, code: string) => string): Line[] {
  const at = cellsByCode(table);
  const headValue = (head: CrossTable['rowHeads'][number]) => (measure === 'structures' ? head.structures : isShare(measure) ? head.share : head.reports);
  if (table.columns === null) return [{ key: 'all', label: text.total, values: table.rowHeads.map(headValue) }];
  if (isTime(table.columns)) return table.rowHeads.map(({ code }) => ({ key: code, label: nameOf(table.rows, code), values: table.columnHeads.map((column) => valueOf(at(code, column.code), measure)) }));
  const across = table.columns;
  return table.columnHeads.map(({ code }) => ({ key: code, label: nameOf(across, code), values: table.rowHeads.map((row) => valueOf(at(row.code, code), measure)) }));
}
