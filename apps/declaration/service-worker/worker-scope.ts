import type { PrecacheEntry } from 'workbox-precaching';

/** An event that keeps the worker awake until the promise settles. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface PageClient { postMessage(message: unknown): void }

/** The part of a service worker's global scope that ours uses; TypeScript's own would clash with that of the pages. */
export interface WorkerScope {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly PageClient[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<{ type?: string } | null>) => void): void;
  addEventListener(type: 'sync', listener: (event: LastingEvent & { readonly tag: string }) => void): void;
}
