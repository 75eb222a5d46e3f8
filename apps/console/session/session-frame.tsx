import { Box, Paper, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { useDataTheme } from '../theme/use-data-theme';
import { text } from './messages.fr';

/** The pages one sees before the console: one card, one thing to do. */
export function SessionFrame({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  useDataTheme();
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title]);
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', alignContent: { xs: 'start', sm: 'center' }, justifyItems: 'center', px: { xs: 2, sm: 3 }, py: { xs: 3, sm: 6 } }}>
      <Box sx={{ width: '100%', maxWidth: wide ? 760 : 440, display: 'grid', gap: 2.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <img src="/console/vigie.svg" alt="" width={44} height={44} />
          <div>
            <Typography component="p" sx={{ fontWeight: 700, fontSize: '1.375rem', lineHeight: 1.1 }}>{text.product}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.35, mt: 0.5 }}>{text.tagline}</Typography>
          </div>
        </Box>
        <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 } }}>
          <Typography variant="h1" sx={{ mb: 2.5 }}>{title}</Typography>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
