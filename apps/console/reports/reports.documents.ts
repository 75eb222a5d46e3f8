import { graphql } from '../graphql/graphql';

export const ReportsDocument = graphql(`
  query ConsoleReports($filter: ReportFilter, $sort: ReportSort, $page: PageInput) {
    reports(filter: $filter, sort: $sort, page: $page) {
      total
      items { id reference caseCode occurredOn createdAt siteCode departmentCode structureType difficulties rights causality status demo }
    }
  }
`);

export const ReportDocument = graphql(`
  query ConsoleReport($id: ID!) {
    report(id: $id) {
      id reference status statusMotive causality revision demo createdAt updatedAt withdrawnAt formVersion vocabularyVersion
      siteCode departmentCode regionCode structureType structure { name }
      occurredOn discoveredOn audience stayDocument stayDocumentExpiresOn
      difficulties
      ruptures { id right body state since until amountLost }
      attempts { CCC { tried outcome } PAN { tried outcome } SUBSTITUTION { tried outcome } }
      hoursSpent caseCode narrative hasNarrative hasTestimony testimonyConsent
    }
  }
`);

export const ReportProofsDocument = graphql(`
  query ReportProofs($reportId: ID!) { attachments(caseOfReport: $reportId) { id reportId kind name state mediaType sizeBytes pageCount createdAt } }
`);

/** Staff say why; the address holds for two minutes, for whoever asked. */
export const OpenProofDocument = graphql(`mutation OpenProof($id: ID!, $purpose: String) { openAttachment(id: $id, purpose: $purpose) { url } }`);

export const ReadTestimonyDocument = graphql(`
  mutation ReadTestimony($reportId: ID!, $purpose: String) {
    readTestimony(reportId: $reportId, purpose: $purpose) { text consent narrative }
  }
`);
