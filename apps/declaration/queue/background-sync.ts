import type { Round } from './send-waiting';

/** What the service worker is woken for, once the network is back, also with no page open. */
export const SYNC_TAG = 'vigie.send';

/** What the woken worker tells a page that is open: what its round came to. */
export const ROUND_OVER = 'vigie.round-over';

interface SyncRegistration extends ServiceWorkerRegistration {
  /** Chromium only; elsewhere the queue leaves when the app is open. */
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks to be woken when there is a network, where the browser can. */
export function askForBackgroundSync(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then((registration: SyncRegistration) => registration.sync?.register(SYNC_TAG)).catch(() => undefined);
}

/** @returns what stops listening */
export function onRoundOver(listener: (round: Round) => void): () => void {
  const heard = ({ data }: MessageEvent<{ type?: string; round?: Round } | null>) => { if (data?.type === ROUND_OVER && data.round) listener(data.round); };
  navigator.serviceWorker?.addEventListener('message', heard);
  return () => navigator.serviceWorker?.removeEventListener('message', heard);
}
