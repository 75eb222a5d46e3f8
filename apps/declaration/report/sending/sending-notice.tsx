import { useEffect, useRef } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { SimilarNotice } from '../similar/similar-notice';
import { text } from '../messages.fr';
import type { Hindrance } from './send-report';
import type { Sending, SendingState } from './use-sending';
import './sending.css';

/** Why the report is not gone yet, what that means for it, and what to do. */
export function SendingNotice({ sending }: { readonly sending: Sending }) {
  const { state } = sending;
  const box = useRef<HTMLDivElement>(null);
  const said = state.kind === 'HINDERED' || state.kind === 'HELD';
  useEffect(() => { if (said) box.current?.focus(); }, [said, state]);
  return (
    <div ref={box} tabIndex={-1} className="sending">
      <StatusMessage tone={toneOf(state)}>{wordsOf(state, sending)}</StatusMessage>
    </div>
  );
}

/** Nothing is lost to a network that is away: it is said, and alarms nobody. */
const toneOf = (state: SendingState) => (state.kind === 'HELD' || (state.kind === 'HINDERED' && state.by === 'UNREACHABLE') ? 'warning' : 'danger');

function wordsOf(state: SendingState, sending: Sending) {
  if (state.kind === 'HINDERED') return <Hindered by={state.by} sending={sending} />;
  if (state.kind !== 'HELD') return null;
  switch (state.held.by) {
    case 'CONFLICT':
      return <Conflict reference={state.held.reference} sending={sending} />;
    case 'SIMILAR':
      return <SimilarNotice reports={state.held.reports} sending={sending} />;
    case 'CLOCK':
      return <WrongClock days={state.held.days} sending={sending} />;
    case 'NOT_ALLOWED':
      return <Hindered by="NOT_ALLOWED" sending={sending} />;
  }
}

function Hindered({ by, sending: { wait, send } }: { readonly by: Hindrance; readonly sending: Sending }) {
  return (
    <>
      <strong>{text.sending[by].title}</strong>
      <p>{text.sending[by].body}</p>
      {by !== 'NOT_ALLOWED' && <Button variant="secondary" busy={wait > 0} onClick={() => void send()}>{wait > 0 ? text.sending.wait(wait) : text.sending.retry}</Button>}
    </>
  );
}

function Conflict({ reference, sending: { keepFirst, sendApart } }: { readonly reference: string; readonly sending: Sending }) {
  return (
    <>
      <strong>{text.sending.conflict.title}</strong>
      <p>{text.sending.conflict.body(reference)}</p>
      <div className="sending-actions">
        <Button onClick={keepFirst}>{text.sending.conflict.finish}</Button>
        <Button variant="secondary" onClick={() => void sendApart()}>{text.sending.conflict.apart}</Button>
      </div>
      <p className="sending-hint">{text.sending.conflict.apartHint}</p>
    </>
  );
}

function WrongClock({ days, sending: { settleDates } }: { readonly days: number; readonly sending: Sending }) {
  return (
    <>
      <strong>{text.sending.clock.title}</strong>
      <p>{text.sending.clock.body(days)}</p>
      <div className="sending-actions">
        <Button onClick={() => void settleDates(true)}>{text.sending.clock.move(days)}</Button>
        <Button variant="secondary" onClick={() => void settleDates(false)}>{text.sending.clock.keep}</Button>
      </div>
    </>
  );
}
