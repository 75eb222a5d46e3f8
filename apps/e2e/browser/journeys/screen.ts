import type { Locator, Page } from 'playwright-core';

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Opens a page of the console and waits for its heading. */
export async function openConsole(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(`/console${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
