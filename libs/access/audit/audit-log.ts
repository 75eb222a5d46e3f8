import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '@vigie/contracts';

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
