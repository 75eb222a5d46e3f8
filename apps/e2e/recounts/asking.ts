import type { Page } from 'playwright-core';

/** Asks the program what a page asks it, in the session of that page. */
export async function ask<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: readonly { message: string }[] };
  if (!data) throw new Error(`${query.slice(0, 80)} ${JSON.stringify(variables)}: ${errors?.[0]?.message ?? 'no answer'}`);
  return data;
}
