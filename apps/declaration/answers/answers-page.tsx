import { useCallback, useEffect, useState } from 'react';
import { Button, ErrorState, LoadingState } from '@vigie/ui';
import { go } from '../routing/address';
import { failureWords } from '../session/failure-words';
import { SessionFrame } from '../session/session-frame';
import { text } from './messages.fr';
import { QuestionCard } from './question-card';
import { readSolvedQuestions, type SolvedQuestion } from './solved-questions';
import './answers.css';

type State = { readonly kind: 'OPENING' } | { readonly kind: 'DEAD'; readonly words: string } | { readonly kind: 'FAILED'; readonly words: string } | { readonly kind: 'OPEN'; readonly questions: readonly SolvedQuestion[] };

/** Where the link of a mail leads, without a session. Opening it answers nothing: filters of mail servers open links too. */
export default function AnswersPage({ token }: { readonly token: string | null }) {
  const [state, setState] = useState<State>(token ? { kind: 'OPENING' } : { kind: 'DEAD', words: text.dead });
  const read = useCallback(() => {
    if (!token) return;
    setState({ kind: 'OPENING' });
    readSolvedQuestions(token).then(
      (questions) => setState(typeof questions === 'string' ? { kind: 'DEAD', words: questions } : { kind: 'OPEN', questions }),
      (failure: unknown) => setState({ kind: 'FAILED', words: failureWords(failure) }),
    );
  }, [token]);
  useEffect(read, [read]);

  const toApp = <Button variant="quiet" onClick={() => go({ page: 'HOME' }, { replace: true })}>{text.open}</Button>;
  if (state.kind === 'DEAD') return <SessionFrame key="dead" title={text.deadTitle} lead={state.words}>{toApp}</SessionFrame>;
  return (
    <SessionFrame title={text.title} lead={state.kind === 'OPEN' ? text.lead : undefined}>
      {state.kind === 'OPENING' && <LoadingState label={text.opening} />}
      {state.kind === 'FAILED' && <ErrorState title={text.unread} onRetry={read}>{state.words}</ErrorState>}
      {state.kind === 'OPEN' && token && state.questions.map((question) => <QuestionCard key={question.id} question={question} token={token} />)}
      {state.kind === 'OPEN' && toApp}
    </SessionFrame>
  );
}
