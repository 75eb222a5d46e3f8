import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import { text } from './messages.fr';
import { said } from './setting-choices';
import type { Thresholds } from './use-thresholds';

const words = text.save;

/** What is about to change, why, and the button. */
export function SavePanel({ thresholds }: { thresholds: Thresholds }) {
  const titleId = useId();
  const { changed, wished, kept, reason, setReason, refusal, isSaving } = thresholds;
  const inForce = kept.data?.settings;
  if (!wished || !inForce) return null;
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2" id={titleId}>{words.title}</Typography>
      <Typography role="status">{changed.length === 0 ? words.none : words.changes(changed.length)}</Typography>
      {changed.length > 0 && (
        <>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{changed.map((name) => <li key={name}>{words.from(text.settings[name].label, said(name, inForce[name]), said(name, wished[name]))}</li>)}</Box>
          <TextField label={words.reason} helperText={words.reasonHint} required value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} slotProps={{ htmlInput: { maxLength: 300 } }} />
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="contained" disabled={isSaving} onClick={thresholds.save}>{words.submit}</Button>
            <Button onClick={thresholds.revert}>{words.revert}</Button>
          </Box>
        </>
      )}
    </Paper>
  );
}
