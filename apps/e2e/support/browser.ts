import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

export const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
export const DESK = { viewport: { width: 1440, height: 900 } } as const;

/** `npm test` says where Chromium is. */
export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: BROWSER_FLAGS });
}

/** A person's own browser profile, in French and in Paris. */
export function person(browser: Browser, device: BrowserContextOptions): Promise<BrowserContext> {
  // A service worker stands between a page and the network that a test may fake; the scenarios that are about it let it in.
  return browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', serviceWorkers: 'block', ...device });
}
