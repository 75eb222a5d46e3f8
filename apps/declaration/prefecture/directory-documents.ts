import { graphql, type ResultOf } from '../graphql/graphql';

export const DIRECTORY = graphql(`
  query Directory($siteCode: ID!) {
    directory(siteCode: $siteCode) {
      entries { id section siteCode topic means address opening link phone email conditions source verifier verifiedOn stale revision demo }
    }
  }
`);

export const OWN_PROPOSALS = graphql(`
  query OwnDirectoryProposals {
    directoryProposals(page: { page: 1, perPage: 10 }) { items { id siteCode status answer decider createdAt proposed { section topic means } } }
  }
`);

export const PROPOSE = graphql(`
  mutation ProposeDirectoryCorrection($proposal: DirectoryProposalInput!) {
    proposeDirectoryCorrection(proposal: $proposal) { __typename ... on DirectoryProposal { id } ... on DirectoryRefused { message errors { field message } } }
  }
`);

export type Entry = ResultOf<typeof DIRECTORY>['directory']['entries'][number];
export type OwnProposal = ResultOf<typeof OWN_PROPOSALS>['directoryProposals']['items'][number];
