import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { Clock, TransactionRunner } from '@vigie/platform';
import { structureWriter } from '../report-form/structure-writer';
import { DRAFT_DAYS, draftExpiry } from './draft-retention';
import { DraftSafe } from './draft-safe';

/** A draft as its author reads it back, on whatever device. */
export interface DraftView {
  readonly id: string;
  readonly revision: number;
  /** JSON of the contract's `DraftContent`. */
  readonly content: string;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
}

export interface DraftRow { id: string; revision: number; sealed: Buffer; updated_at: Date }

/** The drafts of the viewer's own account. */
@Injectable()
export class ListDrafts {
  constructor(private readonly tx: TransactionRunner, private readonly safe: DraftSafe, private readonly clock: Clock) {}

  /**
   * The last typed in first. Those whose report has arrived since are no drafts any more.
   * @throws forbidden for everyone but members of a structure
   */
  async execute(viewer: Viewer): Promise<DraftView[]> {
    const { scope, accountId, structureId } = structureWriter(viewer);
    const after = new Date(this.clock.now().getTime() - DRAFT_DAYS * 86_400_000);
    const rows: DraftRow[] = await this.tx.run(scope, (manager) => manager.query(
      `SELECT id, revision, sealed, updated_at FROM report_draft draft
       WHERE account_id = $1 AND structure_id = $2 AND updated_at >= $3
         AND NOT EXISTS (SELECT 1 FROM report WHERE report.structure_id = draft.structure_id AND report.idempotency_key = draft.id)
       ORDER BY updated_at DESC, id`, [accountId, structureId, after]));
    return rows.map((row) => draftView(this.safe, accountId, row));
  }
}

export function draftView(safe: DraftSafe, accountId: string, { id, revision, sealed, updated_at: updatedAt }: DraftRow): DraftView {
  return { id, revision, updatedAt, expiresAt: draftExpiry(updatedAt), content: safe.open(accountId, id, sealed) };
}
