import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';

export const REPORT_TO_CORRECT = graphql(`
  query ReportToCorrect($id: ID!) {
    report(id: $id) {
      id reference revision status siteCode occurredOn discoveredOn audience stayDocument stayDocumentExpiresOn difficulties causality hoursSpent caseCode narrative hasTestimony
      ruptures { right body state since until amountLost }
      attempts { CCC { tried outcome } PAN { tried outcome } SUBSTITUTION { tried outcome } }
    }
  }
`);

/** Opening it leaves a trace, as whenever it is read. */
export const OWN_TESTIMONY = graphql(`mutation OwnTestimony($id: ID!) { readTestimony(reportId: $id) { text consent } }`);

export const CORRECT_REPORT = graphql(`
  mutation CorrectReport($id: ID!, $revision: Int!, $report: ReportInput!) {
    editReport(id: $id, revision: $revision, report: $report) {
      __typename
      ... on ReportEdited { report { revision } }
      ... on ReportRefused { errors { path message } }
      ... on ReportChanged { message }
      ... on ReportClosed { message }
    }
  }
`);

export type ReportToCorrect = NonNullable<ResultOf<typeof REPORT_TO_CORRECT>['report']>;
export type Testimony = ResultOf<typeof OWN_TESTIMONY>['readTestimony'];
export type ReportInput = VariablesOf<typeof CORRECT_REPORT>['report'];
