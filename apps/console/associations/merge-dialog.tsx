import { Alert, Autocomplete, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { request } from '../graphql/request';
import { useNamedChange } from '../structures/use-named-change';
import { AssociationsDocument, MergeAssociationDocument } from './associations.documents';
import type { Association } from './associations-page';
import { ChangeDialog } from './change-dialog';
import { text } from './messages.fr';

const words = text.merging;
const SUGGESTIONS = 20;

/** Chooses which association takes the structures of this one, and says what will become of both before it is done. */
export function MergeDialog({ association, onClose }: { association: Association; onClose: () => void }) {
  const [into, setInto] = useState<Association | null>(null);
  const [checked, setChecked] = useState(false);
  const { change, refusal } = useNamedChange(async (intoId: string) => (await request(MergeAssociationDocument, { id: association.id, intoId })).mergeAssociation, words.done, onClose);
  const save = () => { setChecked(true); if (into) change.mutate(into.id); };
  return (
    <ChangeDialog title={words.title(association.name)} refusal={refusal && `${words.failed} ${refusal}`} save={words.save} pending={change.isPending} onSave={save} onClose={onClose}>
      <KeptField without={association.id} value={into} onChange={setInto} error={checked && !into ? words.missing : null} />
      {into && <Typography role="status">{words.result(association.name, into.name, association.structures)}</Typography>}
      <Alert severity="warning">{words.warning}</Alert>
    </ChangeDialog>
  );
}

function KeptField({ without, value, onChange, error }: { without: string; value: Association | null; onChange: (association: Association | null) => void; error: string | null }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, isFetching } = useQuery({
    queryKey: ['associations', 'search', search],
    queryFn: ({ signal }) => request(AssociationsDocument, { search, page: { page: 1, perPage: SUGGESTIONS } }, signal),
  });
  const options = data?.associations.items.filter(({ id }) => id !== without) ?? [];
  return (
    <Autocomplete options={options} value={value} loading={isFetching} filterOptions={(found) => found} noOptionsText={words.none} onChange={(_, chosen) => onChange(chosen)}
      getOptionLabel={({ name, structures, activeStructures }) => `${name} (${text.structures(structures, activeStructures)})`} getOptionKey={({ id }) => id} isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onInputChange={(_, input, reason) => { if (reason === 'input') setTyped(input); }}
      renderInput={(params) => <TextField {...params} label={words.into} autoFocus required error={!!error} helperText={error} />} />
  );
}
