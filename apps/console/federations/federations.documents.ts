import { graphql } from '../graphql/graphql';

export const FederationsDocument = graphql(`
  query ConsoleFederations { catalogue { regions { code name } federations { code name regionCodes } } }
`);

export const SetFederationTerritoryDocument = graphql(`
  mutation SetFederationTerritory($code: String!, $regionCodes: [String!]!) {
    setFederationTerritory(code: $code, regionCodes: $regionCodes) {
      __typename
      ... on Federation { code regionCodes }
      ... on TerritoryRefused { message }
    }
  }
`);
