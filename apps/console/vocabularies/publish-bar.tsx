import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { countChanges, type NextVersion } from './next-version';
import { PublishVocabularyDocument } from './vocabularies.documents';

/** Publishes what has been prepared as one new version; forms offer it from then on. */
export function PublishBar({ version, next, onCancel }: { version: number; next: NextVersion; onCancel: () => void }) {
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const notify = useNotify();
  const publish = useMutation({
    mutationFn: () => request(PublishVocabularyDocument, { input: { note: note.trim() || null, add: [...next.add], relabel: [], retire: [...next.retire] } }),
    onSuccess: ({ publishVocabulary }) => {
      if (publishVocabulary.__typename !== 'VocabularyPublished') return;
      notify(text.done(publishVocabulary.version), { type: 'success' });
      return client.invalidateQueries({ queryKey: ['vocabularies'] });
    },
  });
  const count = countChanges(next);
  const answer = publish.data?.publishVocabulary;
  const refusal = publish.isError ? failureMessage(publish.error) : answer?.__typename === 'VocabularyRefused' ? answer.message : null;
  return (
    <Paper variant="outlined" component="section" aria-label={text.publish(version)} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography role="status">{text.pending(count)}</Typography>
      {refusal && <Alert severity="error">{text.failed} {refusal}</Alert>}
      <TextField label={text.note} helperText={text.noteHint} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={2} slotProps={{ htmlInput: { maxLength: 500 } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" disabled={count === 0 || publish.isPending} onClick={() => publish.mutate()}>{text.publish(version)}</Button>
        <Button disabled={count === 0} onClick={onCancel}>{text.cancel}</Button>
      </Box>
    </Paper>
  );
}
