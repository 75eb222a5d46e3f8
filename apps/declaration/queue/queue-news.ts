import { useSyncExternalStore } from 'react';
import type { Round } from './send-waiting';

/** What the person has not been told yet of what the queue did by itself. */
export interface QueueNews extends Round {
  /** Files the server refused, in its words. */
  readonly refusals: readonly string[];
}

const NONE: QueueNews = { received: [], stopped: null, refusals: [] };

let news = NONE;
const listeners = new Set<() => void>();

function set(next: QueueNews): void {
  news = next;
  for (const listener of listeners) listener();
}

/** A round is over; what was received before it stays to be read. */
export function noteRound(round: QueueNews): void {
  const quiet = round.received.length === 0 && round.refusals.length === 0 && round.stopped?.kind === news.stopped?.kind;
  if (!quiet) set({ ...round, received: [...news.received, ...round.received], refusals: [...news.refusals, ...round.refusals] });
}

export const forgetNews = (): void => set(NONE);

export function onNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useQueueNews = (): QueueNews => useSyncExternalStore(onNews, () => news);
