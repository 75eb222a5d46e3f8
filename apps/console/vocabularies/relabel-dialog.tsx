import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { text } from './messages.fr';
import type { Term } from './next-version';

/** A new wording; reports made before keep reading as they did. */
export function RelabelDialog({ term, onRelabel, onClose }: { term: Term; onRelabel: (label: string) => void; onClose: () => void }) {
  const titleId = useId();
  const [label, setLabel] = useState(term.label);
  const written = label.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written !== '') onRelabel(written);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{text.relabelTitle(term.code)}</DialogTitle>
        <DialogContent sx={{ pt: '8px !important' }}>
          <TextField label={text.label} value={label} onChange={(event) => setLabel(event.target.value)} autoFocus fullWidth required error={written === ''} helperText={written === '' ? text.labelMissing : text.relabelHint} slotProps={{ htmlInput: { maxLength: 200 } }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.back}</Button>
          <Button type="submit" variant="contained">{text.submitTerm}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
