import type { ReportFormDraft } from '@vigie/contracts';

/** A complete report that passes validation: CAF suspended for want of a renewed attestation, at the préfecture of the Rhône. */
export function aReportDraft(changes: ReportFormDraft = {}): ReportFormDraft {
  return {
    siteCode: 'P69',
    occurredOn: '2026-03-02',
    discoveredOn: '2026-03-09',
    audience: 'BPI',
    stayDocument: 'PROLONGATION_BPI',
    stayDocumentExpiresOn: '2026-02-27',
    difficulties: ['RENEWAL_LATE'],
    ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: null, amountLost: 412.5 }],
    causality: 'ALLEGED',
    attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
    hoursSpent: 1.5,
    caseCode: null,
    narrative: null,
    testimony: null,
    testimonyConsent: false,
    ...changes,
  };
}
