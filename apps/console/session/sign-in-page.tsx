import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { PasswordField } from './password-field';
import { SessionFrame } from './session-frame';
import { SignInDocument } from './sign-in.documents';
import { useCountdown } from './use-countdown';
import { useEnterConsole } from './use-enter-console';

export function SignInPage() {
  const enter = useEnterConsole();
  return <SessionFrame title={text.signIn.title}><PasswordStep onSignedIn={enter} /></SessionFrame>;
}

function PasswordStep({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { secondsLeft, start } = useCountdown();
  const signIn = useMutation({
    mutationFn: () => request(SignInDocument, { email, password }),
    onSuccess: ({ signIn: result }) => {
      if (result.__typename === 'SignedIn') onSignedIn();
      else if (result.__typename === 'SignInRefused' && result.retryAfterSeconds) start(result.retryAfterSeconds);
    },
  });
  const refused = signIn.data?.signIn.__typename === 'SignInRefused' ? signIn.data.signIn.message : signIn.isError ? failureMessage(signIn.error) : null;
  const submit = (event: FormEvent) => { event.preventDefault(); signIn.mutate(); };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      {refused && <Alert severity="error">{refused}</Alert>}
      <TextField type="email" label={text.signIn.email} value={email} onChange={(event) => setEmail(event.target.value)} required fullWidth slotProps={{ htmlInput: { autoComplete: 'username' } }} />
      <PasswordField label={text.signIn.password} value={password} onChange={setPassword} autoComplete="current-password" />
      <Button type="submit" variant="contained" disabled={signIn.isPending || secondsLeft > 0}>{secondsLeft > 0 ? text.signIn.wait(secondsLeft) : text.signIn.submit}</Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.signIn.help}</Typography>
    </Box>
  );
}
