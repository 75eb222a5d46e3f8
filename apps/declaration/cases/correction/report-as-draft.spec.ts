import { describe, expect, it } from 'vitest';
import type { ReportToCorrect } from './correction-documents';
import { correctionInput, reportAsDraft } from './report-as-draft';

const NO = { tried: false, outcome: null };
const report: ReportToCorrect = {
  id: 'r', reference: 'VG-26-7K3F-9QXM', revision: 3, status: 'SUBMITTED', siteCode: 'P69', occurredOn: '2026-03-02', discoveredOn: '2026-03-09', audience: 'BPI', stayDocument: 'PROLONGATION_BPI',
  stayDocumentExpiresOn: null, difficulties: ['RENEWAL_LATE'], causality: 'ALLEGED', hoursSpent: 1.5, caseCode: 'K7QF-3MXR', narrative: 'Relances.', hasTestimony: true,
  ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-03-02', until: null, amountLost: 412.5 }], attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: NO, SUBSTITUTION: NO },
};

describe('a report that is corrected', () => {
  it('goes back as it came when nothing is changed', () => {
    const { id: _id, reference: _reference, revision: _revision, status: _status, hasTestimony: _has, ...answers } = report;
    expect(correctionInput(reportAsDraft(report, { text: 'Trois mois.', consent: true }))).toEqual({ ...answers, testimony: 'Trois mois.', testimonyConsent: true });
  });

  it('keeps that nothing was lost, which is an answer', () => {
    expect(reportAsDraft({ ...report, ruptures: [] }, null)).toMatchObject({ nothingLost: true, testimony: '', testimonyConsent: false });
  });
});
