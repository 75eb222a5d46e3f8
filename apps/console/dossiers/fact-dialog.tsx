import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { todayInParis } from '../i18n/format';
import { text } from './messages.fr';
import { refusalOf } from './use-dossier-act';

interface FactDialogProps {
  readonly title: string;
  /** Names of the two fields: the day, and what is said of it. */
  readonly day: string;
  readonly said: string;
  readonly long?: boolean;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onSave: (given: { day: string; said: string }) => void;
  readonly onClose: () => void;
}

/** A day and a few words: that a letter left, that an answer or a document came. What is typed stays until it has been taken. */
export function FactDialog({ title, day, said, long = false, error, pending, onSave, onClose }: FactDialogProps) {
  const titleId = useId();
  const [given, setGiven] = useState({ day: todayInParis(), said: '' });
  const submit = (event: FormEvent) => { event.preventDefault(); onSave(given); };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          {error != null && <Alert severity="error">{refusalOf(error)}</Alert>}
          <TextField type="date" label={day} value={given.day} onChange={(event) => setGiven({ ...given, day: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: todayInParis() } }} />
          <TextField label={said} value={given.said} onChange={(event) => setGiven({ ...given, said: event.target.value })} required multiline={long} minRows={long ? 4 : undefined} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.follow.cancel}</Button>
          <Button type="submit" variant="contained" disabled={pending}>{text.follow.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
