import { Injectable } from '@nestjs/common';
import { AuditLog, notFound, type Viewer } from '@vigie/access';
import type { ImportStatus, ImportSummary } from '@vigie/contracts';
import { NEXT_STATUSES, REPORT_STATUSES } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner } from '@vigie/platform';
import { managerScope } from '../manager-scope';
import { MESSAGES } from '../messages.fr';
import { importOf } from '../read-imports/import-rows';
import { changedKeys } from '../run-import/changed-keys';

export type UndoOutcome =
  | { readonly kind: 'UNDONE'; readonly import: ImportSummary; readonly withdrawn: number; readonly kept: number }
  | { readonly kind: 'REFUSED'; readonly message: string };

const WITHDRAWABLE = REPORT_STATUSES.filter((status) => (NEXT_STATUSES[status] as readonly string[]).includes('WITHDRAWN'));

/** Takes back all that an import brought: kept, counted no more, and free to be imported again. */
@Injectable()
export class UndoImport {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * `kept`: reports that were merged or rejected meanwhile, which only the federation may change.
   * @throws notFound for an import of another structure
   */
  execute(viewer: Viewer, id: string): Promise<UndoOutcome> {
    const scope = managerScope(viewer);
    const now = this.clock.now();
    return this.tx.run(scope, async (m): Promise<UndoOutcome> => {
      const [row] = await m.query<{ id: string; status: ImportStatus }[]>('SELECT id, status FROM report_import WHERE id::text = $1 AND structure_id = $2 FOR UPDATE', [id, scope.structureId]);
      if (!row) throw notFound();
      if (row.status !== 'DONE' && row.status !== 'FAILED') return { kind: 'REFUSED', message: MESSAGES.notUndoable };
      const keys = await changedKeys(m, row.id);
      // The key is given up with the report: the same file brought again is another import.
      const [, withdrawn] = await m.query<[unknown[], number]>(
        `UPDATE report SET status = 'WITHDRAWN', status_motive = 'ENTERED_BY_MISTAKE', withdrawn_at = $3, updated_at = $3, revision = revision + 1, idempotency_key = gen_random_uuid()
          WHERE import_id = $1 AND structure_id = $2 AND status = ANY ($4)`, [row.id, scope.structureId, now, WITHDRAWABLE]);
      const [{ kept }] = await m.query<[{ kept: number }]>(`SELECT count(*)::int AS kept FROM report WHERE import_id = $1 AND status <> 'WITHDRAWN'`, [row.id]);
      await m.query(`UPDATE report_import SET status = 'UNDONE', mapping = NULL, undone_at = $2, updated_at = $2 WHERE id = $1`, [row.id, now]);
      for (const some of keys) await this.outbox.append(m, { kind: 'import.changed', payload: { importId: row.id, keys: some } });
      const after = (await importOf(m, scope.structureId, row.id, now))!;
      await this.audit.record(m, { action: 'IMPORT_UNDONE', subjectKind: 'import', subjectId: row.id, accountId: scope.accountId });
      return { kind: 'UNDONE', import: after, withdrawn, kept };
    });
  }
}
