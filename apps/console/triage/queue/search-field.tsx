import Search from '@mui/icons-material/Search';
import { Box, IconButton, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { text } from '../messages.fr';

/** Words looked for when they are sent, not as they are typed: the queue under one's eyes does not move meanwhile. */
export function SearchField({ words, onSearch }: { words: string | null; onSearch: (words: string | null) => void }) {
  const [typed, setTyped] = useState(words ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim() || null);
  };
  return (
    <Box component="form" role="search" noValidate onSubmit={send} sx={{ display: 'flex', flex: { xs: '1 1 100%', sm: '2 1 260px' }, gap: 0.5, alignItems: 'flex-start' }}>
      <TextField fullWidth label={text.filters.search} value={typed} onChange={(event) => setTyped(event.target.value)} helperText={text.filters.searchHint} slotProps={{ htmlInput: { maxLength: 200, type: 'search' }, inputLabel: { shrink: true } }} />
      <IconButton type="submit" aria-label={text.filters.go}><Search /></IconButton>
    </Box>
  );
}
