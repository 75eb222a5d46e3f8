import { graphql, type ResultOf } from '../../graphql/graphql';

/** The figures of the map as they may leave; entered in the ledger of releases. */
export const ReleaseMapDocument = graphql(`
  mutation ConsoleReleaseMap($input: HeatmapInput!) {
    releaseMap(input: $input) {
      __typename
      ... on MapRelease { id hash level metric unit base from to notes smoothing cells { territory name value n low high reason } }
      ... on MapReleaseRefused { reasons suggestions }
    }
  }
`);

export type ReleaseOutcome = ResultOf<typeof ReleaseMapDocument>['releaseMap'];
export type MapRelease = Extract<ReleaseOutcome, { __typename: 'MapRelease' }>;
