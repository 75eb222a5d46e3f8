import { Box } from '@mui/material';
import { text } from './messages.fr';

/** Stands on every screen of a demonstration, so that no screenshot of it passes for facts. */
export function DemoBanner() {
  return (
    <Box role="note" sx={{ bgcolor: '#f2c14e', color: '#231a00', textAlign: 'center', fontSize: '0.875rem', fontWeight: 600, py: 0.5, px: 2 }}>
      {text.demo}
    </Box>
  );
}
