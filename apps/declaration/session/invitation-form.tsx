import { useState, type FormEvent } from 'react';
import { Button, StatusMessage, TextField } from '@vigie/ui';
import { go } from '../routing/address';
import { AttemptNotice } from './attempt-notice';
import { acceptInvitation, type Invitation } from './invitation';
import { text } from './messages.fr';
import { PasswordField } from './password-field';
import { sessionOpened, useSession } from './session-store';
import { useAttempt } from './use-attempt';

const PASSWORD_MIN_LENGTH = 12;

/** A name for the colleagues and a password make the account; it is signed in at once. */
export function InvitationForm({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const session = useSession();
  const attempt = useAttempt((outcome) => {
    go({ page: 'HOME' }, { replace: true });
    if (outcome.kind === 'SIGNED_IN') sessionOpened(outcome.viewer);
  });

  const nameError = tried && displayName.trim() === '' ? text.invitation.displayNameMissing : null;
  const passwordError = tried && password.length < PASSWORD_MIN_LENGTH ? text.invitation.passwordShort : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (displayName.trim() === '') return document.getElementById('display-name')?.focus();
    if (password.length < PASSWORD_MIN_LENGTH) return document.getElementById('new-password')?.focus();
    void attempt.run(() => acceptInvitation(token, displayName.trim(), password));
  };

  return (
    <form onSubmit={submit} noValidate className="session-form">
      <p>{text.invitation.email(invitation.email)}</p>
      {session.status === 'SIGNED_IN' && <StatusMessage tone="warning">{text.invitation.elsewhere(session.viewer.email)}</StatusMessage>}
      {/* Password managers keep the two together only if the address is in the form. */}
      <input type="hidden" name="username" autoComplete="username" value={invitation.email} />
      <TextField id="display-name" label={text.invitation.displayName} error={nameError} value={displayName} onChange={(event) => setDisplayName(event.target.value)} autoComplete="name" />
      <PasswordField id="new-password" label={text.invitation.password} hint={text.invitation.passwordHint} value={password} onText={setPassword} error={passwordError} autoComplete="new-password" />
      <AttemptNotice attempt={attempt} />
      <Button type="submit" busy={attempt.busy || attempt.wait > 0}>{attempt.wait > 0 ? text.wait(attempt.wait) : text.invitation.submit}</Button>
    </form>
  );
}
