import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { SaveAnomalyDocument, type ShownAnomaly } from './anomalies.documents';
import { text } from './messages.fr';

const words = text.dialog;

/** Names an anomaly, or corrects how it is named. What is typed stays until it has been taken. */
export function AnomalyDialog({ anomaly, onClose }: { anomaly: ShownAnomaly | null; onClose: () => void }) {
  const title = useId();
  const client = useQueryClient();
  const notify = useNotify();
  const [name, setName] = useState(anomaly?.name ?? '');
  const [description, setDescription] = useState(anomaly?.description ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: () => request(SaveAnomalyDocument, { anomaly: { name, description }, existing: anomaly && { id: anomaly.id, revision: anomaly.revision } }),
    onError: (failure) => setRefused(`${words.failed} ${failureMessage(failure)}`),
    onSuccess: ({ saveAnomaly: answer }) => {
      if (answer.__typename === 'AnomalyRefused') return setRefused(answer.message);
      notify(words.saved, { type: 'success' });
      onClose();
      return client.invalidateQueries({ predicate: ({ queryKey }) => ['anomalies', 'anomaly'].includes(String(queryKey[0])) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <form onSubmit={send} noValidate>
        <DialogTitle id={title}>{anomaly ? words.edit : words.add}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          <TextField autoFocus label={words.name} value={name} onChange={(event) => setName(event.target.value)} helperText={words.nameHint} slotProps={{ htmlInput: { maxLength: 80 } }} />
          <TextField label={words.description} value={description} onChange={(event) => setDescription(event.target.value)} helperText={words.descriptionHint} multiline minRows={3} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
          {refused && <Alert severity="error">{refused}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={saving.isPending}>{words.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
