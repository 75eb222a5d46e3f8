import { addDays, type IsoDate } from '@vigie/domain';
import { Conditions, containing } from '../accounts/conditions';

export interface AuditCriteria {
  /** Part of the name or address of who did it. */
  readonly actor?: string | null;
  readonly action?: string | null;
  readonly subjectKind?: string | null;
  /** An identifier, whole, or part of the name of a structure or account. */
  readonly subject?: string | null;
  /** First and last day, in Paris. */
  readonly from?: IsoDate | null;
  readonly to?: IsoDate | null;
  /** Of who did it, or of what it was done to where the searcher may know that. */
  readonly regionCode?: string | null;
}

/** The identifier of the subject's own row, where it is of a kind; a log keeps what has long gone too. */
const subjectId = (kind: string) => `CASE WHEN e.subject_kind = '${kind}' AND e.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN e.subject_id::uuid END`;

/**
 * Identifiers are worked out apart (OFFSET 0 keeps them so): under row-level security a row is looked up by its
 * index only when nothing but the comparison stands in the condition, and every row is read for each entry otherwise.
 */
export const AUDIT_ROWS = `
  FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
  CROSS JOIN LATERAL (SELECT ${subjectId('structure')} AS structure_id, ${subjectId('account')} AS account_id, ${subjectId('report')} AS report_id OFFSET 0) about
  LEFT JOIN structure s ON s.id = about.structure_id
  LEFT JOIN account o ON o.id = about.account_id`;

/** Accounts of a region: by their structure, or by what their federation holds. */
const OF_REGION = `SELECT m.id FROM account m LEFT JOIN structure ms ON ms.id = m.structure_id
  WHERE ms.region_code = ? OR m.federation_code IN (SELECT held.federation_code FROM federation_region held WHERE held.region_code = ?)`;

const startOf = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Europe/Paris')`;

export function auditConditions({ actor, action, subjectKind, subject, from, to, regionCode }: AuditCriteria): Conditions {
  return new Conditions()
    .addIf('a.display_name ILIKE ? OR a.email ILIKE ?', containing(bare(actor)))
    .addIf('e.action = ?', bare(action))
    .addIf('e.subject_kind = ?', bare(subjectKind))
    .addIf(`e.subject_id ILIKE ? OR s.name ILIKE ? OR o.display_name ILIKE ?`, containing(bare(subject)))
    .addIf(`e.at >= ${startOf('?')}`, from)
    .addIf(`e.at < ${startOf('?')}`, to && addDays(to, 1))
    .addIf(`e.account_id IN (${OF_REGION}) OR s.region_code = ? OR o.id IN (${OF_REGION}) OR EXISTS (SELECT 1 FROM report r WHERE r.id = about.report_id AND r.region_code = ?)`, bare(regionCode));
}

const bare = (typed: string | null | undefined) => typed?.replaceAll('\0', '');
