import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { structureWriter, type StructureWriter } from '../report-form/structure-writer';
import type { RefusedField } from '../submit-report/submit-outcome';
import { checkDraftContent } from './draft-check';
import { DraftSafe } from './draft-safe';
import { draftView, type DraftRow, type DraftView } from './list-drafts';

/** What comes of saving a draft; all of it expected. */
export type SaveDraftOutcome =
  | { readonly kind: 'SAVED'; readonly id: string; readonly revision: number; readonly updatedAt: Date }
  /** Another device saved since; null when it was let go there, or its days are over. */
  | { readonly kind: 'CHANGED'; readonly current: DraftView | null }
  | { readonly kind: 'REFUSED'; readonly errors: readonly RefusedField[] }
  /** The report has already been sent under this key. */
  | { readonly kind: 'SENT'; readonly reference: string };

/** Far more than anyone leaves half filled in within a week. */
export const MOST_DRAFTS = 40;

const SAVE = `UPDATE report_draft SET revision = revision + 1, sealed = $4, updated_at = $5 WHERE account_id = $1 AND id = $2 AND revision = $3 RETURNING revision`;
const CREATE = `INSERT INTO report_draft (account_id, id, structure_id, revision, sealed, updated_at) VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT DO NOTHING RETURNING revision`;

/** Keeps the server's copy of a report being filled in: over the version it was made from, and no other. */
@Injectable()
export class SaveDraft {
  constructor(private readonly tx: TransactionRunner, private readonly safe: DraftSafe, private readonly clock: Clock) {}

  /**
   * @param id idempotency key the report will be sent under
   * @param revision the one the device last had from here; 0 for a draft the server does not have
   * @param json the contract's `DraftContent`
   * @throws forbidden for everyone but members of a structure
   */
  async execute(viewer: Viewer, id: string, revision: number, json: string): Promise<SaveDraftOutcome> {
    const writer = structureWriter(viewer);
    const checked = checkDraftContent(json);
    const errors: readonly RefusedField[] = checked.ok ? [] : checked.errors;
    if (!isUuid(id)) return { kind: 'REFUSED', errors: [{ path: 'id', code: 'KEY_NOT_UUID', message: MESSAGES.keyNotUuid }, ...errors] };
    if (!checked.ok) return { kind: 'REFUSED', errors };
    const key = id.toLowerCase();
    const sealed = this.safe.seal(writer.accountId, key, checked.content);
    return this.tx.run(writer.scope, async (manager) => {
      const [sent] = await manager.query<{ reference: string }[]>('SELECT reference FROM report WHERE structure_id = $1 AND idempotency_key = $2', [writer.structureId, key]);
      if (sent) return { kind: 'SENT', reference: sent.reference };
      if (revision === 0 && (await this.isFull(manager, writer))) return { kind: 'REFUSED', errors: [{ path: '', code: 'TOO_MANY', message: MESSAGES.tooManyDrafts(MOST_DRAFTS) }] };
      const updatedAt = this.clock.now();
      const written = revision === 0
        ? await manager.query<{ revision: number }[]>(CREATE, [writer.accountId, key, writer.structureId, sealed, updatedAt])
        : changedRows(await manager.query(SAVE, [writer.accountId, key, revision, sealed, updatedAt]));
      const now = written[0]?.revision;
      if (now !== undefined) return { kind: 'SAVED', id: key, revision: now, updatedAt };
      const [current] = await manager.query<DraftRow[]>('SELECT id, revision, sealed, updated_at FROM report_draft WHERE account_id = $1 AND id = $2', [writer.accountId, key]);
      return { kind: 'CHANGED', current: current ? draftView(this.safe, writer.accountId, current) : null };
    });
  }

  private async isFull(manager: EntityManager, { accountId }: StructureWriter): Promise<boolean> {
    const [row] = await manager.query<[{ drafts: number }]>('SELECT count(*)::int AS drafts FROM report_draft WHERE account_id = $1', [accountId]);
    return row.drafts >= MOST_DRAFTS;
  }
}

/** TypeORM answers an UPDATE with its rows and their number. */
const changedRows = (answer: [{ revision: number }[], number]): { revision: number }[] => answer[0];
