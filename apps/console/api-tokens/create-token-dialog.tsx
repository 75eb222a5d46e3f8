import VpnKey from '@mui/icons-material/VpnKeyOutlined';
import { Alert, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControl, FormControlLabel, FormGroup, FormLabel, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { CreateApiTokenDocument } from './api-tokens.documents';
import { text } from './messages.fr';
import { NewSecret } from './new-secret';

const SCOPES = ['REPORT_WRITE', 'REPORT_READ'] as const;
const DURATIONS = Object.entries(text.duration).map(([code, label]) => ({ code, label }));

/** A button and its dialog: what the key is for, then the key itself, once. */
export function CreateTokenDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<VpnKey />} onClick={() => setOpen(true)}>{text.create}</Button>
      {open && <CreateToken onClose={() => setOpen(false)} />}
    </>
  );
}

function CreateToken({ onClose }: { onClose: () => void }) {
  const titleId = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly (typeof SCOPES)[number][]>(['REPORT_WRITE']);
  const [days, setDays] = useState('180');
  const create = useMutation({
    mutationFn: () => request(CreateApiTokenDocument, { token: { name, scopes: [...scopes], days: Number(days) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-tokens'] }),
  });
  const answer = create.data?.createApiToken;
  if (answer?.__typename === 'ApiTokenCreated') return <NewSecret secret={answer.secret} onClose={onClose} />;
  const refusal = answer?.__typename === 'ApiTokenRefused' ? answer : null;
  const submit = (event: FormEvent) => { event.preventDefault(); create.mutate(); };
  const toggle = (scope: (typeof SCOPES)[number]) => setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{text.dialogTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {refusal && !refusal.field && <Alert severity="error">{refusal.message}</Alert>}
          {create.isError && <Alert severity="error">{text.failed} {failureMessage(create.error)}</Alert>}
          <TextField label={text.name} value={name} onChange={(event) => setName(event.target.value)} autoFocus required sx={{ mt: 1 }}
            error={refusal?.field === 'name'} helperText={refusal?.field === 'name' ? refusal.message : undefined} slotProps={{ htmlInput: { maxLength: 60 } }} />
          <FormControl component="fieldset" error={refusal?.field === 'scopes'}>
            <FormLabel component="legend">{text.scopesLegend}</FormLabel>
            <FormGroup>
              {SCOPES.map((scope) => <FormControlLabel key={scope} label={text.scopes[scope]} control={<Checkbox checked={scopes.includes(scope)} onChange={() => toggle(scope)} />} />)}
            </FormGroup>
            {refusal?.field === 'scopes' && <Alert severity="error">{refusal.message}</Alert>}
          </FormControl>
          <ChoiceField label={text.days} value={days} choices={DURATIONS} onChange={setDays} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" variant="contained" disabled={create.isPending}>{text.submit}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
