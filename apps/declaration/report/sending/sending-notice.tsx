import { useEffect, useRef } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { text } from '../messages.fr';
import type { Hindrance } from './send-report';
import type { Sending } from './use-sending';
import './sending.css';

/** Why the report is not gone yet, what that means for it, and what to do. */
export function SendingNotice({ sending }: { readonly sending: Sending }) {
  const { state } = sending;
  const box = useRef<HTMLDivElement>(null);
  const said = state.kind === 'HINDERED' || state.kind === 'CONFLICT';
  useEffect(() => { if (said) box.current?.focus(); }, [said, state]);
  return (
    <div ref={box} tabIndex={-1} className="sending">
      <StatusMessage tone={state.kind === 'CONFLICT' ? 'warning' : 'danger'}>
        {state.kind === 'HINDERED' ? <Hindered by={state.by} sending={sending} /> : state.kind === 'CONFLICT' ? <Conflict reference={state.reference} sending={sending} /> : null}
      </StatusMessage>
    </div>
  );
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
