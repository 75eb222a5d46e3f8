import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Paper, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import type { NextVersion } from './next-version';
import { PublishVocabularyDocument } from './vocabularies.documents';

/** Publishes what has been prepared as one new version; forms offer it from then on. */
export function PublishBar({ version, next, onCancel }: { version: number; next: NextVersion; onCancel: () => void }) {
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const notify = useNotify();
  const publish = useMutation({
    mutationFn: () => request(PublishVocabularyDocument, { changes: [...next], note: note.trim() || null }),
    onSuccess: ({ publishVocabulary }) => {
      if (publishVocabulary.__typename !== 'VocabularyPublished') return;
      notify(text.done(publishVocabulary.version), { type: 'success' });
      return client.invalidateQueries({ queryKey: ['vocabularies'] });
    },
  });
  const [asking, setAsking] = useState(false);
  const titleId = useId();
  const count = next.length;
  const answer = publish.data?.publishVocabulary;
  const refused = answer?.__typename === 'VocabularyRefused' ? answer : null;
  const refusal = publish.isError ? failureMessage(publish.error) : refused?.message;
  return (
    <Paper variant="outlined" component="section" aria-label={text.publish(version)} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography role="status">{text.pending(count)}</Typography>
      {refusal && <Alert severity="error">{text.failed} {refusal}<RefusedChanges errors={refused?.errors ?? []} next={next} /></Alert>}
      <TextField label={text.note} helperText={text.noteHint} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={2} slotProps={{ htmlInput: { maxLength: 500 } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" disabled={count === 0 || publish.isPending} onClick={() => setAsking(true)}>{text.publish(version)}</Button>
        <Button disabled={count === 0} onClick={onCancel}>{text.cancel}</Button>
      </Box>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{text.sure(version)}</DialogTitle>
        <DialogContent><Typography>{text.sureBody(count)}</Typography></DialogContent>
        <DialogActions>
          <Button autoFocus onClick={() => setAsking(false)}>{text.notYet}</Button>
          <Button variant="contained" onClick={() => { setAsking(false); publish.mutate(); }}>{text.publishNow}</Button>
        </DialogActions>
      </Dialog>
    </Paper>
  );
}

/** Each refused change by the term it is about. */
function RefusedChanges({ errors, next }: { errors: readonly { index: number; message: string }[]; next: NextVersion }) {
  if (errors.length === 0) return null;
  return <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{errors.map(({ index, message }) => <li key={`${index} ${message}`}>{next[index]?.code} : {message}</li>)}</Box>;
}
