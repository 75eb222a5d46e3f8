import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { gestureOf, saidOf, send, sorts, takeBack, takenBack, wayBackOf, type Act, type Sending } from './acts';
import type { Command } from './keys/commands';
import { text } from './messages.fr';
import { useQueue } from './queue/use-queue';
import type { QueueView } from './queue/queue-view';
import type { TriageItem, TriageOutcome } from './triage.documents';
import { useWaysBack } from './ways-back';

export interface Said { readonly tone: 'success' | 'warning' | 'error'; readonly text: string; readonly rank: number }

/** Where one stands in the queue, what is chosen, what was done and how to take it back. */
export function useTriage(view: QueueView) {
  const queue = useQueue(view);
  const items = queue.items ?? [];
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sorted, setSorted] = useState<ReadonlySet<string>>(new Set());
  const ways = useWaysBack();
  const unanswered = useRef<Sending | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [prompt, setPrompt] = useState<Command | null>(null);
  const current = items[Math.min(at, items.length - 1)];
  const aimed = chosen.size > 0 ? items.filter(({ report }) => chosen.has(report.id)) : current ? [current] : [];
  const say = (tone: Said['tone'], words: string) => setSaid((before) => ({ tone, text: words, rank: (before?.rank ?? 0) + 1 }));

  const took = (outcome: TriageOutcome, words: (done: readonly TriageItem[]) => string): readonly TriageItem[] | null => {
    if (outcome.__typename === 'TriageRefused') {
      say('error', outcome.message);
      return null;
    }
    queue.replace(outcome.items);
    const [left] = outcome.refused;
    void readAgain(outcome.refused.map(({ id }) => id));
    say(left ? 'warning' : 'success', [words(outcome.items), left && text.done.partly(outcome.refused.length, left.message)].filter(Boolean).join(' '));
    return outcome.items;
  };

  // Somebody else changed them, or took them away: what is shown is no longer true. Whoever has no network sees it at the next decision.
  const readAgain = (ids: readonly string[]) => queue.readAgain(ids).catch(() => undefined);
  const act = useMutation({
    mutationFn: send,
    retry: (count, failure) => count < 2 && isUnanswered(failure),
    onError: (failure, sending) => {
      unanswered.current = isUnanswered(failure) ? sending : null;
      say('error', isUnanswered(failure) ? text.unanswered : `${text.failed} ${failureMessage(failure)}`);
    },
    onSuccess: (outcome, { act: wanted, items: sent }) => {
      unanswered.current = null;
      const done = took(outcome, (reports) => saidOf(wanted, reports));
      if (outcome.__typename === 'TriageRefused' && STALE.has(outcome.reason)) {
        setPrompt(null);
        void readAgain(sent.map(({ report }) => report.id));
      }
      if (!done || outcome.__typename !== 'TriageDone') return;
      setPrompt(null);
      const ids = done.map(({ report }) => report.id);
      const way = wayBackOf(wanted, outcome.batchId, ids);
      if (way) ways.keep(way);
      if (!sorts(wanted)) return;
      const all = new Set([...sorted, ...ids]);
      setSorted(all);
      setChosen(new Set());
      setAt(nextUnsorted(items, all, at));
    },
  });
  const undo = useMutation({
    mutationFn: takeBack,
    onError: (failure) => say('error', isUnanswered(failure) ? text.unanswered : `${text.failed} ${failureMessage(failure)}`),
    onSuccess: (outcome, way) => {
      const done = took(outcome, takenBack);
      ways.drop(way);
      if (!done) { void readAgain(items.map(({ report }) => report.id)); return; }
      const back = new Set(done.map(({ report }) => report.id));
      setSorted((before) => new Set([...before].filter((id) => !back.has(id))));
      const first = items.findIndex(({ report }) => back.has(report.id));
      if (first >= 0) setAt(first);
    },
  });

  return {
    queue, items, at: Math.min(at, Math.max(items.length - 1, 0)), current, aimed, chosen, sorted, said, prompt, busy: act.isPending || undo.isPending, undoable: ways.last !== null,
    ask: setPrompt, say,
    go: (to: number) => { setPrompt(null); setAt(Math.min(Math.max(to, 0), Math.max(items.length - 1, 0))); },
    toggle: (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id])),
    chooseAll: () => setChosen(new Set(items.filter(({ report }) => !sorted.has(report.id)).map(({ report }) => report.id))),
    chooseNone: () => setChosen(new Set()),
    /** The report shown has one message more, and it is not the structure's. */
    wrote: (id: string) => queue.replace(items.filter(({ report }) => report.id === id).map((item) => ({ ...item, messages: item.messages + 1, structureWroteLast: false }))),
    act: (wanted: Act) => { if (!act.isPending && aimed.length > 0) act.mutate({ act: wanted, items: aimed, gesture: gestureOf(wanted, aimed, unanswered.current) }); },
    undo: () => { if (undo.isPending) return; if (ways.last) undo.mutate(ways.last); else say('warning', text.nothingToUndo); },
    /** The lot that follows, or the first one again; what is shown stays until it is there. */
    more: async (from: 'TOP' | 'HERE') => {
      try {
        const followed = from === 'HERE' && (await queue.next(items.at(-1)?.report.id ?? null));
        if (!followed) await queue.next(null);
        if (!followed && from === 'HERE') say('warning', text.list.end);
        setSorted(new Set());
        setChosen(new Set());
        setPrompt(null);
        setAt(0);
      } catch (failure) {
        say('error', failureMessage(failure));
      }
    },
  };
}

export type Triage = ReturnType<typeof useTriage>;

/** No answer came: it may have been done. */
const isUnanswered = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === 'OFFLINE';

/** What the server says when reports are no longer as they are shown. */
const STALE: ReadonlySet<string> = new Set([
  'CHANGED', 'NOT_ALLOWED', 'SAME_STATUS', 'SAME_CAUSALITY', 'ONE_RUNG', 'SAME_ASSIGNEE', 'TAGGED_ALREADY', 'NOT_TAGGED', 'ATTACHED_ALREADY', 'NOT_ATTACHED', 'NOT_MERGED', 'HAS_MERGED', 'UNKNOWN_REPORT',
]);

/** The next one below that is not sorted, or the first one above; the same place when all are. */
function nextUnsorted(items: readonly TriageItem[], sorted: ReadonlySet<string>, at: number): number {
  const waiting = items.map(({ report }, index) => (sorted.has(report.id) ? -1 : index)).filter((index) => index >= 0);
  return waiting.find((index) => index > at) ?? waiting[0] ?? at;
}
