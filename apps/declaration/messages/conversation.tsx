import { useEffect, useRef, useState } from 'react';
import { Button, StatusMessage, formatMoment } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { failureWords } from '../session/failure-words';
import { AnswerForm } from './answer-form';
import { markRead, removeMessage, type Message } from './message-documents';
import { text } from './messages.fr';

interface ConversationProps {
  readonly report: { readonly id: string; readonly reference: string };
  readonly messages: readonly Message[];
  readonly onChange: () => void;
}

/** Messages about one report, oldest first. Shown is read: the federation sees when. */
export function Conversation({ report, messages, onChange }: ConversationProps) {
  const [writing, setWriting] = useState(false);
  const [notice, setNotice] = useState<{ readonly tone: 'success' | 'danger'; readonly words: string } | null>(null);
  const fromStaff = messages.filter(({ side }) => side === 'STAFF').length;
  useEffect(() => {
    if (fromStaff > 0) markRead(report.id).catch(() => undefined);
  }, [report.id, fromStaff]);
  const room = useRef<HTMLDivElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // The form is gone, and the focus with it: back to where it was opened.
    if (!writing && wrote.current) room.current?.querySelector('button')?.focus();
    wrote.current = writing;
  }, [writing]);
  const remove = async (id: string) => {
    try {
      await removeMessage(id);
      setNotice({ tone: 'success', words: text.removed });
      if (!writing) room.current?.querySelector('button')?.focus();
      onChange();
    } catch (failure) {
      setNotice({ tone: 'danger', words: failureWords(failure) });
    }
  };
  return (
    <>
      {messages.length > 0 && (
        <ol className="message-list">
          {messages.map((message) => (
            <li key={message.id} data-side={message.side}>
              <p className="message-by">{text.by(text.from[message.side] ?? '', message.by, formatMoment(message.writtenAt))}</p>
              <p className="message-body">{message.body}</p>
              {message.own && <Button variant="quiet" aria-label={text.removeOf(formatMoment(message.writtenAt))} onClick={() => void remove(message.id)}>{text.remove}</Button>}
            </li>
          ))}
        </ol>
      )}
      <div ref={room} className="message-room">
        {writing
          ? <AnswerForm report={report} onCancel={() => setWriting(false)} onSent={() => { setWriting(false); setNotice({ tone: 'success', words: text.sent }); onChange(); }} />
          : <Button variant={fromStaff > 0 ? 'secondary' : 'quiet'} onClick={() => { setNotice(null); setWriting(true); }}><Icon name="edit" />{fromStaff > 0 ? text.answer : text.write}</Button>}
      </div>
      <StatusMessage tone={notice?.tone}>{notice?.words}</StatusMessage>
    </>
  );
}
