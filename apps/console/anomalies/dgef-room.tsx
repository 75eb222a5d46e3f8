import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { MoveAnomalyDocument, type ShownAnomaly } from './anomalies.documents';
import { text } from './messages.fr';

const words = text.dgef;

/** What the DGEF was told and answered, latest first; national staff note what comes next. */
export function DgefRoom({ anomaly }: { anomaly: ShownAnomaly }) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {anomaly.steps.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {anomaly.steps.map(({ id, toStatus, note, by, takenAt }) => (
          <li key={id}>
            <Typography>{words.step(text.statuses[toStatus] ?? toStatus, by, formatMoment(takenAt))}</Typography>
            {note && <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note}</Typography>}
          </li>
        ))}
      </Box>
      {anomaly.moves.length > 0 ? <MoveForm anomaly={anomaly} /> : <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.national}</Typography>}
    </Box>
  );
}

function MoveForm({ anomaly }: { anomaly: ShownAnomaly }) {
  const client = useQueryClient();
  const notify = useNotify();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const moving = useMutation({
    mutationFn: (wanted: ShownAnomaly['status']) => request(MoveAnomalyDocument, { id: anomaly.id, revision: anomaly.revision, to: wanted, note: note.trim() || null }),
    onError: (failure) => setRefused(failureMessage(failure)),
    onSuccess: ({ moveAnomaly: answer }) => {
      if (answer.__typename === 'AnomalyRefused') return setRefused(answer.message);
      setTo('');
      setNote('');
      setRefused(null);
      notify(words.done, { type: 'success' });
      return client.invalidateQueries({ predicate: ({ queryKey }) => ['anomalies', 'anomaly'].includes(String(queryKey[0])) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wanted = anomaly.moves.find((status) => status === to);
    setMissing(!wanted);
    // Not disabled while it is sent: the focus would be dropped.
    if (wanted && !moving.isPending) moving.mutate(wanted);
  };
  return (
    <Box component="form" noValidate onSubmit={send} aria-label={words.move} sx={{ display: 'grid', gap: 1.5, '@media print': { display: 'none' } }}>
      <ChoiceField label={words.to} value={to} empty="" choices={anomaly.moves.map((status) => ({ code: status, label: text.statuses[status] ?? status }))} onChange={setTo} error={missing && !to ? words.choose : null} />
      <TextField label={words.note} value={note} onChange={(event) => setNote(event.target.value)} helperText={words.noteHint} multiline minRows={2} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
      {refused && <Alert severity="error">{refused}</Alert>}
      <Box><Button type="submit" variant="contained">{words.save}</Button></Box>
    </Box>
  );
}
