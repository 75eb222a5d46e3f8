import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const CrossTableDocument = graphql(`
  query ConsoleCrossTable($input: CrossTableInput!) {
    crossTable(input: $input) {
      rows columns from to unit n structures least asOf
      rowHeads { code reports structures share low high }
      columnHeads { code reports structures share low high }
      cells { row column reports structures ofRow { share low high } ofColumn { share low high } }
    }
  }
`);

export type CrossTable = ResultOf<typeof CrossTableDocument>['crossTable'];
export type CrossInput = VariablesOf<typeof CrossTableDocument>['input'];

/** The figures of the table as they may leave; entered in the ledger of releases. */
export const ReleaseCrossTableDocument = graphql(`
  mutation ConsoleReleaseCrossTable($input: CrossTableInput!) {
    releaseCrossTable(input: $input) {
      __typename
      ... on CrossRelease { id hash unit from to notes cells { row column value reason } }
      ... on CrossReleaseRefused { reasons suggestions }
    }
  }
`);

type CrossReleaseOutcome = ResultOf<typeof ReleaseCrossTableDocument>['releaseCrossTable'];
export type CrossRelease = Extract<CrossReleaseOutcome, { __typename: 'CrossRelease' }>;

export const SavedViewsDocument = graphql(`query ConsoleSavedViews { savedViews { id name address } }`);
export const SaveViewDocument = graphql(`mutation ConsoleSaveView($name: String!, $address: String!) { saveView(name: $name, address: $address) { __typename ... on SavedView { id } ... on SaveViewRefused { message } } }`);
export const RenameViewDocument = graphql(`mutation ConsoleRenameView($id: ID!, $name: String!) { renameView(id: $id, name: $name) { __typename ... on SavedView { id } ... on SaveViewRefused { message } } }`);
export const RemoveViewDocument = graphql(`mutation ConsoleRemoveView($id: ID!) { removeView(id: $id) }`);
export type SavedView = ResultOf<typeof SavedViewsDocument>['savedViews'][number];
