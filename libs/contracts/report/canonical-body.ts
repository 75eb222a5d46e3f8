import { REPORT_FORM_VERSION, type ReportForm } from './report-form';

/**
 * One text per report, for the idempotency hash: keys sorted, and the order of what is a set
 * (difficulties, ruptures) made irrelevant, so that a retry from another screen is still the same report.
 */
export function canonicalBody(report: ReportForm): string {
  return JSON.stringify(sortKeys({
    ...report,
    formVersion: REPORT_FORM_VERSION,
    difficulties: [...report.difficulties].sort(),
    ruptures: [...report.ruptures].sort((a, b) => (a.right < b.right ? -1 : 1)),
  }));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
}
