import { newCaseCode, newReportReference, type RandomBytes } from '@vigie/domain';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import type { CopyValue } from './copy-rows';
import type { DemonstrationReport } from './demonstration-report';

export const REPORT_COLUMNS = [
  'id', 'reference', 'idempotency_key', 'body_hash', 'form_version', 'vocabulary_version', 'structure_id', 'structure_number', 'structure_type', 'region_code',
  'department_code', 'site_code', 'occurred_on', 'discovered_on', 'audience', 'stay_document', 'stay_document_expires_on', 'difficulties', 'rights', 'causality',
  'attempts', 'hours_spent', 'case_code', 'narrative', 'testimony', 'testimony_consent', 'status', 'demo', 'created_at', 'updated_at',
] as const;

export const RUPTURE_COLUMNS = ['id', 'report_id', 'structure_id', 'region_code', 'position', 'right_code', 'body', 'state', 'since', 'until', 'amount_lost'] as const;

const NO_HASH = Buffer.alloc(32);

/** @param rank position of the report in the load: it makes the reference unique without asking the database */
export function reportRow(report: DemonstrationReport, id: string, rank: number): CopyValue[] {
  const site = findSite(report.siteCode);
  if (!site) throw new Error(`Unknown site ${report.siteCode}`);
  const { structure } = report;
  return [
    id, newReportReference(report.receivedAt, distinctBytes(rank)), newId(), NO_HASH, 1, 1, structure.id, structure.number, structure.typeCode, site.regionCode,
    site.departmentCode, site.code, report.occurredOn, report.discoveredOn, report.audience, report.stayDocument, report.stayDocumentExpiresOn,
    report.difficulties, report.ruptures.map((rupture) => rupture.right), report.causality, JSON.stringify(report.attempts), report.hoursSpent, newCaseCode(),
    report.narrative, report.testimony, report.testimony !== null, report.status, true, report.receivedAt, report.receivedAt,
  ];
}

export function ruptureRows(report: DemonstrationReport, reportId: string): CopyValue[][] {
  const regionCode = findSite(report.siteCode)?.regionCode ?? null;
  return report.ruptures.map((r, position) => [newId(), reportId, report.structure.id, regionCode, position, r.right, r.body, r.state, r.since, r.until, r.amountLost]);
}

/** Seven base-32 characters that differ for every rank: an odd factor permutes the numbers below 2^35. */
function distinctBytes(rank: number): RandomBytes {
  const scattered = (rank * 131_071_253) % 2 ** 35;
  return (length) => Uint8Array.from({ length }, (_, i) => Math.floor(scattered / 32 ** i) % 32);
}
