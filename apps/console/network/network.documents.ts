import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const NetworkDocument = graphql(`
  query ConsoleNetwork($filter: NetworkFilter, $page: PageInput) {
    network(filter: $filter, page: $page) {
      total
      counts { standing count }
      coverage { departmentCode structures reporting reports }
      items { id name typeCode departmentCode standing members lastReportOn reports remindedOn remindable invited }
    }
  }
`);

export const RemindStructuresDocument = graphql(`
  mutation RemindStructures($ids: [ID!]!) { remindStructures(ids: $ids) { __typename ... on StructuresReminded { count } ... on StructureReminderRefused { message } } }
`);

export type Network = ResultOf<typeof NetworkDocument>['network'];
export type Followed = ResultOf<typeof NetworkDocument>['network']['items'][number];
export type Coverage = ResultOf<typeof NetworkDocument>['network']['coverage'][number];
export type Standing = NonNullable<NonNullable<VariablesOf<typeof NetworkDocument>['filter']>['standing']>;

export const STANDINGS: readonly Standing[] = ['REPORTING', 'SILENT', 'NEVER', 'NO_ACCOUNT'];
