import type { Page } from 'playwright-core';

/** The network may be faked, the product may not: both stand between the page and the server, for one GraphQL operation. */
type Restore = () => Promise<void>;

/** The operation finds no network, so many ms after it was sent. @returns what mends it */
export const cutting = (page: Page, operation: string, afterMs = 0): Promise<Restore> => intercept(page, operation, null, afterMs);

/** The operation is answered with this data. @returns what gives it back to the server */
export const answering = (page: Page, operation: string, data: object): Promise<Restore> => intercept(page, operation, data);

async function intercept(page: Page, operation: string, data: object | null, afterMs = 0): Promise<Restore> {
  const named = new RegExp(`\\b(query|mutation) ${operation}\\b`);
  const handler: Parameters<Page['route']>[1] = async (route, request) => {
    if (!named.test(request.postData() ?? '')) return route.fallback();
    await new Promise((passed) => { setTimeout(passed, afterMs); });
    return data ? route.fulfill({ json: { data } }) : route.abort('connectionfailed');
  };
  await page.route('**/graphql', handler);
  return () => page.unroute('**/graphql', handler);
}
