import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

/** Documents typed from the committed schema.graphql; the generated types stand in graphql-env.d.ts. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; Date: string; DateTime: string };
}>();
