import { Box } from '@mui/material';
import type { Heatmap } from '../use-heatmap';
import type { MeasureWords } from '../use-measure-words';

/** The measure over the whole scope, how sure it is, and how it was smoothed: a map of rates is not read without. */
export function MeasureNote({ heatmap, words }: { heatmap: Heatmap; words: MeasureWords }) {
  return (
    <Box sx={{ mb: 1, display: 'grid', gap: 0.75 }}>
      <Box component="strong" sx={{ color: 'text.primary', fontWeight: 600 }}>{words.overall}</Box>
      <span>{heatmap.caution}</span>
      {heatmap.smoothing && <Box component="span" sx={{ color: 'text.primary' }}>{heatmap.smoothing}</Box>}
    </Box>
  );
}
