import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SYNC_TAG } from '../queue/background-sync';
import { sendFromBackground } from './send-from-background';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope;

// The app itself, and nothing that anyone typed or read: answers of the server are never cached.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** What is not the declaration app's: the console, the API, files. */
const NOT_OURS = [/^\/(console|graphql|files|live|health|metrics|admin)(\/|$)/, /\.[a-z0-9]+$/i];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_OURS }));

// A first visit goes on without a network too: its page is taken in charge at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A newer version waits until the person takes it.
self.addEventListener('message', ({ data }) => { if (data?.type === 'SKIP_WAITING') void self.skipWaiting(); });

self.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendFromBackground(self.clients));
});
