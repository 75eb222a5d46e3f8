import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { request } from '../graphql/request';
import { StructuresDocument } from './structures.documents';
import { text } from './messages.fr';

const SUGGESTIONS = 20;

/** One structure among thousands, searched by the server as one types. */
export function StructureField({ label, value, onChange, error }: { label: string; value: string; onChange: (id: string) => void; error: string | null }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['structures', 'search', search],
    queryFn: ({ signal }) => request(StructuresDocument, { filter: { search: search || null, active: true }, page: { page: 1, perPage: SUGGESTIONS } }, signal),
  });
  const options = data?.structures.items ?? [];
  return (
    <Autocomplete options={options} value={options.find((option) => option.id === value) ?? null} loading={isFetching} filterOptions={(found) => found} noOptionsText={text.empty}
      getOptionLabel={(option) => `${option.name} (${option.departmentCode})`} getOptionKey={(option) => option.id} isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_, option) => onChange(option?.id ?? '')} onInputChange={(_, input, reason) => { if (reason === 'input') setTyped(input); }}
      renderInput={(params) => <TextField {...params} label={label} required error={!!error} helperText={error} />} />
  );
}
