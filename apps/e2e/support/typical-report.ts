/** A report as most are: one difficulty, one right suspended. `day` is an ISO date. */
export function typicalReport(day: string, siteCode = 'P69'): object {
  return {
    siteCode, occurredOn: day, discoveredOn: day, audience: 'BPI', stayDocument: 'PROLONGATION_BPI', stayDocumentExpiresOn: null,
    difficulties: ['RENEWAL_LATE'],
    ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: day, until: null, amountLost: null }],
    causality: 'ALLEGED',
    attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
    hoursSpent: 1.5, caseCode: null, narrative: null, testimony: null, testimonyConsent: false,
  };
}

export const SUBMIT = `mutation ($key: ID!, $report: ReportInput!) {
  submitReport(idempotencyKey: $key, report: $report) {
    __typename
    ... on ReportReceipt { id reference replayed }
    ... on ReportRefused { message errors { path message } }
  }
}`;
