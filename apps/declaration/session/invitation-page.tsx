import { useEffect, useState } from 'react';
import { Button, ErrorState, LoadingState, StatusMessage } from '@vigie/ui';
import { go } from '../routing/address';
import { failureWords } from './failure-words';
import { readInvitation, type Invitation } from './invitation';
import { InvitationForm } from './invitation-form';
import { text } from './messages.fr';
import { SessionFrame } from './session-frame';

type State = { readonly kind: 'OPENING' } | { readonly kind: 'DEAD' } | { readonly kind: 'FAILED'; readonly words: string } | { readonly kind: 'OPEN'; readonly invitation: Invitation };

/** Where the link of an invitation leads. Its token came after the « # », and goes to the server in a body, never in an address. */
export function InvitationPage({ token }: { readonly token: string | null }) {
  const [state, setState] = useState<State>(token ? { kind: 'OPENING' } : { kind: 'DEAD' });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (!token) return;
    let current = true;
    readInvitation(token).then(
      (invitation) => current && setState(invitation ? { kind: 'OPEN', invitation } : { kind: 'DEAD' }),
      (failure: unknown) => current && setState({ kind: 'FAILED', words: failureWords(failure) }),
    );
    return () => { current = false; };
  }, [token, tries]);

  const retry = () => { setState({ kind: 'OPENING' }); setTries(tries + 1); };
  const toSignIn = <Button variant="quiet" onClick={() => go({ page: 'HOME' }, { replace: true })}>{text.invitation.toSignIn}</Button>;

  return (
    <SessionFrame title={state.kind === 'DEAD' ? text.invitation.dead : text.invitation.title} lead={state.kind === 'OPEN' ? text.invitation.lead(state.invitation.scopeLabel) : undefined}>
      {state.kind === 'OPENING' && <LoadingState label={text.invitation.opening} />}
      {state.kind === 'FAILED' && <ErrorState title={state.words} onRetry={retry} />}
      {state.kind === 'DEAD' && <div className="session-form"><StatusMessage tone="warning">{text.invitation.deadBody}</StatusMessage>{toSignIn}</div>}
      {state.kind === 'OPEN' && token && <InvitationForm token={token} invitation={state.invitation} />}
    </SessionFrame>
  );
}
