import { useEffect, useRef, useState } from 'react';
import { Button, LoadingState, StatusMessage } from '@vigie/ui';
import { RequestFailure } from '../graphql/request-failure';
import { failureWords } from './failure-words';
import { text } from './messages.fr';
import { SecondFactorForm } from './second-factor-form';
import { SessionFrame } from './session-frame';
import { sessionOpened } from './session-store';
import { signInWithLink, type SignInOutcome } from './sign-in';

interface LinkArrivalProps {
  readonly token: string;
  /** Another link is wanted. */
  readonly onGiveUp: () => void;
  readonly onPasswordInstead: () => void;
}

type State = { readonly kind: 'OPENING' } | { readonly kind: 'DEAD' } | { readonly kind: 'FAILED'; readonly words: string } | Extract<SignInOutcome, { kind: 'SECOND_FACTOR' }>;

/** Someone followed the link of an e-mail: it signs in by itself, once. */
export function LinkArrival({ token, onGiveUp, onPasswordInstead }: LinkArrivalProps) {
  const [state, setState] = useState<State>({ kind: 'OPENING' });
  const used = useRef(false);

  const open = () => {
    setState({ kind: 'OPENING' });
    signInWithLink(token).then(
      (outcome) => {
        if (outcome.kind === 'SIGNED_IN') sessionOpened(outcome.viewer);
        else setState(outcome.kind === 'REFUSED' ? { kind: 'DEAD' } : outcome);
      },
      (failure: unknown) => setState({ kind: 'FAILED', words: failure instanceof RequestFailure ? failureWords(failure) : text.failures.OTHER }),
    );
  };

  // The link is good once: it is never sent twice by a second render.
  useEffect(() => {
    if (used.current) return;
    used.current = true;
    open();
  });

  return (
    <SessionFrame title={state.kind === 'DEAD' ? text.linkDead : state.kind === 'SECOND_FACTOR' ? text.secondFactor.title : text.openingLink}>
      {state.kind === 'OPENING' && <LoadingState label={text.openingLink} lines={2} />}
      {state.kind === 'SECOND_FACTOR' && <SecondFactorForm {...state} onSignedIn={sessionOpened} onRestart={onGiveUp} />}
      {(state.kind === 'DEAD' || state.kind === 'FAILED') && (
        <div className="session-form">
          <StatusMessage tone="danger">{state.kind === 'DEAD' ? text.linkDeadBody : state.words}</StatusMessage>
          <Button onClick={state.kind === 'DEAD' ? onGiveUp : open}>{state.kind === 'DEAD' ? text.linkInstead : text.retry}</Button>
          <Button variant="quiet" onClick={onPasswordInstead}>{text.passwordInstead}</Button>
        </div>
      )}
    </SessionFrame>
  );
}
