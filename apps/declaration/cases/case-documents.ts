import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

/** What the page of a case shows. */
export const CASE_FIELDS = graphql(`
  fragment CaseFields on CaseFile {
    caseCode state expiring siteCode departmentCode audience stayDocument stayDocumentExpiresOn hoursSpent since waitingSince
    reports { id reference status statusMotive revision createdAt occurredOn rights history { id revision act madeAt byMe changes { field before after hidden } } }
    ruptures { id reportId right state since until }
    steps { id reportId channel means takenOn before outcome awaited answeredOn answer hoursSpent }
    nextStep { code channel label why legalBasis }
    missing { code channel label }
    deadlines { code on daysLeft label legalBasis }
    circles { services turns lastOn name }
    durations { daysWithoutDocument rights { right days ongoing } }
    solution { outcome solvedOn }
  }
`);

export const CASE = graphql(`query Case($caseCode: ID!) { caseFile(caseCode: $caseCode) { ...CaseFields } }`, [CASE_FIELDS]);

export const CASES = graphql(`
  query Cases($tab: CaseTab!, $q: String, $page: PageInput!) {
    caseFiles(tab: $tab, q: $q, page: $page) {
      total
      counts { open expiring waiting solved all }
      items {
        caseCode state expiring siteCode stayDocument stayDocumentExpiresOn since lastActivityOn waitingSince
        reports { id } ruptures { right until } nextStep { code label } circles { name } solution { outcome solvedOn }
      }
    }
  }
`);

const STEP_RESULT = graphql(`
  fragment StepResult on RecordRecourseStepResult {
    __typename
    ... on RecourseStepRecorded { stepId caseFile { ...CaseFields } }
    ... on RecourseStepRefused { message errors { path code message } }
  }
`, [CASE_FIELDS]);

export const RECORD_STEP = graphql(`
  mutation RecordStep($caseCode: ID!, $stepId: ID!, $step: RecourseStepInput!) { recordRecourseStep(caseCode: $caseCode, stepId: $stepId, step: $step) { ...StepResult } }
`, [STEP_RESULT]);

export const EDIT_STEP = graphql(`mutation EditStep($id: ID!, $step: RecourseStepInput!) { editRecourseStep(id: $id, step: $step) { ...StepResult } }`, [STEP_RESULT]);
export const REMOVE_STEP = graphql(`mutation RemoveStep($id: ID!) { removeRecourseStep(id: $id) { caseFile { ...CaseFields } } }`, [CASE_FIELDS]);
export const RESTORE_STEP = graphql(`mutation RestoreStep($id: ID!) { restoreRecourseStep(id: $id) { caseFile { ...CaseFields } } }`, [CASE_FIELDS]);

export const SOLVE_CASE = graphql(`
  mutation SolveCase($caseCode: ID!, $solution: CaseSolutionInput!) {
    solveCase(caseCode: $caseCode, solution: $solution) { __typename ... on CaseSolved { caseFile { ...CaseFields } } ... on CaseChangeRefused { message errors { path message } } }
  }
`, [CASE_FIELDS]);

export const REOPEN_CASE = graphql(`
  mutation ReopenCase($caseCode: ID!) {
    reopenCase(caseCode: $caseCode) { __typename ... on CaseReopened { caseFile { ...CaseFields } } ... on CaseChangeRefused { message } }
  }
`, [CASE_FIELDS]);

export const WITHDRAW = graphql(`
  mutation WithdrawReport($id: ID!, $revision: Int!, $motive: WithdrawalMotive) {
    withdrawReport(id: $id, revision: $revision, motive: $motive) { __typename ... on ReportChanged { message } ... on ReportClosed { message } }
  }
`);

export type CaseFile = ResultOf<typeof CASE_FIELDS>;
export type CaseStep = CaseFile['steps'][number];
export type CaseReport = CaseFile['reports'][number];
export type CaseList = ResultOf<typeof CASES>['caseFiles'];
export type CaseItem = CaseList['items'][number];
export type StepInput = VariablesOf<typeof RECORD_STEP>['step'];
export type SolutionInput = VariablesOf<typeof SOLVE_CASE>['solution'];
export type WithdrawalMotive = NonNullable<VariablesOf<typeof WITHDRAW>['motive']>;
