import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';

/** Drafts are kept seven days after they were last typed in, on the server as on the device. */
export const DRAFT_DAYS = 7;

export const draftExpiry = (updatedAt: Date): Date => new Date(updatedAt.getTime() + DRAFT_DAYS * 86_400_000);

/** Erases the drafts that are past their days, and those whose report has arrived. Readers are not shown them meanwhile. */
@Injectable()
export class ForgetOldDrafts {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @returns how many were erased */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - DRAFT_DAYS * 86_400_000);
    const erased = await this.tx.run(SYSTEM, (manager) => manager.query<{ id: string }[]>(
      `WITH erased AS (
         DELETE FROM report_draft draft
         WHERE updated_at < $1 OR EXISTS (SELECT 1 FROM report WHERE report.structure_id = draft.structure_id AND report.idempotency_key = draft.id)
         RETURNING id)
       SELECT id FROM erased`, [before]));
    return erased.length;
  }
}
