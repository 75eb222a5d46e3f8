import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import type { ReportDetail } from './report-reader';
import { ReadTestimonyDocument } from './reports.documents';

const words = text.testimony;
const SHORTEST_PURPOSE = 10;

/**
 * A testimony is never on the page of itself: opening it is an act, and for the federation's staff one with a purpose.
 * Once closed it is forgotten: reading it again is recorded again.
 */
export function TestimonyRoom({ report }: { report: ReportDetail }) {
  const asksPurpose = isFederationStaff(useViewer().role);
  const [asking, setAsking] = useState(false);
  const reading = useMutation({
    mutationFn: (purpose: string | null) => request(ReadTestimonyDocument, { reportId: report.id, purpose }),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  });
  const testimony = reading.data?.readTestimony;
  if (!report.hasTestimony) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  if (testimony) return <Open testimony={testimony} onClose={reading.reset} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography>{words.hidden}</Typography>
      {reading.isError && <Alert severity="error">{words.failed} {failureMessage(reading.error)}</Alert>}
      {asking
        ? <PurposeForm pending={reading.isPending} onCancel={() => setAsking(false)} onSubmit={reading.mutate} />
        : <Button variant="outlined" disabled={reading.isPending} onClick={() => (asksPurpose ? setAsking(true) : reading.mutate(null))}>{words.read}</Button>}
    </Box>
  );
}

function PurposeForm({ pending, onSubmit, onCancel }: { pending: boolean; onSubmit: (purpose: string) => void; onCancel: () => void }) {
  const [purpose, setPurpose] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = purpose.trim();
    if (given.length < SHORTEST_PURPOSE) return setTooShort(true);
    onSubmit(given);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5, width: '100%', maxWidth: 560 }}>
      <TextField label={words.purpose} value={purpose} onChange={(event) => setPurpose(event.target.value)} autoFocus required multiline minRows={2}
        error={tooShort} helperText={tooShort ? words.purposeTooShort : words.purposeHint} slotProps={{ htmlInput: { maxLength: 500 } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={pending}>{words.confirm}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </Box>
    </Box>
  );
}

function Open({ testimony, onClose }: { testimony: { text: string; consent: boolean }; onClose: () => void }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Box component="blockquote" tabIndex={-1} ref={(quote: HTMLElement | null) => quote?.focus()}
        sx={{ m: 0, pl: 2, borderLeft: 3, borderColor: 'primary.main', whiteSpace: 'pre-line', maxWidth: '70ch', fontSize: '1.0625rem' }}>
        {testimony.text}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{testimony.consent ? words.consent : words.noConsent}</Typography>
      <Button variant="outlined" onClick={onClose}>{words.close}</Button>
    </Box>
  );
}
