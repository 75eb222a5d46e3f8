import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const AuditEntriesDocument = graphql(`
  query ConsoleAudit($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) { total items { id at actorName action subjectKind subjectId subjectName purpose } }
  }
`);

export const ExportAuditDocument = graphql(`
  mutation ExportAudit($purpose: String!, $filter: AuditFilter) {
    exportAudit(purpose: $purpose, filter: $filter) { __typename ... on AuditExport { content entries } ... on AuditExportRefused { message } }
  }
`);

export type AuditEntry = ResultOf<typeof AuditEntriesDocument>['auditEntries']['items'][number];
export type AuditFilter = NonNullable<VariablesOf<typeof AuditEntriesDocument>['filter']>;
