import { Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { text } from '../messages.fr';
import type { Triage } from '../use-triage';

const words = text.prompts;

/** A word of one's own on the reports, and those they already wear, each with its way off. */
export function TagForm({ triage }: { triage: Triage }) {
  const [tag, setTag] = useState('');
  const worn = [...new Set(triage.aimed.flatMap(({ tags }) => tags))];
  const send = (event: FormEvent) => {
    event.preventDefault();
    triage.act({ kind: 'TAG', tag, remove: false });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <TextField autoFocus label={words.tag} value={tag} onChange={(event) => setTag(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && triage.ask(null)} slotProps={{ htmlInput: { maxLength: 40 } }} sx={{ flex: '1 1 200px' }} />
        <Button type="submit" variant="contained" disabled={triage.busy}>{words.tagSend}</Button>
      </Box>
      {worn.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {worn.map((each) => <li key={each}><Button size="small" variant="outlined" aria-label={words.tagRemove(each)} disabled={triage.busy} onClick={() => triage.act({ kind: 'TAG', tag: each, remove: true })}>{each} ×</Button></li>)}
        </Box>
      )}
    </Box>
  );
}
