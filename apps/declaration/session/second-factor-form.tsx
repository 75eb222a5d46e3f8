import { useEffect, useState, type FormEvent } from 'react';
import { Button, TextField } from '@vigie/ui';
import { AttemptNotice } from './attempt-notice';
import { byPasskey } from './by-passkey';
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

const CODE_ID = 'second-factor-code';
const TOTP_LENGTH = 6;

/** The code of an authenticator application, a recovery code in its stead, or a passkey. The sixth digit sends the code. */
export function SecondFactorForm({ challenge, methods, onSignedIn, onRestart }: SecondFactorFormProps) {
  const [code, setCode] = useState('');
  const [recovering, setRecovering] = useState(!methods.includes('TOTP') && methods.includes('RECOVERY_CODE'));
  const [tried, setTried] = useState(false);
  const attempt = useAttempt((outcome) => (outcome.kind === 'SIGNED_IN' ? onSignedIn(outcome.viewer) : undefined));
  const withCode = recovering || methods.includes('TOTP');
  const complete = recovering ? code.trim() !== '' : digitsOf(code).length === TOTP_LENGTH;

  useEffect(() => document.getElementById(CODE_ID)?.focus(), [recovering]);

  const send = (answer: string) => void attempt.run(() => answerSecondFactor(challenge, answer));
  const type = (typed: string) => {
    if (recovering) return setCode(typed);
    const digits = digitsOf(typed).slice(0, TOTP_LENGTH);
    setCode(digits);
    if (digits.length === TOTP_LENGTH && code.length < TOTP_LENGTH) send(digits);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) send(code.trim());
  };
  const toggle = () => { setRecovering(!recovering); setCode(''); setTried(false); };

  return (
    <form onSubmit={submit} noValidate className="session-form">
      {withCode && (
        <>
          <p>{recovering ? text.secondFactor.recoveryLead : text.secondFactor.lead}</p>
          <TextField
            id={CODE_ID} label={recovering ? text.secondFactor.recoveryCode : text.secondFactor.code} value={code} onChange={(event) => type(event.target.value)}
            error={tried && !complete ? text.secondFactor[recovering ? 'recoveryMissing' : 'missing'] : null}
            inputMode={recovering ? 'text' : 'numeric'} autoComplete={recovering ? 'off' : 'one-time-code'} autoCapitalize="characters" spellCheck={false}
          />
        </>
      )}
      <AttemptNotice attempt={attempt} />
      {withCode && <Button type="submit" busy={attempt.busy || attempt.wait > 0}>{attempt.wait > 0 ? text.wait(attempt.wait) : text.secondFactor.submit}</Button>}
      {methods.includes('PASSKEY') && <Button variant={withCode ? 'secondary' : 'primary'} onClick={() => void attempt.run(() => byPasskey(challenge))}>{text.secondFactor.passkey}</Button>}
      {methods.includes('RECOVERY_CODE') && methods.includes('TOTP') && <Button variant="quiet" onClick={toggle}>{recovering ? text.secondFactor.useCode : text.secondFactor.useRecovery}</Button>}
      <Button variant="quiet" onClick={onRestart}>{text.secondFactor.restart}</Button>
    </form>
  );
}
