import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const ExportsDocument = graphql(`
  query ConsoleExports { exports { id kind format columns level purpose mark state done total failure bytes askedAt expiresAt } }
`);

export const AskExportDocument = graphql(`
  mutation ConsoleAskExport($export: ExportInput!) {
    askExport(export: $export) { __typename ... on ExportAsked { export { id } } ... on ExportRefused { reason message } }
  }
`);

export const CancelExportDocument = graphql(`
  mutation ConsoleCancelExport($id: ID!) { cancelExport(id: $id) { id state } }
`);

export type AskedExport = ResultOf<typeof ExportsDocument>['exports'][number];
export type ExportWish = VariablesOf<typeof AskExportDocument>['export'];
export type ExportRefusal = Extract<ResultOf<typeof AskExportDocument>['askExport'], { __typename: 'ExportRefused' }>;
