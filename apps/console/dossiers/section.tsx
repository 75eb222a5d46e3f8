import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A part of the page of a dossier. It keeps the focus when what was pressed goes away. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" tabIndex={-1} aria-label={title} sx={{ p: { xs: 2, sm: 2.5 }, '&:focus': { outline: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
        <Typography variant="h2">{title}</Typography>
        {actions}
      </Box>
      {children}
    </Paper>
  );
}
