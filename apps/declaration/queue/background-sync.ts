/** What the service worker is woken for, once the network is back, also with no page open. */
export const SYNC_TAG = 'vigie.send';

/** What the woken worker tells a page that is open. */
export const SEND_NOW = 'vigie.send-now';

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
export function onSendNow(listener: () => void): () => void {
  const heard = ({ data }: MessageEvent<{ type?: string } | null>) => { if (data?.type === SEND_NOW) listener(); };
  navigator.serviceWorker?.addEventListener('message', heard);
  return () => navigator.serviceWorker?.removeEventListener('message', heard);
}
