import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { SYNC_TAG } from '../queue/background-sync';
import { sendFromBackground } from './send-from-background';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope;

// The app itself, and nothing that anyone typed or read: answers of the server are never cached.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** Program files only: no letter is ever in a cache. */
const LETTER_MAKERS = 'letter-makers';

/** What is not the declaration app's: the console, the API, files. */
const NOT_OURS = [/^\/(console|graphql|files|live|health|metrics|admin)(\/|$)/, /\.[a-z0-9]+$/i];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_OURS }));

// What makes letters, once it was asked for: the code and the typefaces of a release, each under a name of its own.
registerRoute(({ url, sameOrigin }) => sameOrigin && /^\/assets\/(letters\/.*|.*\.ttf$)/.test(url.pathname), new CacheFirst({ cacheName: LETTER_MAKERS }));

// A first visit goes on without a network too: its page is taken in charge at once. What made letters in the release before goes.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), caches.delete(LETTER_MAKERS)])));

// A newer version waits until the person takes it.
self.addEventListener('message', ({ data }) => { if (data?.type === 'SKIP_WAITING') void self.skipWaiting(); });

self.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendFromBackground(self.clients));
});
