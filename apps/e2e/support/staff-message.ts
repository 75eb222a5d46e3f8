import { randomUUID } from 'node:crypto';
import { parisDate } from '@vigie/domain';
import type { Session } from './session';
import { SUBMIT, typicalReport } from './typical-report';

/** What regional staff do about a report from the API: a message to its structure, and a precision asked. Returns the case code the structure knows it under. */
export async function writeToStructure(staff: Session, reporter: Session, message: string): Promise<{ reportId: string; caseCode: string; reference: string }> {
  const { submitReport: sent } = await reporter.query<{ submitReport: { reference: string } }>(SUBMIT, { key: randomUUID(), report: typicalReport(parisDate(new Date())) });
  const { reports } = await reporter.query<{ reports: { items: { id: string; caseCode: string; reference: string }[] } }>('query ($q: String!) { reports(filter: { q: $q }) { items { id caseCode reference } } }', { q: sent.reference });
  const report = reports.items[0]!;
  await staff.query('mutation ($id: ID!, $body: String!) { commentReport(reportId: $id, body: $body) { __typename ... on CommentRefused { message } } }', { id: report.id, body: message });
  await staff.query('mutation ($id: ID!) { moveReports(reports: [{ id: $id }], to: NEEDS_INFO, motive: EVIDENCE_WANTED) { __typename } }', { id: report.id });
  return { reportId: report.id, caseCode: report.caseCode, reference: report.reference };
}
