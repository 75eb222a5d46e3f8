import type { ReportDraft } from './report-draft';

/** Where a report in progress is kept. One at a time; nothing about a person is ever written in clear. */
export interface DraftStore {
  /** The report in progress, or null. */
  read(): ReportDraft | null;
  /** Keeps what was just typed. */
  keep(draft: ReportDraft): void;
  /** Forgets it for good: it was sent, abandoned, or the account signed out. */
  forget(): void;
  /** True when closing the page would lose it: the person is then asked. */
  readonly losesOnClose: boolean;
  subscribe(listener: () => void): () => void;
}

/** Keeps the draft in the page's memory only: a shared computer keeps no trace of it. */
export function memoryDraftStore(): DraftStore {
  let kept: ReportDraft | null = null;
  const listeners = new Set<() => void>();
  const write = (draft: ReportDraft | null) => {
    kept = draft;
    for (const listener of listeners) listener();
  };
  return {
    losesOnClose: true,
    read: () => kept,
    keep: write,
    forget: () => write(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
