import { Box } from '@mui/material';
import { text } from './messages.fr';

/** What the triangle on the map means. */
export function MarkKey() {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mt: 0.5 }}>
      <svg width={16} height={14} aria-hidden="true"><path d="M8 1.5L14.5 12.5H1.5Z" fill="var(--vg-danger)" stroke="var(--vg-surface)" strokeWidth={1.4} /></svg>
      {text.mapKey}
    </Box>
  );
}
