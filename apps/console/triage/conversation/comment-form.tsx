import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { text } from '../messages.fr';
import { CommentReportDocument } from '../triage.documents';

const words = text.prompts;
const LONGEST = 2_000;

interface CommentFormProps {
  readonly reportId: string;
  readonly internal: boolean;
  readonly onWritten: () => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}

/** What is typed stays until it has been taken; what may name somebody comes back with its mask, to be accepted. */
export function CommentForm({ reportId, internal, onWritten, onEscape, autoFocus }: CommentFormProps) {
  const [body, setBody] = useState('');
  const [refused, setRefused] = useState<{ message: string; masked: string | null } | null>(null);
  const writing = useMutation({
    mutationFn: () => request(CommentReportDocument, { reportId, body, internal }),
    onError: (failure) => setRefused({ message: `${text.failed} ${failureMessage(failure)}`, masked: null }),
    onSuccess: ({ commentReport: answer }) => {
      if (answer.__typename === 'CommentRefused') return setRefused({ message: answer.message, masked: answer.masked });
      setBody('');
      setRefused(null);
      onWritten();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!writing.isPending) writing.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is written is not thrown away by one key: the button is there for that.
    if (event.key === 'Escape' && body.trim() === '') onEscape?.();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 1.5 }}>
      <TextField autoFocus={autoFocus} multiline minRows={3} label={internal ? words.note : words.message} value={body} onChange={(event) => setBody(event.target.value)} onKeyDown={onKeyDown} slotProps={{ htmlInput: { maxLength: LONGEST }, inputLabel: { shrink: true } }} />
      {refused && (
        <Alert severity="error" action={refused.masked && <Button color="inherit" size="small" onClick={() => { setBody(refused.masked!); setRefused(null); }}>{words.useMask}</Button>}>{refused.message}</Alert>
      )}
      <Box><Button type="submit" variant="contained" disabled={writing.isPending}>{internal ? words.keep : words.send}</Button></Box>
    </Box>
  );
}
