import { Box, Button, Checkbox, FormControlLabel, FormHelperText, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { opens } from '../session/permissions';
import { Refusal } from '../session/refusal';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { ChangePasswordDocument } from './security.documents';

const words = text.password;
const NOTHING = { currentPassword: '', newPassword: '', revokeApiTokens: false };

/** The own password, changed; whoever may make tokens for software is asked about those they made. */
export function PasswordChange() {
  const viewer = useViewer();
  const [form, setForm] = useState(NOTHING);
  const change = usePasswordChange(() => setForm(NOTHING));
  const refusal = change.data?.__typename === 'AccountRefused' ? change.data : null;
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : null);
  const submit = (event: FormEvent) => { event.preventDefault(); change.mutate(form); };
  const general = change.isError ? failureMessage(change.error) : refusal && refusal.field !== 'currentPassword' && refusal.field !== 'newPassword' ? refusal.message : null;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5, maxWidth: 440 }}>
      <input type="hidden" name="username" autoComplete="username" value={viewer.email} />
      <TextField type="password" label={words.current} value={form.currentPassword} onChange={(event) => setForm({ ...form, currentPassword: event.target.value })}
        error={!!errorOf('currentPassword')} helperText={errorOf('currentPassword') ?? words.currentHint} slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />
      <TextField type="password" required label={words.wished} value={form.newPassword} onChange={(event) => setForm({ ...form, newPassword: event.target.value })}
        error={!!errorOf('newPassword')} helperText={errorOf('newPassword') ?? words.wishedHint} slotProps={{ htmlInput: { autoComplete: 'new-password' } }} />
      {opens(viewer.role, 'acces-logiciels') && (
        <div>
          <FormControlLabel label={words.tokens} control={<Checkbox checked={form.revokeApiTokens} onChange={(event) => setForm({ ...form, revokeApiTokens: event.target.checked })} slotProps={{ input: { 'aria-describedby': 'revoke-tokens-hint' } }} />} />
          <FormHelperText id="revoke-tokens-hint" sx={{ mt: 0 }}>{words.tokensHint}</FormHelperText>
        </div>
      )}
      <Refusal message={general} />
      <Button type="submit" variant="outlined" sx={{ justifySelf: 'start' }} disabled={change.isPending || form.newPassword === ''}>{words.change}</Button>
    </Box>
  );
}

function usePasswordChange(onChanged: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (form: typeof NOTHING) => (await request(ChangePasswordDocument, { ...form, currentPassword: form.currentPassword || null })).changePassword,
    onSuccess: (answer, { revokeApiTokens }) => {
      if (answer.__typename === 'AccountRefused') return;
      onChanged();
      notify(revokeApiTokens ? words.changedTokens : words.changed, { type: 'success' });
      return client.invalidateQueries({ queryKey: ['security'] });
    },
  });
}
