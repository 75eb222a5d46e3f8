import { graphql, type ResultOf } from '../graphql/graphql';

export const DirectoryEntriesDocument = graphql(`
  query ConsoleDirectory($filter: DirectoryEntryFilter, $page: PageInput) {
    directoryEntries(filter: $filter, page: $page) {
      total items { id section siteCode regionCode topic means address opening link phone email conditions source verifier verifiedOn stale revision demo }
    }
  }
`);

export const DirectoryHistoryDocument = graphql(`
  query ConsoleDirectoryHistory($entryId: ID!) { directoryHistory(entryId: $entryId) { id action actor proposed changedAt fields { field before after } } }
`);

export const DirectoryProposalsDocument = graphql(`
  query ConsoleDirectoryProposals($status: DirectoryProposalStatus, $page: PageInput) {
    directoryProposals(status: $status, page: $page) {
      total items {
        id siteCode status remark structureName createdAt answer decider decidedAt changedFields
        proposed { section siteCode topic means address opening link phone email conditions source }
        current { id section siteCode topic means address opening link phone email conditions source revision }
      }
    }
  }
`);

export const SaveEntryDocument = graphql(`
  mutation ConsoleSaveDirectoryEntry($id: ID, $revision: Int, $entry: DirectoryEntryInput!) {
    saveDirectoryEntry(id: $id, revision: $revision, entry: $entry) { __typename ... on DirectoryEntry { id } ... on DirectoryRefused { message errors { field message } } }
  }
`);

export const ConfirmEntryDocument = graphql(`
  mutation ConsoleConfirmDirectoryEntry($id: ID!, $revision: Int!) {
    confirmDirectoryEntry(id: $id, revision: $revision) { __typename ... on DirectoryEntry { id } ... on DirectoryRefused { message } }
  }
`);

export const RetireEntryDocument = graphql(`
  mutation ConsoleRetireDirectoryEntry($id: ID!, $revision: Int!) {
    retireDirectoryEntry(id: $id, revision: $revision) { __typename ... on DirectoryEntry { id } ... on DirectoryRefused { message } }
  }
`);

export const ProposeCorrectionDocument = graphql(`
  mutation ConsoleProposeCorrection($proposal: DirectoryProposalInput!) {
    proposeDirectoryCorrection(proposal: $proposal) { __typename ... on DirectoryProposal { id } ... on DirectoryRefused { message errors { field message } } }
  }
`);

export const DecideProposalDocument = graphql(`
  mutation ConsoleDecideProposal($id: ID!, $accept: Boolean!, $entryRevision: Int, $answer: String) {
    decideDirectoryProposal(id: $id, accept: $accept, entryRevision: $entryRevision, answer: $answer) {
      __typename ... on DirectoryProposal { id status } ... on DirectoryRefused { message errors { field message } }
    }
  }
`);

export type Entry = ResultOf<typeof DirectoryEntriesDocument>['directoryEntries']['items'][number];
export type Proposal = ResultOf<typeof DirectoryProposalsDocument>['directoryProposals']['items'][number];
export type Change = ResultOf<typeof DirectoryHistoryDocument>['directoryHistory'][number];
