import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../graphql/api-failure';

const FRESH_MS = 30_000;

/** Only a server out of reach is asked again by itself; a refusal would be the same the second time. */
export const queryClient = new QueryClient({
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
