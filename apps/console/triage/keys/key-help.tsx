import { Box, FormControlLabel, Paper, Switch, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { text } from '../messages.fr';
import type { Commands } from '../use-commands';
import { HELPED_KEYS, WALKING_KEYS } from './commands';

/** The keys on the page itself: those of the way always, the others beside their buttons, and all together on « ? ». */
export function KeyHelp({ commands }: { commands: Commands }) {
  return (
    <Paper component="section" aria-label={text.keys.title} variant="outlined" sx={{ px: 2, py: 0.5, mb: 2, '@media print': { display: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <FormControlLabel control={<Switch size="small" sx={{ mr: 0.5 }} checked={commands.on} onChange={(_, on) => commands.switchKeys(on)} />} label={text.keys.on} sx={{ ml: -0.5 }} />
        {commands.on && (
          <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.75, rowGap: 0.75 }}>
            {(commands.help ? HELPED_KEYS : WALKING_KEYS).map((key) => (
              <Box key={key} sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
                <dt><Key>{key === 'Enter' ? text.keys.enter : key}</Key></dt>
                <Typography component="dd" variant="body2" sx={{ m: 0 }}>{text.keys.names[key]}</Typography>
              </Box>
            ))}
          </Box>
        )}
      </Box>
      {commands.on && commands.help && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>{text.keys.hint}</Typography>}
    </Paper>
  );
}

export const Key = ({ children }: { children: ReactNode }) => (
  <Box component="kbd" sx={{ display: 'inline-block', minWidth: 22, px: 0.5, textAlign: 'center', fontFamily: 'inherit', fontSize: '0.875rem', fontWeight: 650, border: 1, borderColor: 'var(--vg-line-strong)', borderRadius: '4px', bgcolor: 'var(--vg-sunken)', color: 'var(--vg-ink)', lineHeight: 1.4 }}>{children}</Box>
);
