import { Box, Button, Divider, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { PasskeyButton } from './passkey-button';
import { Refusal } from './refusal';
import { AnswerSecondFactorDocument } from './sign-in.documents';
import { useSignInAttempt, type SecondFactorAsked } from './use-sign-in-attempt';

const words = text.secondFactor;

interface SecondFactorStepProps {
  readonly asked: SecondFactorAsked;
  readonly onSignedIn: () => void;
  readonly onRestart: () => void;
}

/** A code of the authenticator, a recovery code, or a passkey: whichever of them the account has. */
export function SecondFactorStep({ asked, onSignedIn, onRestart }: SecondFactorStepProps) {
  const has = (method: string) => asked.methods.includes(method);
  const [recovering, setRecovering] = useState(!has('TOTP') && !has('PASSKEY'));
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const attempt = useSignInAttempt(async () => (await request(AnswerSecondFactorDocument, { challenge: asked.challenge, code: code.trim() })).answerSecondFactor, { onSignedIn });
  const asksCode = has('TOTP') || recovering;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = recovering ? code.trim() === '' : !/^\d{6}$/.test(code.replace(/\s/g, ''));
    setEmpty(wrong);
    if (!wrong) attempt.submit(undefined);
  };
  const waiting = attempt.secondsLeft > 0;
  const hint = recovering ? words.recoveryHint : words.codeHint;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Refusal message={attempt.refusal} />
      {asksCode && (
        <>
          <TextField key={String(recovering)} label={recovering ? words.recoveryCode : words.code} value={code} onChange={(event) => setCode(event.target.value)} autoFocus required
            error={empty} helperText={empty ? (recovering ? words.recoveryMissing : words.codeWrong) : hint}
            slotProps={{ htmlInput: { autoComplete: 'one-time-code', inputMode: recovering ? 'text' : 'numeric', maxLength: recovering ? 24 : 7, spellCheck: false } }} />
          <Button type="submit" variant="contained" size="large" disabled={attempt.pending || waiting}>{waiting ? text.signIn.wait(attempt.secondsLeft) : words.submit}</Button>
        </>
      )}
      {asksCode && has('PASSKEY') && <Divider sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{words.or}</Divider>}
      {has('PASSKEY') && <PasskeyButton challenge={asked.challenge} label={words.passkey} onSignedIn={onSignedIn} onRefused={attempt.setRefusal} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
        {has('RECOVERY_CODE') && !recovering && <Button size="small" onClick={() => { setRecovering(true); setCode(''); setEmpty(false); }}>{words.recover}</Button>}
        <Button size="small" onClick={onRestart}>{words.restart}</Button>
      </Box>
    </Box>
  );
}
