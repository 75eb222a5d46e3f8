import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { ViewerDocument, viewerQuery, type Viewer } from './viewer';

const ENDED = ['session-ended'];

export const isSignedOut = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === 'UNAUTHENTICATED';

/** Any answer may tell that the session has ended under somebody: their page stays as it is until they are back. */
export function noteSignedOut(failure: unknown, client: QueryClient): void {
  if (isSignedOut(failure) && client.getQueryData(viewerQuery().queryKey)) client.setQueryData(ENDED, true);
}

/** Whether the session has ended under whoever works here. */
export function useEndedSession(): boolean {
  return useQuery({ queryKey: ENDED, queryFn: () => false, initialData: false, staleTime: Infinity }).data;
}

/**
 * Looks whether the session is open again: then what was refused meanwhile is asked anew, and nothing else is touched.
 * Rejects while it is not. Another person finds a console of their own, without what the one before left.
 */
export function useComeBack(viewer: Viewer): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    // Asked beside the cache: the console must not take somebody else for its own while their page is still drawn.
    const { me } = await request(ViewerDocument, {});
    if (!me) throw new ApiFailure('UNAUTHENTICATED');
    if (me.id !== viewer.id) return window.location.replace('/console/');
    await client.cancelQueries({ queryKey: viewerQuery().queryKey });
    client.setQueryData(viewerQuery().queryKey, me);
    client.setQueryData(ENDED, false);
    // One by one: a page that waits for several is not held by the slowest.
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
  };
}
