import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type FormEvent, type ReactNode } from 'react';
import { text } from './messages.fr';

interface ChangeDialogProps {
  readonly title: string;
  /** Why it was refused, in whole sentences; null while it was not. */
  readonly refusal: string | null;
  readonly save: string;
  readonly pending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a change to one association. */
export function ChangeDialog({ title, refusal, save, pending, onSave, onClose, children }: ChangeDialogProps) {
  const titleId = useId();
  const submit = (event: FormEvent) => { event.preventDefault(); onSave(); };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" variant="contained" disabled={pending}>{save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
