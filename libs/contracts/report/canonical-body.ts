import { REPORT_FORM_VERSION, type Attempt, type ReportForm, type Rupture } from './report-form';

/**
 * One text per report, for the idempotency hash: keys in alphabetical order, and the order of what is a set
 * (difficulties, ruptures) made irrelevant, so that a retry from another screen is still the same report.
 * Hashes of it are kept: each key has its place by hand, for an import of a hundred thousand rows sorts none.
 */
export function canonicalBody(report: ReportForm): string {
  const { attempts, ruptures, difficulties } = report;
  const body: ReportForm & { formVersion: number } = {
    attempts: { CCC: attempt(attempts.CCC), PAN: attempt(attempts.PAN), SUBSTITUTION: attempt(attempts.SUBSTITUTION) },
    audience: report.audience,
    caseCode: report.caseCode,
    causality: report.causality,
    difficulties: difficulties.length < 2 ? difficulties : [...difficulties].sort(),
    discoveredOn: report.discoveredOn,
    formVersion: REPORT_FORM_VERSION,
    hoursSpent: report.hoursSpent,
    narrative: report.narrative,
    occurredOn: report.occurredOn,
    ruptures: (ruptures.length < 2 ? ruptures : [...ruptures].sort((a, b) => (a.right < b.right ? -1 : 1))).map(rupture),
    siteCode: report.siteCode,
    stayDocument: report.stayDocument,
    stayDocumentExpiresOn: report.stayDocumentExpiresOn,
    testimony: report.testimony,
    testimonyConsent: report.testimonyConsent,
  };
  return JSON.stringify(body);
}

function attempt({ outcome, tried }: Attempt): Attempt {
  return { outcome, tried };
}

function rupture({ amountLost, body, right, since, state, until }: Rupture): Rupture {
  return { amountLost, body, right, since, state, until };
}
