import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const RULE = graphql(`
  fragment RoutingTableFields on RoutingTable {
    regionCode revision savedByName savedAt
    rules { id name enabled assigneeId assigneeName tag priority when { departmentCodes siteCodes difficulties rights structureTypes audiences stayDocuments } }
  }
`);

export const RoutingDocument = graphql(`query ConsoleRouting($regionCode: ID!) { routingRules(regionCode: $regionCode) { ...RoutingTableFields } }`, [RULE]);

export const RehearseRoutingDocument = graphql(`
  query ConsoleRehearseRouting($regionCode: ID!, $rules: [RoutingRuleInput!]!) {
    rehearseRouting(regionCode: $regionCode, rules: $rules) {
      __typename
      ... on RoutingRehearsal { reports more routed assigned tagged prioritised rules { matched charged } colleagues { name reports } }
      ... on RoutingRefused { message rule }
    }
  }
`);

export const SaveRoutingDocument = graphql(`
  mutation SaveRouting($regionCode: ID!, $revision: Int!, $rules: [RoutingRuleInput!]!) {
    saveRouting(regionCode: $regionCode, revision: $revision, rules: $rules) { __typename ... on RoutingTable { ...RoutingTableFields } ... on RoutingRefused { message rule } }
  }
`, [RULE]);

export type RoutingTable = ResultOf<typeof RULE>;
export type RuleInput = VariablesOf<typeof SaveRoutingDocument>['rules'] extends readonly (infer Rule)[] ? Rule : never;
type Outcome = ResultOf<typeof RehearseRoutingDocument>['rehearseRouting'];
export type Rehearsal = Extract<Outcome, { __typename: 'RoutingRehearsal' }>;
