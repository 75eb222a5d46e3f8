import type { Locator, Page } from 'playwright-core';

/** Rows of the table of that caption, each as its heading and its cells; what a cell holds apart is set apart by a line. */
export async function tableOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  return rowsIn(page.getByRole('table', { name: caption }).last());
}

export async function rowsIn(table: Locator): Promise<string[][]> {
  // A table that still waits draws lines of its own.
  await table.locator('tbody tr').filter({ hasNot: table.page().locator('.MuiSkeleton-root') }).first().waitFor();
  return table.evaluate((node) => [...node.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join('\n');
  })));
}

/** Every number of a text, in order, as a page writes them: thin spaces within, a comma before decimals. */
export const numbersIn = (text: string | null | undefined): number[] => [...(text ?? '').matchAll(/\d(?:[\d\u202f]*\d)?(?:,\d+)?/g)].map(([found]) => Number(found.replaceAll('\u202f', '').replace(',', '.')));

/** Opens another address of the console from within, as its links do: nothing is loaded again. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => { history.pushState(null, '', `/console${to}`); dispatchEvent(new PopStateEvent('popstate')); }, address);
}
