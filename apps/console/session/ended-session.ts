import { useQuery, type QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../graphql/api-failure';
import { viewerQuery } from './viewer';

const ENDED = ['session-ended'];

export const isSignedOut = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === 'UNAUTHENTICATED';

/**
 * Any answer may tell that the session has ended under somebody: their page is hidden until they are back.
 * @param askedAt what was asked before they came back says nothing of the session they have now
 */
export function noteSignedOut(failure: unknown, client: QueryClient, askedAt = Infinity): void {
  if (!isSignedOut(failure) || !client.getQueryData(viewerQuery().queryKey)) return;
  if (askedAt >= (client.getQueryState(ENDED)?.dataUpdatedAt ?? 0)) client.setQueryData(ENDED, true);
}

/** Whether the session has ended under whoever works here. */
export function useEndedSession(): boolean {
  return useQuery({ queryKey: ENDED, queryFn: () => false, initialData: false, staleTime: Infinity }).data;
}

/**
 * Looks whose the session is now. Nobody's: the page is hidden, and this rejects. Somebody else's: the page is loaded anew.
 * Theirs again: what was refused meanwhile is asked anew, and nothing else is touched.
 */
export async function lookAgain(client: QueryClient): Promise<void> {
  const { queryKey } = viewerQuery();
  if (!client.getQueryData(queryKey)) return;
  // One under way may have been asked before somebody signed in.
  await client.cancelQueries({ queryKey });
  await client.fetchQuery({ ...viewerQuery(), staleTime: 0 });
  if (client.getQueryData(ENDED)) await reopen(client);
}

async function reopen(client: QueryClient): Promise<void> {
  // What is still under way was asked under the session that ended: its refusal must not end this one.
  const underWay = new Set(client.getQueryCache().findAll({ fetchStatus: 'fetching' }).map(({ queryHash }) => queryHash));
  await client.cancelQueries();
  client.setQueryData(ENDED, false);
  // One by one: a page that waits for several is not held by the slowest.
  void client.refetchQueries({ type: 'active', predicate: ({ state, queryHash }) => state.error !== null || underWay.has(queryHash) });
}
