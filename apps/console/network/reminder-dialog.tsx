import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { text } from './messages.fr';

const words = text.confirm;

/** A mail that left does not come back: asked once more, with what it says. */
export function ReminderDialog({ count, onClose, onSend }: { count: number; onClose: () => void; onSend: () => void }) {
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm">
      <DialogTitle id={titleId}>{words.title(count)}</DialogTitle>
      <DialogContent><Typography>{words.body}</Typography></DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button variant="contained" autoFocus onClick={() => { onSend(); onClose(); }}>{words.send}</Button>
      </DialogActions>
    </Dialog>
  );
}
