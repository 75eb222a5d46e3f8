import { useEffect, useRef } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { text } from '../messages.fr';
import type { Sending } from './use-sending';
import './sending.css';

/** Why the report is not gone yet, what that means for it, and what to do. */
export function SendingNotice({ sending: { state, wait, send, keepFirst, sendApart } }: { readonly sending: Sending }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (state.kind === 'HINDERED' || state.kind === 'CONFLICT') box.current?.focus(); }, [state]);
  return (
    <div ref={box} tabIndex={-1} className="sending">
      <StatusMessage tone={state.kind === 'CONFLICT' ? 'warning' : 'danger'}>
        {state.kind === 'HINDERED' && (
          <>
            <strong>{text.sending[state.by].title}</strong>
            <p>{text.sending[state.by].body}</p>
            {state.by !== 'NOT_ALLOWED' && (
              <Button variant="secondary" busy={wait > 0} onClick={() => void send()}>{wait > 0 ? text.sending.wait(wait) : text.sending.retry}</Button>
            )}
          </>
        )}
        {state.kind === 'CONFLICT' && (
          <>
            <strong>{text.sending.conflict.title}</strong>
            <p>{text.sending.conflict.body(state.reference)}</p>
            <div className="sending-actions">
              <Button onClick={keepFirst}>{text.sending.conflict.finish}</Button>
              <Button variant="secondary" onClick={() => void sendApart()}>{text.sending.conflict.apart}</Button>
            </div>
            <p className="sending-hint">{text.sending.conflict.apartHint}</p>
          </>
        )}
      </StatusMessage>
    </div>
  );
}
