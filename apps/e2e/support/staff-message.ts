import type { Session } from './session';

/** What regional staff do about a report from the API: a message to its structure, and a precision asked. Returns the case code the structure knows it under. */
export async function writeToStructure(staff: Session, reporter: Session, message: string): Promise<{ reportId: string; caseCode: string; reference: string }> {
  const { reports } = await reporter.query<{ reports: { items: { id: string; caseCode: string; reference: string }[] } }>('{ reports(filter: { status: "SUBMITTED" }, page: { page: 1, perPage: 1 }) { items { id caseCode reference } } }');
  const [report] = reports.items;
  if (!report) throw new Error('The demonstration’s structure has no report to write about');
  await staff.query('mutation ($id: ID!, $body: String!) { commentReport(reportId: $id, body: $body) { __typename ... on CommentRefused { message } } }', { id: report.id, body: message });
  await staff.query('mutation ($id: ID!) { moveReports(reports: [{ id: $id }], to: NEEDS_INFO, motive: EVIDENCE_WANTED) { __typename } }', { id: report.id });
  return { reportId: report.id, caseCode: report.caseCode, reference: report.reference };
}
