import { addDays, parisDate } from '@vigie/domain';
import type { Session } from './session';
import { typicalReport } from './typical-report';

const SUBMIT_CASE = `mutation ($key: ID!, $report: ReportInput!) { submitReport(idempotencyKey: $key, report: $report) { ... on ReportReceipt { caseCode } } }`;
const RECORD = `mutation ($code: ID!, $step: RecourseStepInput!) { recordRecourseStep(caseCode: $code, step: $step) { __typename } }`;

interface BuiltStep { readonly ago: number; readonly channel: string; readonly outcome: string | null; readonly answer?: string }

/** CCC and préfecture send back to each other, and the PAN to the CCC, whose answer is awaited. */
export const CIRCLING: readonly BuiltStep[] = [
  { ago: 20, channel: 'CCC', outcome: 'SENT_BACK_TO_PREFECTURE', answer: 'Voir avec la préfecture.' },
  { ago: 15, channel: 'PREFECTURE', outcome: 'SENT_BACK_TO_CCC' },
  { ago: 10, channel: 'PAN', outcome: 'SENT_BACK_TO_CCC', answer: 'Essayer encore en ligne.' },
  { ago: 2, channel: 'CCC', outcome: null },
];

/** A case of the session's structure with these steps, its document expiring soon. Returns its code. */
export async function aCase(session: Session, steps: readonly BuiltStep[] = []): Promise<string> {
  const today = parisDate(new Date());
  const report = { ...typicalReport(addDays(today, -30)), discoveredOn: addDays(today, -29), stayDocumentExpiresOn: addDays(today, 12) };
  const { submitReport } = await session.query<{ submitReport: { caseCode: string } }>(SUBMIT_CASE, { key: crypto.randomUUID(), report });
  for (const { ago, ...step } of steps) {
    const { recordRecourseStep } = await session.query<{ recordRecourseStep: { __typename: string } }>(RECORD, { code: submitReport.caseCode, step: { ...step, takenOn: addDays(today, -ago) } });
    if (recordRecourseStep.__typename !== 'RecourseStepRecorded') throw new Error(`A step on ${step.channel} was refused.`);
  }
  return submitReport.caseCode;
}
