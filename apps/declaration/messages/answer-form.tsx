import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { Button, StatusMessage, TextArea } from '@vigie/ui';
import { RequestFailure } from '../graphql/request-failure';
import { IdentifierFindings } from '../report/words/identifier-findings';
import { useIdentifierCheck } from '../report/words/identifier-check';
import { failureWords } from '../session/failure-words';
import { writeMessage } from './message-documents';
import { text } from './messages.fr';

const LONGEST = 2_000;

interface AnswerFormProps {
  readonly report: { readonly id: string; readonly reference: string };
  readonly onSent: () => void;
  readonly onCancel: () => void;
}

/** A message to the federation; what would tell who the person is shows as one types, and what was typed stays until it is sent. */
export function AnswerForm({ report, onSent, onCancel }: AnswerFormProps) {
  const [body, setBody] = useState('');
  const [state, setState] = useState<'STILL' | 'SENDING'>('STILL');
  const [refused, setRefused] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const check = useIdentifierCheck(body !== '');
  const hits = useMemo(() => check.find(body), [check, body]);
  useEffect(() => area.current?.focus(), []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('SENDING');
    try {
      const refusal = await writeMessage(report.id, body);
      if (refusal === null) return onSent();
      setRefused(refusal);
    } catch (failure) {
      setRefused(failure instanceof RequestFailure && failure.code === 'UNREACHABLE' ? text.failedSend : failureWords(failure));
    }
    setState('STILL');
    area.current?.focus();
  };
  return (
    <form className="answer-form" noValidate onSubmit={(event) => void send(event)}>
      <TextArea ref={area} id={`message-${report.id}`} label={text.writeTo(report.reference)} hint={text.hint} rows={4} maxLength={LONGEST} autoCapitalize="sentences" value={body} onChange={(event) => setBody(event.target.value)} />
      <IdentifierFindings value={body} hits={hits} mask={check.mask} onText={(masked) => { setBody(masked); area.current?.focus(); }} />
      <StatusMessage tone="danger">{refused}</StatusMessage>
      <div className="case-actions">
        <Button type="submit" busy={state === 'SENDING'}>{state === 'SENDING' ? text.sending : text.send}</Button>
        <Button variant="secondary" onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
