import { createHash } from 'node:crypto';
import { REPORT_FORM_VERSION, canonicalBody, type BucketKey, type ReportForm } from '@vigie/contracts';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';

/** SHA-256 of the report as it was sent: what tells a retry from another report under the same key. */
export function bodyHash(report: ReportForm): Buffer {
  return createHash('sha256').update(canonicalBody(report)).digest();
}

/** The rights a report counts under: each once. */
export function rightsOf(report: Pick<ReportForm, 'ruptures'>): string[] {
  return [...new Set(report.ruptures.map(({ right }) => right))];
}

/** The ruptures as rows, in the order of the form. */
export function ruptureRows(report: Pick<ReportForm, 'ruptures'>): object[] {
  return report.ruptures.map((rupture, position) => ({ id: newId(), position, ...rupture }));
}

/**
 * Region, département and site a report is counted in: the site's own.
 * @throws Error for a site that validation should have refused
 */
export function territoryOf(siteCode: string): [region: string, department: string, site: string] {
  const site = findSite(siteCode);
  if (!site) throw new Error(`Unknown site ${siteCode} passed validation.`);
  return [site.regionCode, site.departmentCode, site.code];
}

/** The answers of the form, in the order in which both statements that write them take them. */
export function answers(report: ReportForm): unknown[] {
  return [
    REPORT_FORM_VERSION, ...territoryOf(report.siteCode), report.occurredOn, report.discoveredOn, report.audience, report.stayDocument,
    report.stayDocumentExpiresOn, report.difficulties, rightsOf(report), report.causality, JSON.stringify(report.attempts), report.hoursSpent,
    report.narrative, report.testimony, report.testimonyConsent,
  ];
}

/** Where the states of a report are counted, each place once: before and after an edit. */
export function bucketKeysOf(...states: readonly Pick<ReportForm, 'siteCode' | 'occurredOn'>[]): BucketKey[] {
  const keys = states.map(({ siteCode, occurredOn }): [string, BucketKey] => [`${siteCode} ${occurredOn}`, { site: siteCode, day: occurredOn }]);
  return [...new Map(keys).values()];
}
