let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one sending at a time on this device: tabs and the service worker wait for each other. Where the browser has no
 * locks (Safari before 15.4), within this page only; the idempotency key keeps two senders from counting twice anyway.
 */
export function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
  if (typeof navigator === 'object' && 'locks' in navigator) return navigator.locks.request('vigie.sending', work) as Promise<Result>;
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
