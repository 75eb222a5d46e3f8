import { Box, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One figure with the unit it counts and what it rests on; never a bare number. */
export function KeyFigure({ label, value, unit, loading, tone }: { label: string; value: ReactNode; unit: ReactNode; loading?: boolean; tone?: 'up' | 'down' }) {
  return (
    <Box sx={{ flex: '1 1 190px', minWidth: 0, px: 2, py: 1.5, display: 'flex', flexDirection: 'column', gap: 0.25 }}>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>{label}</Typography>
      <Typography component="dd" className="vg-figures" sx={{ m: 0, fontSize: '1.75rem', fontWeight: 680, lineHeight: 1.15, color: tone === 'up' ? 'warning.main' : 'text.primary' }}>
        {loading ? <Skeleton width={90} /> : value}
      </Typography>
      <Typography component="dd" variant="caption" sx={{ m: 0, color: 'text.secondary' }}>{loading ? <Skeleton width={140} /> : unit}</Typography>
    </Box>
  );
}
