import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'react-admin';
import { ApiFailure } from '../graphql/api-failure';
import { graphql } from '../graphql/graphql';
import type { SendRequest } from '../graphql/request';
import { isPage, opens } from './permissions';
import { viewerQuery } from './viewer';

export const SignOutDocument = graphql(`mutation SignOut { signOut }`);

const isSignedOut = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === 'UNAUTHENTICATED';

/** react-admin's door to the session, which is a cookie the page cannot read: only `me` tells whether there is one. */
export function authProviderOf(send: SendRequest, client: QueryClient): AuthProvider {
  const viewer = () => client.fetchQuery(viewerQuery(send));
  return {
    login: () => Promise.reject(new Error('The sign-in page talks to the API itself')),
    logout: async () => {
      if (!client.getQueryData(viewerQuery(send).queryKey)) return;
      // A session already gone needs no ending; any other failure must be seen, the cookie still works.
      await send(SignOutDocument, {}).catch((failure: unknown) => { if (!isSignedOut(failure)) throw failure; });
      client.setQueryData(viewerQuery(send).queryKey, null);
    },
    checkAuth: async () => {
      const known = await viewer().catch((failure: unknown) => {
        if (isSignedOut(failure)) return null;
        // Out of reach is not signed out: the layout says so and offers to try again.
        return undefined;
      });
      if (known === null) throw Object.assign(new Error('signed out'), { message: false });
    },
    checkError: async (failure: unknown) => {
      if (!isSignedOut(failure)) return;
      client.setQueryData(viewerQuery(send).queryKey, null);
      throw failure;
    },
    getIdentity: async () => {
      const known = await viewer();
      return { id: known?.id ?? '', fullName: known?.displayName ?? '' };
    },
    getPermissions: async () => (await viewer())?.role,
    canAccess: async ({ resource }) => {
      const known = await viewer();
      return !!known && isPage(resource) && opens(known.role, resource);
    },
  };
}
