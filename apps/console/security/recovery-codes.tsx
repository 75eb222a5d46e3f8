import { Box, Button, Paper, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { text } from './messages.fr';

const words = text.recovery;

/** Shown once, right after the first second factor; nothing keeps them but the person. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 }, borderColor: 'warning.main' }}>
      <Typography variant="h2" id={id} tabIndex={-1} ref={(heading: HTMLElement | null) => heading?.focus()} sx={{ mb: 0.5 }}>{words.title}</Typography>
      <Typography>{words.lead}</Typography>
      <Box component="ol" aria-label={words.list} sx={{ columns: { sm: 2 }, my: 2, pl: 4, fontFamily: 'monospace', fontSize: '1.0625rem', lineHeight: 1.9 }}>
        {codes.map((code) => <li key={code}>{code}</li>)}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>
        {navigator.clipboard && <Button variant="outlined" onClick={copy}><span aria-live="polite">{copied ? words.copied : words.copy}</span></Button>}
        <Button variant="outlined" onClick={() => window.print()}>{words.print}</Button>
        <Button variant="contained" onClick={onKept}>{words.kept}</Button>
      </Box>
    </Paper>
  );
}
