import { useRef, useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { ANSWER_ORDER, text } from './messages.fr';
import { answerSolvedQuestion, type SolvedAnswer, type SolvedQuestion } from './solved-questions';

/** One situation, one tap. What was answered takes the place of the buttons, and the focus. */
export function QuestionCard({ question, token }: { readonly question: SolvedQuestion; readonly token: string }) {
  const [answer, setAnswer] = useState<SolvedAnswer | null>(question.answer);
  const [sending, setSending] = useState<SolvedAnswer | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const taken = useRef<HTMLParagraphElement>(null);

  const send = async (chosen: SolvedAnswer) => {
    setSending(chosen);
    setRefusal(null);
    const refused = await answerSolvedQuestion(token, question.id, chosen).catch(() => text.failed);
    setSending(null);
    if (refused !== null) return setRefusal(refused);
    setAnswer(chosen);
    requestAnimationFrame(() => taken.current?.focus());
  };

  return (
    <section className="answer-card" aria-labelledby={`question-${question.id}`}>
      <h2 id={`question-${question.id}`} className="vg-figures">{text.situation(question.caseCode)}</h2>
      <p className="answer-since">{text.since(question.afterDays)}</p>
      {answer !== null && <p ref={taken} tabIndex={-1} className="answer-taken"><Icon name="check" /><span><strong>{text.answers[answer]}.</strong> {answer === 'NOT_YET' ? text.takenNotYet : text.takenSolved}</span></p>}
      {answer === null && !question.open && <p className="answer-since">{text.closed}</p>}
      {answer === null && question.open && (
        <div role="group" aria-label={text.choices(question.caseCode)} className="answer-choices">
          {ANSWER_ORDER.map((choice) => <Button key={choice} variant="secondary" busy={sending !== null} onClick={() => void send(choice)}>{text.answers[choice]}</Button>)}
        </div>
      )}
      <StatusMessage tone="danger">{refusal}</StatusMessage>
    </section>
  );
}
