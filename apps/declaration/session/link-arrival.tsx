import { useState } from 'react';
import { Button } from '@vigie/ui';
import { AttemptNotice } from './attempt-notice';
import { text } from './messages.fr';
import { SecondFactorForm } from './second-factor-form';
import { SessionFrame } from './session-frame';
import { signInWithLink, type SignInOutcome } from './sign-in';
import { useAttempt } from './use-attempt';
import type { Viewer } from './viewer';

interface LinkArrivalProps {
  readonly token: string;
  /** Another link is wanted. */
  readonly onLinkInstead: () => void;
  readonly onPasswordInstead: () => void;
  readonly onSignedIn: (viewer: Viewer) => void;
}

/** Someone followed the link of an e-mail. It is used up by a tap, not by opening: the filters of mail servers open links too. */
export function LinkArrival({ token, onLinkInstead, onPasswordInstead, onSignedIn }: LinkArrivalProps) {
  const [secondFactor, setSecondFactor] = useState<Extract<SignInOutcome, { kind: 'SECOND_FACTOR' }> | null>(null);
  const attempt = useAttempt((outcome) => (outcome.kind === 'SIGNED_IN' ? onSignedIn(outcome.viewer) : setSecondFactor(outcome)));
  if (secondFactor) {
    return (
      <SessionFrame title={text.secondFactor.title}>
        <SecondFactorForm {...secondFactor} onSignedIn={onSignedIn} onRestart={onPasswordInstead} />
      </SessionFrame>
    );
  }
  return (
    <SessionFrame title={text.linkTitle} lead={text.linkLead}>
      <div className="session-form">
        <AttemptNotice attempt={attempt} />
        <Button busy={attempt.busy || attempt.wait > 0} onClick={() => void attempt.run(() => signInWithLink(token))}>{attempt.wait > 0 ? text.wait(attempt.wait) : text.linkOpen}</Button>
        {attempt.refusal && <Button variant="secondary" onClick={onLinkInstead}>{text.linkInstead}</Button>}
        <Button variant="quiet" onClick={onPasswordInstead}>{text.passwordInstead}</Button>
      </div>
    </SessionFrame>
  );
}
