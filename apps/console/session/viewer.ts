import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiFailure } from '../graphql/api-failure';
import { graphql, type ResultOf } from '../graphql/graphql';
import { request, type SendRequest } from '../graphql/request';
import { startAnew } from './start-anew';

export const ViewerDocument = graphql(`
  query Viewer {
    me { id email displayName role scopeLabel demo secondFactor structure { id name departmentCode regionCode siteCode } federation { code name regionCodes } }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ViewerDocument>['me']>;
export type Role = Viewer['role'];

/**
 * Who is signed in, or null; read once and shared by the whole console.
 * A session that ends under somebody is a failure, not somebody less: the page they work in stays. Where it is somebody else's by now,
 * the page is loaded anew for them: they are never taken for the one it was drawn for.
 */
export const viewerQuery = (send: SendRequest = request) =>
  queryOptions({
    queryKey: ['viewer'],
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: async ({ client, queryKey, signal }): Promise<Viewer | null> => {
      const { me } = await send(ViewerDocument, {}, signal);
      const known = client.getQueryData<Viewer | null>(queryKey);
      if (!known || known.id === me?.id) return me;
      if (me) startAnew('/console/');
      throw new ApiFailure('UNAUTHENTICATED');
    },
  });

/**
 * The signed-in viewer, for pages inside the layout, which draws nothing before it is known.
 * @throws Error outside the layout
 */
export function useViewer(): Viewer {
  const { data } = useQuery(viewerQuery());
  if (!data) throw new Error('No viewer yet: this page must stand inside the layout');
  return data;
}
