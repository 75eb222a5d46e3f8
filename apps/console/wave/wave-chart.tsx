import { Box, Typography } from '@mui/material';
import { DataTable, formatCount, type DataColumn } from '@vigie/ui';
import { formatShortDay } from '../i18n/format';
import { text } from './messages.fr';
import type { WaveWeek } from './wave.documents';

const PLOT_PX = 220;
const totalOf = ({ filed, notFiled }: WaveWeek) => filed + notFiled;
const day = (iso: string) => formatShortDay(iso).slice(0, 5);

const COLUMNS: readonly DataColumn<WaveWeek>[] = [
  { key: 'week', header: text.week, render: ({ from }) => formatShortDay(from) },
  { key: 'notFiled', header: text.notFiled, numeric: true, render: ({ notFiled }) => formatCount(notFiled) },
  { key: 'filed', header: text.filed, numeric: true, render: ({ filed }) => formatCount(filed) },
  { key: 'total', header: text.total, numeric: true, render: (week) => formatCount(totalOf(week)) },
];

/** Stacked bars: what nobody asked for stands on the axis, full; what was filed lies over it, outlined. Its figures are one tap away. */
export function WaveChart({ weeks }: { weeks: readonly WaveWeek[] }) {
  const most = Math.max(1, ...weeks.map(totalOf));
  const fullest = weeks.find((week) => totalOf(week) === most);
  const total = weeks.reduce((sum, week) => sum + totalOf(week), 0);
  return (
    <>
      <Legend />
      <Box role="img" aria-label={text.chartAlt(weeks.length, total, fullest ? text.most(formatShortDay(fullest.from), most) : '')}
        sx={{ display: 'grid', gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))`, gap: { xs: '3px', sm: '6px' }, alignItems: 'end', mt: 1.5 }}>
        {weeks.map((week) => <Bar key={week.from} week={week} scale={PLOT_PX / most} crowded={weeks.length > 9} />)}
      </Box>
      <Box component="details" sx={{ mt: 1.5 }}>
        <Box component="summary" sx={{ minHeight: 44, display: 'list-item', lineHeight: '44px', cursor: 'pointer' }}>{text.figures}</Box>
        <DataTable caption={text.figures} captionHidden columns={COLUMNS} rows={weeks} rowKey={({ from }) => from} />
      </Box>
    </>
  );
}

function Bar({ week, scale, crowded }: { week: WaveWeek; scale: number; crowded: boolean }) {
  const height = (count: number) => Math.max(3, Math.round(count * scale));
  return (
    <Box sx={{ minWidth: 0, textAlign: 'center' }}>
      <Typography component="span" className="vg-figures" sx={{ display: 'block', fontSize: '0.8125rem' }}>{totalOf(week) === 0 ? '' : formatCount(totalOf(week))}</Typography>
      {/* The outline of nothing would be a line: none is drawn. */}
      {week.filed > 0 && <Box sx={{ height: height(week.filed), ...FILED }} />}
      {week.notFiled > 0 && <Box sx={{ height: height(week.notFiled), ...NOT_FILED }} />}
      <Typography component="span" className="vg-figures" sx={{ display: 'block', pt: 0.5, borderTop: '1px solid var(--vg-line-strong)', fontSize: '0.75rem', color: 'text.secondary', ...(crowded && { transform: 'rotate(-45deg) translate(-0.4rem, 0.5rem)', borderTop: 0, height: '2.5rem' }) }}>{day(week.from)}</Typography>
    </Box>
  );
}

const FILED = { printColorAdjust: 'exact', border: '1.5px solid var(--vg-series-1)', borderBottom: 0, background: 'repeating-linear-gradient(45deg, transparent 0 5px, var(--vg-accent-wash) 5px 10px)' } as const;
const NOT_FILED = { printColorAdjust: 'exact', background: 'var(--vg-series-2)' } as const;

function Legend() {
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none' }}>
      {([[text.notFiled, NOT_FILED], [text.filed, { ...FILED, borderBottom: '1.5px solid var(--vg-series-1)' }]] as const).map(([label, look]) => (
        <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}><Box aria-hidden sx={{ width: 18, height: 14, ...look }} />{label}</Box>
      ))}
    </Box>
  );
}
