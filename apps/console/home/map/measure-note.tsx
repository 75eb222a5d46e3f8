import { Box } from '@mui/material';
import type { Heatmap } from '../use-heatmap';

/** The measure over the whole scope, how sure it is, and how it was smoothed: a map of rates is not read without. */
export function MeasureNote({ heatmap: { caution, smoothing }, overall }: { heatmap: Heatmap; overall: string }) {
  return (
    <Box sx={{ gridColumn: '1 / -1', mt: 1.5, maxWidth: '95ch', display: 'grid', gap: 0.5, fontSize: '0.9375rem', color: 'text.secondary' }}>
      <Box component="strong" sx={{ color: 'text.primary', fontWeight: 600 }}>{overall}</Box>
      <span>{caution}</span>
      {smoothing && <span>{smoothing}</span>}
    </Box>
  );
}
