import { Box, Button, Paper, Typography } from '@mui/material';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { text } from '../messages.fr';

/** What is asked before a decision is taken: on the page, over what it is about, never in front of it. */
export function PromptFrame({ title, about, hint, onCancel, children }: { title: string; about?: string | null; hint?: string; onCancel: () => void; children: ReactNode }) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  // Asked by a key from the list: on a small screen it would open out of sight.
  useEffect(() => { void frame.current?.scrollIntoView({ block: 'nearest' }); }, []);
  return (
    <Paper ref={frame} component="section" role="group" aria-labelledby={id} variant="outlined" sx={{ p: 2, borderColor: 'primary.main', borderWidth: 2, bgcolor: 'var(--vg-accent-wash)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: 1, mb: 1 }}>
        <Typography id={id} variant="h2" sx={{ fontSize: '1.125rem' }}>{title}{about && <Box component="span" sx={{ display: 'block', fontSize: '1rem', fontWeight: 650, color: 'var(--vg-warning)' }}>{about}</Box>}</Typography>
        <Button size="small" onClick={onCancel}>{text.prompts.cancel}</Button>
      </Box>
      {hint && <Typography variant="body2" sx={{ mb: 1.5 }}>{hint}</Typography>}
      {children}
    </Paper>
  );
}
