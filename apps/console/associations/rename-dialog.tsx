import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { request } from '../graphql/request';
import { RenameAssociationDocument } from './associations.documents';
import type { Association } from './associations-page';
import { text } from './messages.fr';
import { useAssociationChange } from './use-association-change';

const words = text.renaming;

export function RenameDialog({ association: { id, name: before }, onClose }: { association: Association; onClose: () => void }) {
  const titleId = useId();
  const [name, setName] = useState(before);
  const { change, refusal } = useAssociationChange(async (wished: string) => (await request(RenameAssociationDocument, { id, name: wished })).renameAssociation, words.done, onClose);
  const [checked, setChecked] = useState(false);
  const fault = checked && name.trim() === '' ? words.missing : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '') change.mutate(name);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {refusal && <Alert severity="error">{words.failed} {refusal}</Alert>}
          <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} autoFocus required error={!!fault} helperText={fault ?? words.hint} slotProps={{ htmlInput: { maxLength: 200 } }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" variant="contained" disabled={change.isPending}>{words.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
