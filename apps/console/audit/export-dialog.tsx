import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { saveFile } from '../home/export/save-file';
import { ExportAuditDocument, type AuditFilter } from './audit.documents';
import { text } from './messages.fr';

const words = text.export;
const SHORTEST_PURPOSE = 10;

/** Asks why, then gives the file to the browser; both are kept in the log. */
export function ExportDialog({ filter, onClose }: { filter: AuditFilter; onClose: () => void }) {
  const titleId = useId();
  const notify = useNotify();
  const client = useQueryClient();
  const [purpose, setPurpose] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const take = useMutation({
    mutationFn: () => request(ExportAuditDocument, { purpose: purpose.trim(), filter }),
    onSuccess: ({ exportAudit: answer }) => {
      if (answer.__typename === 'AuditExportRefused') return;
      saveFile(words.file(new Date().toISOString().slice(0, 10)), new Blob([answer.content], { type: 'text/csv;charset=utf-8' }));
      notify(words.done(answer.entries), { type: 'success' });
      void client.invalidateQueries({ queryKey: ['audit'] });
      onClose();
    },
  });
  const refusal = take.isError ? failureMessage(take.error) : take.data?.exportAudit.__typename === 'AuditExportRefused' ? take.data.exportAudit.message : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim().length < SHORTEST_PURPOSE) setTooShort(true);
    else take.mutate();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{words.body}</Typography>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <TextField label={words.purpose} value={purpose} onChange={(event) => { setPurpose(event.target.value); setTooShort(false); }} autoFocus required multiline minRows={2} error={tooShort} helperText={tooShort ? words.tooShort : words.hint} slotProps={{ htmlInput: { maxLength: 300 } }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={take.isPending}>{words.send}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
