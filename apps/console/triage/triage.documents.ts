import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

/** All that is needed to sort a report without waiting: moving from one to the next asks the server for nothing. */
export const TRIAGE_ITEM = graphql(`
  fragment TriageItemFields on TriageItem {
    report {
      id reference status statusMotive causality revision demo createdAt updatedAt withdrawnAt formVersion vocabularyVersion
      siteCode departmentCode regionCode structureType structure { name }
      occurredOn discoveredOn audience stayDocument stayDocumentExpiresOn difficulties
      ruptures { id right body state since until amountLost }
      attempts { CCC { tried outcome } PAN { tried outcome } SUBSTITUTION { tried outcome } }
      hoursSpent caseCode narrative hasNarrative hasTestimony testimonyConsent
    }
    moves assigneeId assigneeName mine tags messages structureWroteLast
    qualification { grounds by at }
    mergedInto { id reference }
    merged { id reference }
    anomaly { id name }
  }
`);

const RESULT = graphql(`
  fragment TriageOutcome on TriageResult {
    __typename
    ... on TriageDone { batchId items { ...TriageItemFields } refused { id message } }
    ... on TriageRefused { reason message }
  }
`, [TRIAGE_ITEM]);

export const TriageQueueDocument = graphql(`
  query ConsoleTriageQueue($filter: TriageFilter, $order: QueueOrder, $page: PageInput, $after: ID) {
    triageQueue(filter: $filter, order: $order, page: $page, after: $after) { total more items { ...TriageItemFields } }
  }
`, [TRIAGE_ITEM]);

export const TriageItemsDocument = graphql(`query ConsoleTriageItems($ids: [ID!]!) { triageItems(ids: $ids) { ...TriageItemFields } }`, [TRIAGE_ITEM]);

export const QualifyReportsDocument = graphql(`mutation QualifyReports($reports: [AimedReport!]!, $qualification: QualificationInput!, $gesture: ID) { done: qualifyReports(reports: $reports, qualification: $qualification, gesture: $gesture) { ...TriageOutcome } }`, [RESULT]);
export const MoveReportsDocument = graphql(`mutation MoveReports($reports: [AimedReport!]!, $to: TriageStatus!, $motive: TriageMotive, $gesture: ID) { done: moveReports(reports: $reports, to: $to, motive: $motive, gesture: $gesture) { ...TriageOutcome } }`, [RESULT]);
export const AssignReportsDocument = graphql(`mutation AssignReports($reports: [AimedReport!]!, $assigneeId: ID, $gesture: ID) { done: assignReports(reports: $reports, assigneeId: $assigneeId, gesture: $gesture) { ...TriageOutcome } }`, [RESULT]);
export const TagReportsDocument = graphql(`mutation TagReports($reports: [AimedReport!]!, $tag: String!, $remove: Boolean!, $gesture: ID) { done: tagReports(reports: $reports, tag: $tag, remove: $remove, gesture: $gesture) { ...TriageOutcome } }`, [RESULT]);
export const AttachReportsDocument = graphql(`mutation AttachReports($reports: [AimedReport!]!, $anomalyId: ID, $gesture: ID) { done: attachReports(reports: $reports, anomalyId: $anomalyId, gesture: $gesture) { ...TriageOutcome } }`, [RESULT]);
export const UndoTriageDocument = graphql(`mutation UndoTriage($batchId: ID!) { done: undoTriage(batchId: $batchId) { ...TriageOutcome } }`, [RESULT]);
export const MergeReportsDocument = graphql(`mutation MergeReports($keptId: ID!, $ids: [ID!]!) { done: mergeReports(keptId: $keptId, ids: $ids) { ...TriageOutcome } }`, [RESULT]);
export const UnmergeReportsDocument = graphql(`mutation UnmergeReports($ids: [ID!]!) { done: unmergeReports(ids: $ids) { ...TriageOutcome } }`, [RESULT]);

export const SavedSearchesDocument = graphql(`query ConsoleSavedSearches { savedSearches { id name address } }`);
export const SaveSearchDocument = graphql(`mutation SaveSearch($name: String!, $address: String!) { saveSearch(name: $name, address: $address) { __typename ... on SaveSearchRefused { message } } }`);
export const RemoveSearchDocument = graphql(`mutation RemoveSearch($id: ID!) { removeSearch(id: $id) }`);
export const ColleaguesDocument = graphql(`query ConsoleTriageColleagues { triageColleagues { id name } }`);
export const AnomalyNamesDocument = graphql(`query ConsoleAnomalyNames { anomalies { id name } }`);
export const DuplicatesDocument = graphql(`query ConsoleDuplicates($reportId: ID!) { possibleDuplicates(reportId: $reportId) { ...TriageItemFields } }`, [TRIAGE_ITEM]);
export const TriageActsDocument = graphql(`query ConsoleTriageActs($reportId: ID!) { triageActs(reportId: $reportId) { id kind before after grounds by own takenAt undoneAt } }`);

export const CommentsDocument = graphql(`query ConsoleReportComments($reportId: ID!) { reportComments(reportId: $reportId) { id side internal body by own writtenAt readAt } }`);
export const CommentReportDocument = graphql(`
  mutation CommentReport($reportId: ID!, $body: String!, $internal: Boolean!) {
    commentReport(reportId: $reportId, body: $body, internal: $internal) { __typename ... on CommentWritten { comment { id } } ... on CommentRefused { reason message masked } }
  }
`);
export const RemoveCommentDocument = graphql(`mutation RemoveComment($id: ID!) { removeComment(id: $id) }`);

export type TriageItem = ResultOf<typeof TRIAGE_ITEM>;
export type TriageOutcome = ResultOf<typeof RESULT>;
export type TriageFilter = NonNullable<VariablesOf<typeof TriageQueueDocument>['filter']>;
export type QueuePart = NonNullable<TriageFilter['part']>;
export type Charge = NonNullable<TriageFilter['charge']>;
export type QueueOrder = NonNullable<VariablesOf<typeof TriageQueueDocument>['order']>;
export type ReportComment = ResultOf<typeof CommentsDocument>['reportComments'][number];
