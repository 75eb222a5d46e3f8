import { TextField } from '@mui/material';
import { useState } from 'react';
import { request } from '../graphql/request';
import { useNamedChange } from '../structures/use-named-change';
import { RenameAssociationDocument } from './associations.documents';
import type { Association } from './associations-page';
import { ChangeDialog } from './change-dialog';
import { text } from './messages.fr';

const words = text.renaming;

export function RenameDialog({ association: { id, name: before }, onClose }: { association: Association; onClose: () => void }) {
  const [name, setName] = useState(before);
  const [checked, setChecked] = useState(false);
  const { change, refusal } = useNamedChange(async (wished: string) => (await request(RenameAssociationDocument, { id, name: wished })).renameAssociation, words.done, onClose);
  const missing = name.trim() === '';
  const fault = checked && missing ? words.missing : null;
  const save = () => { setChecked(true); if (!missing) change.mutate(name); };
  return (
    <ChangeDialog title={words.title} refusal={refusal && `${words.failed} ${refusal}`} save={words.save} pending={change.isPending} onSave={save} onClose={onClose}>
      <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} autoFocus required error={!!fault} helperText={fault ?? words.hint} slotProps={{ htmlInput: { maxLength: 200 } }} />
    </ChangeDialog>
  );
}
