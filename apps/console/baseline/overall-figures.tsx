import { Box, Typography } from '@mui/material';
import type { BaselineFigure } from '@vigie/reference';
import { formatCount, formatPercent } from '@vigie/ui';
import { figuresOf, indicatorLabel } from './figures';
import { text } from './messages.fr';

const baseText = ({ n, page }: BaselineFigure): string => `${n === null ? text.noN : text.n(formatCount(n))}, ${text.page(page)}`;

/** Percentages of the whole survey, each bar on a full 0–100 % track, with its base, page and caveat. */
export function OverallShares() {
  const shares = figuresOf('OVERALL').filter((figure) => figure.unit === 'PERCENT');
  return (
    <Box component="ul" sx={listStyle}>
      {shares.map((figure) => (
        <Box component="li" key={`${figure.indicator} ${figure.page}`}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
            <span>{indicatorLabel(figure.indicator)}</span>
            <Box component="span" className="vg-figures" sx={{ fontWeight: 680, whiteSpace: 'nowrap' }}>{formatPercent(figure.value / 100)}</Box>
          </Box>
          <Box aria-hidden sx={{ height: 8, borderRadius: 1, bgcolor: 'var(--vg-sunken)', printColorAdjust: 'exact', my: 0.5 }}>
            <Box sx={{ height: '100%', width: `${figure.value}%`, borderRadius: 1, bgcolor: 'var(--vg-series-3)' }} />
          </Box>
          <Caveat figure={figure} />
        </Box>
      ))}
    </Box>
  );
}

/** What the report gives as numbers of structures or answers. */
export function OverallCounts() {
  const counts = figuresOf('OVERALL').filter((figure) => figure.unit !== 'PERCENT');
  return (
    <Box component="ul" sx={listStyle}>
      {counts.map((figure) => (
        <Box component="li" key={`${figure.indicator} ${figure.page}`}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
            <span>{indicatorLabel(figure.indicator)}</span>
            <Box component="span" className="vg-figures" sx={{ fontWeight: 680, whiteSpace: 'nowrap' }}>
              {formatCount(figure.value)} {figure.unit === 'STRUCTURES' ? text.units.STRUCTURES : text.units.ANSWERS}
            </Box>
          </Box>
          <Caveat figure={figure} />
        </Box>
      ))}
    </Box>
  );
}

function Caveat({ figure }: { figure: BaselineFigure }) {
  return <Typography variant="body2" sx={{ color: 'text.secondary' }}>{baseText(figure)}{figure.note && `. ${figure.note}`}</Typography>;
}

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.75 } as const;
