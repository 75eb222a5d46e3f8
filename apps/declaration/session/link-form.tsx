import { useState, type FormEvent } from 'react';
import { Button, StatusMessage, TextField } from '@vigie/ui';
import { emailProblem } from './credentials';
import { failureWords } from './failure-words';
import { text } from './messages.fr';
import { requestSignInLink } from './sign-in';

/** Asks for a link by e-mail. The answer is the same whether the account exists or not. */
export function LinkForm({ email: known, onPasswordInstead, onOpened }: {
  readonly email: string; readonly onPasswordInstead: () => void;
  /** Over a screen that waits: the person says that the link was opened beside it. */
  readonly onOpened?: () => void;
}) {
  const [email, setEmail] = useState(known);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'ASKING' | 'SENDING' | 'SENT'>('ASKING');
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (emailProblem(email)) return document.getElementById('email')?.focus();
    setState('SENDING');
    setRefusal(null);
    try {
      await requestSignInLink(email.trim());
      setState('SENT');
    } catch (failure) {
      setRefusal(failureWords(failure));
      setState('ASKING');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="session-form">
      <StatusMessage tone="success">{state === 'SENT' && <><strong>{text.linkSentTitle}</strong><br />{text.linkSentBody}</>}</StatusMessage>
      {state !== 'SENT' && (
        <TextField
          id="email" label={text.email} hint={text.linkHint} error={tried ? emailProblem(email) : null} value={email} onChange={(event) => setEmail(event.target.value)}
          type="email" inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required
        />
      )}
      <StatusMessage tone="danger">{refusal}</StatusMessage>
      {state !== 'SENT' && <Button type="submit" busy={state === 'SENDING'}>{text.linkSubmit}</Button>}
      {state === 'SENT' && onOpened && <Button onClick={onOpened}>{text.linkOpened}</Button>}
      <Button variant="quiet" onClick={onPasswordInstead}>{text.passwordInstead}</Button>
    </form>
  );
}
