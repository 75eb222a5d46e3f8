import { graphql } from '../graphql/graphql';

export const ApiTokensDocument = graphql(`
  query ApiTokens { apiTokens { id name prefix scopes createdBy createdAt expiresAt lastUsedAt revokedAt } }
`);

export const CreateApiTokenDocument = graphql(`
  mutation CreateApiToken($token: ApiTokenInput!) {
    createApiToken(token: $token) { __typename ... on ApiTokenCreated { secret token { id name } } ... on ApiTokenRefused { message field } }
  }
`);

export const RevokeApiTokenDocument = graphql(`
  mutation RevokeApiToken($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }
`);
