let apply: (() => void) | null = null;
const listeners = new Set<() => void>();

export const updateWaits = (): boolean => apply !== null;
export const applyUpdate = (): void => apply?.();

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Makes the app open without a network, once the page is there: nothing of it competes with the first screen. */
export function installApp(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => void import('./register-worker').then(({ registerWorker }) => registerWorker((update) => {
    apply = update;
    for (const listener of listeners) listener();
  })).catch(() => undefined);
  if (document.readyState === 'complete') setTimeout(register, CALM_MS);
  else window.addEventListener('load', () => setTimeout(register, CALM_MS), { once: true });
}

/** After the page has loaded, before the rest of the app is fetched for later. */
const CALM_MS = 1_500;
