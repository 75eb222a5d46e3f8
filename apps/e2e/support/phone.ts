import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { BROWSER_FLAGS, PHONE, chromiumPath } from './browser';

/** Someone's own phone: its browser may be closed and opened again, and keeps what browsers keep. */
export class Phone {
  private context: BrowserContext | null = null;
  private readonly profile = mkdtempSync(join(tmpdir(), 'vigie-phone-'));

  constructor(private readonly url: string) {}

  /** Opens the browser. @param offline from the first moment on */
  async open(offline = false): Promise<Page> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: chromiumPath(), args: BROWSER_FLAGS, baseURL: this.url, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', offline, ...PHONE,
    });
    return this.context.pages()[0] ?? this.context.newPage();
  }

  /** Closes the browser, as a person or a system short of memory does. */
  async close(): Promise<void> {
    await this.context?.close();
    this.context = null;
  }

  async network(there: boolean): Promise<void> {
    await this.context?.setOffline(!there);
  }

  async throwAway(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Waits until the app would open without a network. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
}

/** All that a browser keeps for the page's origin, as text: names, values, bytes read as letters. Cached answers too. */
export async function keptByBrowser(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const letters = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes) + new TextDecoder('utf-8').decode(bytes);
    const readable = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return letters(value);
      if (ArrayBuffer.isView(value)) return letters(value.buffer as ArrayBuffer);
      if (value instanceof CryptoKey) return { extractable: value.extractable };
      if (Array.isArray(value)) return value.map(readable);
      return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)])) : value;
    };
    const asked = <Result>(request: IDBRequest<Result>) => new Promise<Result>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
    const stores: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) stores.push([store, readable(await asked(db.transaction(store).objectStore(store).getAll()))]);
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const type = (await cache.match(request))?.headers.get('content-type') ?? '';
        // The program itself says words that a report may say; what counts is that no answer of the API is kept.
        stores.push(request.url, /json/.test(type) ? await (await cache.match(request))?.text() : '');
      }
    }
    return JSON.stringify(stores);
  });
  const cookies = await page.context().cookies();
  return inPage + JSON.stringify(cookies.map(({ name }) => name));
}

/** The browser wakes the service worker because there is a network again; a test does not wait until it thinks of it. */
export async function wakeForSync(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own) done(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId: await registered, tag: 'vigie.send', lastChance: false });
}
