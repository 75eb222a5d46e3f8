import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

export type { ResultOf, VariablesOf } from 'gql.tada';

type TypedDocuments = ReturnType<typeof initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; Date: string; DateTime: string };
}>>;

/**
 * A document typed from the committed schema. gql.tada works in types only here: at run time the document stays
 * the string it is, its fragments after it, so that no GraphQL parser or printer travels to the phone.
 */
export const graphql = ((source: string, fragments: readonly string[] = []) => [source, ...fragments].join('\n')) as unknown as TypedDocuments;
