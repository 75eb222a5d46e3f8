import { useEffect, useState, type FormEvent } from 'react';
import { Button, TextField } from '@vigie/ui';
import { AttemptNotice } from './attempt-notice';
import { digitsOf } from './credentials';
import { text } from './messages.fr';
import { answerSecondFactor } from './sign-in';
import { useAttempt } from './use-attempt';
import type { Viewer } from './viewer';

interface SecondFactorFormProps {
  readonly challenge: string;
  readonly methods: readonly string[];
  readonly onSignedIn: (viewer: Viewer) => void;
  readonly onRestart: () => void;
}

/** The code of an authenticator application; the sixth digit sends it. */
export function SecondFactorForm({ challenge, onSignedIn, onRestart }: SecondFactorFormProps) {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useAttempt((outcome) => (outcome.kind === 'SIGNED_IN' ? onSignedIn(outcome.viewer) : undefined));
  const send = (digits: string) => void attempt.run(() => answerSecondFactor(challenge, digits));

  useEffect(() => document.getElementById('second-factor-code')?.focus(), []);

  const type = (typed: string) => {
    const digits = digitsOf(typed).slice(0, 6);
    setCode(digits);
    if (digits.length === 6 && digitsOf(code).length < 6) send(digits);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.length === 6) send(code);
  };

  return (
    <form onSubmit={submit} noValidate className="session-form">
      <p>{text.secondFactor.lead}</p>
      <TextField
        id="second-factor-code" label={text.secondFactor.code} narrow value={code} onChange={(event) => type(event.target.value)}
        error={tried && code.length < 6 ? text.secondFactor.missing : null} inputMode="numeric" autoComplete="one-time-code"
      />
      <AttemptNotice attempt={attempt} />
      <Button type="submit" busy={attempt.busy || attempt.wait > 0}>{attempt.wait > 0 ? text.wait(attempt.wait) : text.secondFactor.submit}</Button>
      <Button variant="quiet" onClick={onRestart}>{text.secondFactor.restart}</Button>
    </form>
  );
}
