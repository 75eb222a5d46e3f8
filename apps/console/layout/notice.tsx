import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A page, panel or table that has nothing to show says why and what to do about it. */
export function Notice({ title, body, action, icon, level = 'h2' }: {
  title: string; body?: ReactNode; action?: ReactNode; icon?: ReactNode; level?: 'h1' | 'h2' | 'h3';
}) {
  return (
    <Box sx={{ maxWidth: 520, mx: 'auto', my: { xs: 4, sm: 7 }, px: 2, textAlign: 'center', color: 'text.secondary', '& > svg': { fontSize: 40, mb: 1 } }}>
      {icon}
      <Typography component={level} variant="h2" sx={{ color: 'text.primary', mb: 1 }}>{title}</Typography>
      {body && <Typography component="div">{body}</Typography>}
      {action && <Box sx={{ mt: 2.5, display: 'flex', justifyContent: 'center', gap: 1 }}>{action}</Box>}
    </Box>
  );
}
