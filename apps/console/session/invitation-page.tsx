import { Alert, Box, Button, Skeleton, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text as layout } from '../layout/messages.fr';
import { text } from './messages.fr';
import { PasswordField } from './password-field';
import { Refusal } from './refusal';
import { SessionFrame } from './session-frame';
import { AcceptInvitationDocument, InvitationDocument } from './sign-in.documents';
import { tokenInAddress } from './token-in-address';
import { useEnterConsole } from './use-enter-console';
import { useSignInAttempt } from './use-sign-in-attempt';
import { viewerQuery, type Role } from './viewer';

const words = text.invitation;
const SHORTEST_PASSWORD = 12;

/** Where an invited person opens their account. */
export default function InvitationPage() {
  const [token] = useState(tokenInAddress);
  const { data, error, isPending } = useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => request(InvitationDocument, { token }, signal), enabled: token !== '', staleTime: Infinity });
  if (token === '' || error || (data && !data.invitation)) {
    return (
      <SessionFrame title={words.failedTitle}>
        <Typography sx={{ mb: 2 }}>{token === '' ? words.missing : error ? failureMessage(error) : words.failed}</Typography>
        <Button component={Link} to="/login" variant="outlined">{words.toSignIn}</Button>
      </SessionFrame>
    );
  }
  return (
    <SessionFrame title={words.title}>
      {isPending || !data?.invitation ? <Skeleton variant="rounded" height={260} /> : <AcceptForm token={token} invitation={data.invitation} />}
    </SessionFrame>
  );
}

function AcceptForm({ token, invitation }: { token: string; invitation: { email: string; role: Role; scopeLabel: string } }) {
  const enter = useEnterConsole();
  const { data: alreadyHere } = useQuery(viewerQuery());
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const attempt = useSignInAttempt(async () => (await request(AcceptInvitationDocument, { token, displayName: displayName.trim(), password })).acceptInvitation, { onSignedIn: enter });
  const nameFault = displayName.trim() === '' ? words.nameMissing : null;
  const passwordFault = [...password].length < SHORTEST_PASSWORD ? words.passwordShort : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!nameFault && !passwordFault) attempt.submit(undefined);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Typography>{words.lead}</Typography>
      <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'var(--vg-sunken)' }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{invitation.email}</Typography>
        <Typography variant="body2">{layout.roles[invitation.role]}, {invitation.scopeLabel}</Typography>
      </Box>
      {alreadyHere && <Alert severity="info">{words.elsewhere(alreadyHere.email)}</Alert>}
      <Refusal message={attempt.refusal} />
      {/* For password managers, which keep a password by its user name. */}
      <input type="text" name="username" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextField label={words.name} value={displayName} onChange={(event) => setDisplayName(event.target.value)} required error={checked && !!nameFault} helperText={(checked && nameFault) || words.nameHint} slotProps={{ htmlInput: { autoComplete: 'name', maxLength: 80 } }} />
      <PasswordField label={words.password} value={password} onChange={setPassword} autoComplete="new-password" hint={words.passwordHint} error={checked ? passwordFault : null} />
      <Button type="submit" variant="contained" size="large" disabled={attempt.pending || attempt.secondsLeft > 0}>{attempt.secondsLeft > 0 ? text.signIn.wait(attempt.secondsLeft) : words.submit}</Button>
    </Box>
  );
}
