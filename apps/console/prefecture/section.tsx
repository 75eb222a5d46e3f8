import { Paper, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A titled part of the page, with what must be known to read it. On paper it may go on overleaf: whole, it left sheets empty. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 }, minWidth: 0, '& h2': { breakAfter: 'avoid' }, '& li': { breakInside: 'avoid' } }}>
      <Typography variant="h2" id={id}>{title}</Typography>
      {lead && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25, maxWidth: '90ch', textWrap: 'pretty' }}>{lead}</Typography>}
      <div style={{ marginTop: 12 }}>{children}</div>
    </Paper>
  );
}
