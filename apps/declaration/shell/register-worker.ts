import { registerSW } from 'virtual:pwa-register';

/** An installed app may stay open for days: it looks for a newer version now and then. */
const LOOK_AGAIN_MS = 3_600_000;

/** @param onWaiting handed what makes a waiting version take over: the page is loaded again with it */
export function registerWorker(onWaiting: (update: () => void) => void): void {
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () => onWaiting(() => {
      // On the very visit that installed the app, the library takes the newer version for the first one, and would not load the page again.
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      void update(true);
    }),
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN_MS);
    },
  });
}
