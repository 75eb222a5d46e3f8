import { Box, Button, Divider, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { isEmailShaped } from './email-shape';
import { text } from './messages.fr';
import { PasskeyButton } from './passkey-button';
import { PasswordField } from './password-field';
import { Refusal } from './refusal';
import { RequestSignInLinkDocument, SignInDocument } from './sign-in.documents';
import { useSignInAttempt, type SignInOutcomes } from './use-sign-in-attempt';

const words = text.signIn;

interface PasswordStepProps extends SignInOutcomes {
  readonly onLinkSent: (message: string) => void;
  /** Asked of somebody who was here already: they begin to type at once, and need no word on accounts. */
  readonly again: boolean;
}

export function PasswordStep({ onLinkSent, again, ...outcomes }: PasswordStepProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState<'NOTHING' | 'EMAIL' | 'BOTH'>('NOTHING');
  const attempt = useSignInAttempt(async () => (await request(SignInDocument, { email: email.trim(), password })).signIn, outcomes);
  const link = useMutation({
    mutationFn: () => request(RequestSignInLinkDocument, { email: email.trim() }),
    onMutate: () => attempt.setRefusal(null),
    onSuccess: ({ requestSignInLink }) => onLinkSent(requestSignInLink.message),
    onError: (failure) => attempt.setRefusal(failureMessage(failure)),
  });
  const emailFault = isEmailShaped(email) ? null : email.trim() === '' ? words.emailMissing : words.emailWrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked('BOTH');
    if (!emailFault && password !== '') attempt.submit(undefined);
  };
  const askLink = () => {
    setChecked('EMAIL');
    if (!emailFault) link.mutate();
  };
  const shownEmailFault = checked !== 'NOTHING' && emailFault;
  const waiting = attempt.secondsLeft > 0;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Refusal message={attempt.refusal} />
      <TextField type="email" label={words.email} value={email} onChange={(event) => setEmail(event.target.value)} autoFocus={again} required fullWidth error={!!shownEmailFault} helperText={shownEmailFault || undefined}
        slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false, maxLength: 254 } }} />
      <PasswordField label={words.password} value={password} onChange={setPassword} autoComplete="current-password" error={checked === 'BOTH' && password === '' ? words.passwordMissing : null} />
      <Button type="submit" variant="contained" size="large" disabled={attempt.pending || waiting}>{waiting ? words.wait(attempt.secondsLeft) : words.submit}</Button>
      <Divider sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{words.or}</Divider>
      <Button variant="outlined" disabled={link.isPending} onClick={askLink}>{words.byLink}</Button>
      <PasskeyButton challenge={null} label={words.byPasskey} onRefused={attempt.setRefusal} {...outcomes} />
      {!again && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.help}</Typography>}
    </Box>
  );
}
