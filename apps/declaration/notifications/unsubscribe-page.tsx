import { useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { go } from '../routing/address';
import { SessionFrame } from '../session/session-frame';
import { typesetText } from '../shell/typeset';
import { text } from './messages.fr';
import { stopNotifications } from './notification-settings';

type State = { readonly kind: 'ASKING'; readonly refusal?: string } | { readonly kind: 'BUSY' } | { readonly kind: 'DONE'; readonly stopped: readonly string[] };

/** Where the link at the foot of a mail leads, without a session. It stops nothing until it is told to: filters of mail servers open links too. */
export default function UnsubscribePage({ token }: { readonly token: string | null }) {
  const [state, setState] = useState<State>({ kind: 'ASKING' });
  const toSettings = <Button variant="quiet" onClick={() => go({ page: 'NOTIFICATIONS' }, { replace: true })}>{text.stop.settings}</Button>;
  const stop = async (secret: string) => {
    setState({ kind: 'BUSY' });
    const answer = await stopNotifications(secret).catch(() => ({ __typename: 'NotificationLinkRefused' as const, message: text.stop.failed }));
    setState(answer.__typename === 'NotificationsStopped' ? { kind: 'DONE', stopped: answer.stopped } : { kind: 'ASKING', refusal: answer.message });
  };

  if (token === null) return <SessionFrame title={text.stop.dead} lead={text.stop.deadBody}>{toSettings}</SessionFrame>;
  if (state.kind === 'DONE') return <SessionFrame key="done" title={text.stop.done} lead={typesetText(text.stop.doneBody(state.stopped.join(', ')))}>{toSettings}</SessionFrame>;
  return (
    <SessionFrame title={text.stop.title} lead={text.stop.lead}>
      <div className="session-form">
        <Button busy={state.kind === 'BUSY'} onClick={() => void stop(token)}>{text.stop.act}</Button>
        {toSettings}
        <StatusMessage tone="danger">{state.kind === 'ASKING' ? state.refusal : ''}</StatusMessage>
      </div>
    </SessionFrame>
  );
}
