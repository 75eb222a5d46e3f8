import { useSyncExternalStore } from 'react';
import type { Round } from './send-waiting';

/** What the queue met while it sent by itself; what it sent is kept until it is read (keeping/unread-receipts.ts). */
export interface QueueNews extends Pick<Round, 'stopped'> {
  /** Files the server refused, in its words. */
  readonly refusals: readonly string[];
}

const NONE: QueueNews = { stopped: null, refusals: [] };

let news = NONE;
const listeners = new Set<() => void>();

function set(next: QueueNews): void {
  news = next;
  for (const listener of listeners) listener();
}

/** A round is over; refusals of those before it stay to be read. */
export function noteRound({ stopped, refusals }: QueueNews): void {
  const quiet = refusals.length === 0 && stopped?.kind === news.stopped?.kind;
  if (!quiet) set({ stopped, refusals: [...news.refusals, ...refusals] });
}

export function onNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useQueueNews = (): QueueNews => useSyncExternalStore(onNews, () => news);
