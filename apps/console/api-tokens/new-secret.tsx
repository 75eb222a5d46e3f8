import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { text } from './messages.fr';

/** The key, once: only the button closes it, so that it is not lost by a click beside. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const titleId = useId();
  const fieldId = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => undefined);
  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text.shownTitle}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{text.shownBody}</Alert>
        <TextField id={fieldId} label={text.secret} value={secret} multiline autoFocus onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace', overflowWrap: 'anywhere' } } }} sx={{ mt: 1 }} />
        <Button variant="outlined" onClick={copy} sx={{ justifySelf: 'start' }} aria-live="polite">{copied ? text.copied : text.copy}</Button>
      </DialogContent>
      <DialogActions><Button variant="contained" onClick={onClose}>{text.done}</Button></DialogActions>
    </Dialog>
  );
}
