import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from '@vigie/ui';
import './dialog.css';

/** Asked once more before something is lost. */
export interface Question {
  readonly title: string;
  readonly body?: string;
  /** What is done. */
  readonly confirm: string;
  /** What leaves all as it is. */
  readonly keep: string;
}

interface Asked { readonly question: Question; readonly answer: (yes: boolean) => void }

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function set(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** @returns what the person said; closing the question is no. One question at a time: another asked meanwhile takes its place, unconfirmed. */
export function confirmed(question: Question): Promise<boolean> {
  asked?.answer(false);
  return new Promise((done) => set({ question, answer: done }));
}

/** Where questions are asked, once on the page. */
export function ConfirmHost() {
  const standing = useSyncExternalStore(subscribe, () => asked);
  return standing && <ConfirmDialog key={standing.question.title} asked={standing} />;
}

function ConfirmDialog({ asked: { question: { title, body, confirm, keep }, answer } }: { readonly asked: Asked }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Safari before 15.4 knows the element but not how to open it over the page.
    if (dialog.current && !dialog.current.showModal) dialog.current.open = true;
    else dialog.current?.showModal();
  }, []);
  const say = (yes: boolean) => { set(null); answer(yes); };
  return (
    <dialog ref={dialog} className="dialog" role="alertdialog" aria-labelledby="confirm-title" aria-describedby={body ? 'confirm-body' : undefined} onCancel={(event) => { event.preventDefault(); say(false); }}>
      <h2 id="confirm-title">{title}</h2>
      {body && <p id="confirm-body">{body}</p>}
      <div className="dialog-actions">
        <Button variant="secondary" onClick={() => say(false)}>{keep}</Button>
        <Button variant="danger" onClick={() => say(true)}>{confirm}</Button>
      </div>
    </dialog>
  );
}
