import { newIdempotencyKey } from '../../report/draft/idempotency-key';
import type { ReportDraft } from '../../report/draft/report-draft';
import { reportInput } from '../../report/draft/report-input';
import type { ReportInput, ReportToCorrect, Testimony } from './correction-documents';

const typed = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** A report that was sent, as the form fills it in. It never joins the queue: its key is no one's. */
export function reportAsDraft(report: ReportToCorrect, testimony: Testimony | null): ReportDraft {
  const { siteCode, occurredOn, discoveredOn, audience, stayDocument, stayDocumentExpiresOn, difficulties, causality, attempts } = report;
  return {
    siteCode, occurredOn, discoveredOn, audience, stayDocument, stayDocumentExpiresOn, difficulties, causality, attempts,
    ruptures: report.ruptures.map(({ amountLost, ...rupture }) => ({ ...rupture, amountLost: typed(amountLost) })),
    nothingLost: report.ruptures.length === 0, hoursSpent: typed(report.hoursSpent), caseCode: report.caseCode ?? '',
    narrative: report.narrative ?? '', testimony: testimony?.text ?? '', testimonyConsent: testimony?.consent ?? false,
    idempotencyKey: newIdempotencyKey(), daysFrom: 'SERVER', similar: null,
  };
}

/** The contract's draft and the schema's input name the same fields; the schema only knows them as JSON types. */
export const correctionInput = (draft: ReportDraft): ReportInput => reportInput(draft) as ReportInput;
