import { Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { text } from './messages.fr';

const words = text.testimony;
const SHORTEST_PURPOSE = 10;
const LONGEST_PURPOSE = 300;

/** Why a text is opened: kept in the audit log for ever, so it may name nobody; the server checks that. */
export function PurposeForm({ pending, onSubmit, onCancel }: { pending: boolean; onSubmit: (purpose: string) => void; onCancel: () => void }) {
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
        error={tooShort} helperText={tooShort ? words.purposeTooShort : words.purposeHint} slotProps={{ htmlInput: { maxLength: LONGEST_PURPOSE } }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={pending}>{words.confirm}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </Box>
    </Box>
  );
}
