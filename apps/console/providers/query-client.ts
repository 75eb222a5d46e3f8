import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../graphql/api-failure';
import { askingAgain } from '../graphql/reach';
import { noteSignedOut } from '../session/ended-session';

const FRESH_MS = 30_000;

const askAgain = askingAgain();
const noted = (failure: unknown, askedAt?: number) => {
  noteSignedOut(failure, queryClient, askedAt);
  askAgain(failure, queryClient);
};

/** Only a server out of reach is asked again by itself; a refusal would be the same the second time. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (failure) => noted(failure) }),
  mutationCache: new MutationCache({ onError: (failure, _variables, _context, { state }) => noted(failure, state.submittedAt) }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, failure) => failure instanceof ApiFailure && failure.code === 'OFFLINE' && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});
