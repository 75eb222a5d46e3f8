import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Link as MuiLink, TextField, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { text } from '../messages.fr';
import { writeQueue, type QueueView } from '../queue/queue-view';
import { RemoveSearchDocument, SaveSearchDocument, SavedSearchesDocument } from '../triage.documents';

const words = text.saved;
const KEY = ['saved-searches'];

/** Queues one comes back to, and a name for the one shown. */
export function SavedSearchesDialog({ view }: { view: QueueView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<BookmarkBorder />} onClick={() => setOpen(true)}>{words.open}</Button>
      {open && <Opened view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened({ view, onClose }: { view: QueueView; onClose: () => void }) {
  const title = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [said, setSaid] = useState<{ tone: 'success' | 'error'; words: string } | null>(null);
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => request(SavedSearchesDocument, {}, signal) });
  const failed = (failure: unknown) => setSaid({ tone: 'error', words: failureMessage(failure) });
  const saving = useMutation({
    mutationFn: () => request(SaveSearchDocument, { name, address: writeQueue(view).toString() }),
    onError: failed,
    onSuccess: ({ saveSearch: answer }) => {
      if (answer.__typename === 'SaveSearchRefused') return setSaid({ tone: 'error', words: answer.message });
      setName('');
      setSaid({ tone: 'success', words: words.kept });
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
  const removing = useMutation({ mutationFn: (id: string) => request(RemoveSearchDocument, { id }), onError: failed, onSuccess: () => { setSaid({ tone: 'success', words: words.removed }); return client.invalidateQueries({ queryKey: KEY }); } });
  const send = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{words.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        {data?.savedSearches.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
          {data?.savedSearches.map((search) => (
            <Box component="li" key={search.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <MuiLink component={Link} to={`/tri?${search.address}`} onClick={onClose} sx={{ flex: 1, overflowWrap: 'anywhere' }}>{search.name}</MuiLink>
              <Button size="small" aria-label={words.remove(search.name)} disabled={removing.isPending} onClick={() => removing.mutate(search.id)}>×</Button>
            </Box>
          ))}
        </Box>
        <Box component="form" noValidate onSubmit={send} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} sx={{ flex: '1 1 220px' }} />
          <Button type="submit" variant="contained" disabled={saving.isPending}>{words.keep}</Button>
        </Box>
        {said && <Alert severity={said.tone}>{said.words}</Alert>}
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{words.close}</Button></DialogActions>
    </Dialog>
  );
}
