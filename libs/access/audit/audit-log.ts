import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type AuditAction =
  | 'SIGN_IN' | 'SIGN_IN_LOCKED' | 'SIGN_OUT'
  | 'MEMBER_INVITED' | 'INVITATION_CANCELLED' | 'INVITATION_ACCEPTED'
  | 'ACCOUNT_CREATED' | 'ACCOUNT_DISABLED' | 'ACCOUNT_ENABLED' | 'SESSIONS_REVOKED'
  | 'PASSWORD_CHANGED' | 'SECOND_FACTOR_ENROLLED' | 'SECOND_FACTOR_REMOVED' | 'RECOVERY_CODE_USED'
  | 'STRUCTURE_CREATED' | 'STRUCTURE_CHANGED'
  | 'TERRITORY_CHANGED' | 'VOCABULARY_PUBLISHED'
  | 'CALENDAR_LINK_CREATED' | 'CALENDAR_LINK_REVOKED'
  | 'OPPOSABLE_TEXT_SAVED' | 'OPPOSABLE_TEXT_WITHDRAWN'
  | 'TESTIMONY_READ'
  | 'STRUCTURE_REMINDED'
  | 'ANOMALY_SAVED' | 'ANOMALY_MOVED'
  | 'ROUTING_SAVED' | 'REPORTS_ROUTED'
  | 'REPORTS_TRIAGED' | 'TRIAGE_UNDONE' | 'REPORT_MERGED' | 'REPORT_UNMERGED'
  | 'MAP_RELEASED'
  | 'TABLE_RELEASED'
  | 'ALERT_MOVED' | 'ALERT_STEP_UNDONE'
  | 'VERBATIM_PROPOSED' | 'VERBATIM_DECIDED'
  | 'DOSSIER_CREATED' | 'DOSSIER_MOVED' | 'DOSSIER_FROZEN' | 'DOSSIER_DOWNLOADED'
  | 'EXPORT_ASKED' | 'EXPORT_DOWNLOADED' | 'EXPORT_CANCELLED'
  | 'API_TOKEN_CREATED' | 'API_TOKEN_REVOKED'
  | 'REPORTS_IMPORTED' | 'IMPORT_UNDONE'
  | 'ATTACHMENT_READ' | 'ATTACHMENT_REMOVED'
  | 'JOB_REDRIVEN'
  | 'AUDIT_EXPORTED';

export interface AuditedAct {
  readonly action: AuditAction;
  /** What kind of thing it was done to: `account`, `report`, `federation`… */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Why, in the person's own words, where the act asks for a reason. No personal data. */
  readonly purpose?: string | null;
  /** Who, when the transaction runs as SYSTEM; otherwise it is the scope's account and cannot be another. */
  readonly accountId?: string;
}

/** Writes to the append-only log, in the transaction of the act itself: neither exists without the other. */
@Injectable()
export class AuditLog {
  /** Acts that are recorded wait for each other to the end of their transactions: record last. */
  async record(manager: EntityManager, act: AuditedAct): Promise<void> {
    await manager.query(
      `INSERT INTO audit_entry (account_id, action, subject_kind, subject_id, purpose) VALUES (coalesce($1, (SELECT vigie_account())), $2, $3, $4, $5)`,
      [act.accountId ?? null, act.action, act.subjectKind, act.subjectId, act.purpose ?? null],
    );
  }
}
