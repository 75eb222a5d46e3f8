import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'react-admin';
import { graphql } from '../graphql/graphql';
import type { SendRequest } from '../graphql/request';
import { isSignedOut } from './ended-session';
import { tellOtherTabs } from './other-tabs';
import { isPage, opens } from './permissions';
import { startAnew } from './start-anew';
import { viewerQuery } from './viewer';

export const SignOutDocument = graphql(`mutation SignOut { signOut }`);

/** react-admin's door to the session, which is a cookie the page cannot read: only `me` tells whether there is one. */
export function authProviderOf(send: SendRequest, client: QueryClient): AuthProvider {
  // Whoever is known stays so while the server is out of reach, or their session has ended under them: the layout says it, and asks them in again.
  const viewer = () => client.fetchQuery(viewerQuery(send)).catch((failure: unknown) => client.getQueryData(viewerQuery(send).queryKey) ?? Promise.reject(failure));
  return {
    login: () => Promise.reject(new Error('The sign-in page talks to the API itself')),
    logout: async () => {
      if (!client.getQueryData(viewerQuery(send).queryKey)) return;
      // A session already gone needs no ending; any other failure must be seen, the cookie still works.
      await send(SignOutDocument, {}).catch((failure: unknown) => { if (!isSignedOut(failure)) throw failure; });
      client.setQueryData(viewerQuery(send).queryKey, null);
      tellOtherTabs('OUT');
      startAnew('/console/login');
      return false;
    },
    checkAuth: async () => {
      // Out of reach is not signed out: the layout says so and offers to try again.
      const known = await viewer().catch(() => undefined);
      if (known === null) throw Object.assign(new Error('signed out'), { message: false });
    },
    // No answer sends anybody away from their page and what they typed in it.
    checkError: () => Promise.resolve(),
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
