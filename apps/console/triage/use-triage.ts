import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { saidOf, send, sorts, takeBack, wayBackOf, type Act, type WayBack } from './acts';
import type { Command } from './keys/commands';
import { text } from './messages.fr';
import { useQueue } from './queue/use-queue';
import type { QueueView } from './queue/queue-view';
import type { TriageItem, TriageOutcome } from './triage.documents';

export interface Said { readonly tone: 'success' | 'warning' | 'error'; readonly text: string; readonly rank: number }

/** Where one stands in the queue, what is chosen, what was done and how to take it back. */
export function useTriage(view: QueueView) {
  const queue = useQueue(view);
  const items = queue.items ?? [];
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sorted, setSorted] = useState<ReadonlySet<string>>(new Set());
  const [ways, setWays] = useState<readonly WayBack[]>([]);
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
    say(left ? 'warning' : 'success', [words(outcome.items), left && text.done.partly(outcome.refused.length, left.message)].filter(Boolean).join(' '));
    return outcome.items;
  };

  const act = useMutation({
    mutationFn: (wanted: Act) => send(wanted, aimed),
    onError: (failure) => say('error', `${text.failed} ${failureMessage(failure)}`),
    onSuccess: (outcome, wanted) => {
      const done = took(outcome, (reports) => saidOf(wanted, reports));
      if (!done || outcome.__typename !== 'TriageDone') return;
      setPrompt(null);
      const ids = done.map(({ report }) => report.id);
      const way = wayBackOf(wanted, outcome.batchId, ids);
      if (way) setWays((before) => [...before, way]);
      if (!sorts(wanted)) return;
      const all = new Set([...sorted, ...ids]);
      setSorted(all);
      setChosen(new Set());
      setAt(nextUnsorted(items, all, at));
    },
  });
  const undo = useMutation({
    mutationFn: takeBack,
    onError: (failure) => say('error', `${text.failed} ${failureMessage(failure)}`),
    onSuccess: (outcome, way) => {
      const done = took(outcome, () => text.done.UNDONE);
      setWays((before) => before.filter((each) => each !== way));
      if (!done) return;
      const back = new Set(done.map(({ report }) => report.id));
      setSorted((before) => new Set([...before].filter((id) => !back.has(id))));
      const first = items.findIndex(({ report }) => back.has(report.id));
      if (first >= 0) setAt(first);
    },
  });

  return {
    queue, items, at: Math.min(at, Math.max(items.length - 1, 0)), current, aimed, chosen, sorted, said, prompt, busy: act.isPending || undo.isPending, undoable: ways.length > 0,
    ask: setPrompt, say,
    go: (to: number) => { setPrompt(null); setAt(Math.min(Math.max(to, 0), Math.max(items.length - 1, 0))); },
    toggle: (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id])),
    chooseAll: () => setChosen(new Set(items.filter(({ report }) => !sorted.has(report.id)).map(({ report }) => report.id))),
    chooseNone: () => setChosen(new Set()),
    /** The report shown has one message more, and it is not the structure's. */
    wrote: (id: string) => queue.replace(items.filter(({ report }) => report.id === id).map((item) => ({ ...item, messages: item.messages + 1, structureWroteLast: false }))),
    act: (wanted: Act) => { if (!act.isPending && aimed.length > 0) act.mutate(wanted); },
    undo: () => { const way = ways.at(-1); if (way) undo.mutate(way); else say('warning', text.nothingToUndo); },
    /** The next lot; what was sorted stays shown until it is there. */
    more: async () => { await queue.refetch(); setSorted(new Set()); setChosen(new Set()); setAt(0); },
  };
}

export type Triage = ReturnType<typeof useTriage>;

/** The next one below that is not sorted, or the first one above; the same place when all are. */
function nextUnsorted(items: readonly TriageItem[], sorted: ReadonlySet<string>, at: number): number {
  const waiting = items.map(({ report }, index) => (sorted.has(report.id) ? -1 : index)).filter((index) => index >= 0);
  return waiting.find((index) => index > at) ?? waiting[0] ?? at;
}
