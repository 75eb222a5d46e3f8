// Where a Chromium is: CHROMIUM_PATH, then the system's, then Playwright's own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @returns {string | null} path of an executable */
export function chromiumPath() {
  const candidates = [process.env.CHROMIUM_PATH, ...SYSTEM, ownPath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

function ownPath() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
