import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import { AUDIT_SEARCH_MESSAGES } from '../messages.fr';
import type { Viewer } from '../viewer/viewer';
import { assertWholeCountry } from '../viewer/whole-country';
import { auditConditions, AUDIT_ROWS, type AuditCriteria } from './audit-filter';
import { auditCsv } from './audit-csv';
import { AuditLog } from './audit-log';
import { statedPurpose } from './stated-purpose';

export interface AuditedEntry {
  /** Its number in the chain. */
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  /** Null for the program itself, and for an account that has gone. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Of a structure or account that is still there. */
  readonly subjectName: string | null;
  readonly purpose: string | null;
}

/** Entries of one export: beyond, the search is narrowed. */
export const MOST_EXPORTED = 10_000;

const COLUMNS = `e.id, e.at, e.account_id AS "accountId", a.display_name AS "actorName", e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
  coalesce(s.name, o.display_name) AS "subjectName", e.purpose`;

/** Reads what was done, by whom and why. Reading leaves no trace; taking a copy away does, with its purpose. */
@Injectable()
export class SearchAudit {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog) {}

  /** Newest first. @throws forbidden for all but national staff and administrators */
  page(viewer: Viewer, criteria: AuditCriteria, page?: PageInput | null): Promise<{ items: AuditedEntry[]; total: number }> {
    assertWholeCountry(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => ({ items: await found(manager, criteria, limit, offset), total: await counted(manager, criteria) }));
  }

  /**
   * The whole answer of a search as CSV.
   * @returns null where it holds more than `MOST_EXPORTED` entries
   * @throws forbidden as `page`; badUserInput without a purpose, or with one that names somebody
   */
  export(viewer: Viewer, criteria: AuditCriteria, purpose: string): Promise<{ content: string; entries: number } | null> {
    assertWholeCountry(viewer);
    const stated = statedPurpose(purpose, AUDIT_SEARCH_MESSAGES.purposeMissing);
    return this.tx.run(viewer.scope, async (manager) => {
      const entries = await found(manager, criteria, MOST_EXPORTED + 1, 0);
      if (entries.length > MOST_EXPORTED) return null;
      await this.audit.record(manager, { action: 'AUDIT_EXPORTED', subjectKind: 'audit', subjectId: newId(), purpose: stated });
      return { content: auditCsv(entries), entries: entries.length };
    });
  }
}

function found(manager: EntityManager, criteria: AuditCriteria, limit: number, offset: number): Promise<AuditedEntry[]> {
  const { where, values } = auditConditions(criteria);
  return manager.query<AuditedEntry[]>(`SELECT ${COLUMNS} ${AUDIT_ROWS} ${where} ORDER BY e.id DESC LIMIT ${limit} OFFSET ${offset}`, [...values]);
}

async function counted(manager: EntityManager, criteria: AuditCriteria): Promise<number> {
  const { where, values } = auditConditions(criteria);
  const [{ total }] = await manager.query<[{ total: number }]>(`SELECT count(*)::int AS total ${AUDIT_ROWS} ${where}`, [...values]);
  return total;
}
