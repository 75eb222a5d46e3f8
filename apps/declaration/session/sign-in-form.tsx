import { useState, type FormEvent } from 'react';
import { Button, TextField } from '@vigie/ui';
import { AttemptNotice } from './attempt-notice';
import { byPasskey, knowsPasskeys } from './by-passkey';
import { emailProblem } from './credentials';
import { text } from './messages.fr';
import { PasswordField } from './password-field';
import { SecondFactorForm } from './second-factor-form';
import { signIn, type SignInOutcome } from './sign-in';
import { useAttempt } from './use-attempt';
import type { Viewer } from './viewer';

type SecondFactor = Extract<SignInOutcome, { kind: 'SECOND_FACTOR' }>;

/** E-mail and password, then the second factor when the account has one. Also stands in a dialogue over a report in progress. */
export function SignInForm({ onSignedIn, onLinkInstead, known = '' }: {
  readonly onSignedIn: (viewer: Viewer) => void; readonly onLinkInstead?: (email: string) => void;
  /** Of whoever was signed in, when it is known. */
  readonly known?: string;
}) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [secondFactor, setSecondFactor] = useState<SecondFactor | null>(null);
  const attempt = useAttempt((outcome) => (outcome.kind === 'SIGNED_IN' ? onSignedIn(outcome.viewer) : setSecondFactor(outcome)));

  if (secondFactor) return <SecondFactorForm {...secondFactor} onSignedIn={onSignedIn} onRestart={() => setSecondFactor(null)} />;

  const emailError = tried ? emailProblem(email) : null;
  const passwordError = tried && password === '' ? text.passwordMissing : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (emailProblem(email)) return document.getElementById('email')?.focus();
    if (password === '') return document.getElementById('password')?.focus();
    void attempt.run(() => signIn(email.trim(), password));
  };

  return (
    <form onSubmit={submit} noValidate className="session-form">
      <TextField
        id="email" label={text.email} error={emailError} value={email} onChange={(event) => setEmail(event.target.value)}
        type="email" inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required
      />
      <PasswordField id="password" label={text.password} value={password} onText={setPassword} error={passwordError} autoComplete="current-password" />
      <AttemptNotice attempt={attempt} />
      <Button type="submit" busy={attempt.busy || attempt.wait > 0}>{attempt.wait > 0 ? text.wait(attempt.wait) : text.submit}</Button>
      {knowsPasskeys() && <Button variant="quiet" onClick={() => void attempt.run(() => byPasskey(null))}>{text.passkeyInstead}</Button>}
      {onLinkInstead && <Button variant="quiet" onClick={() => onLinkInstead(email)}>{text.linkInstead}</Button>}
    </form>
  );
}
