import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { Clock, TransactionRunner } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { SurgeAlertEntity, SurgeAlertStepEntity } from '../persistence/alert.entities';
import { alertInScope, assertWatches } from '../read-alerts/read-alerts';
import { refused, type MoveOutcome } from './move-alert';

/** Takes back one's own last step: the alert is again where it was, and the step stays in its history, marked undone. */
@Injectable()
export class UndoStep {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number): Promise<MoveOutcome> {
    assertWatches(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const alert = await alertInScope(manager, viewer, id);
      if (alert.revision !== revision) return refused('CHANGED');
      const last = await lastStep(manager, alert.id);
      if (!last) return refused('NOTHING_TO_UNDO');
      if (last.accountId !== viewer.account.id) return refused('NOT_YOURS');
      const now = this.clock.now();
      const { affected } = await manager.update(SurgeAlertEntity, { id: alert.id, revision }, { status: last.fromStatus, revision: revision + 1, updatedAt: now });
      if (affected !== 1) return refused('CHANGED');
      await manager.update(SurgeAlertStepEntity, { id: last.id }, { undoneAt: now });
      await this.audit.record(manager, { action: 'ALERT_STEP_UNDONE', subjectKind: 'alert', subjectId: alert.id });
      return { kind: 'MOVED', id: alert.id };
    });
  }
}

function lastStep(manager: EntityManager, alertId: string): Promise<SurgeAlertStepEntity | null> {
  return manager.createQueryBuilder(SurgeAlertStepEntity, 'step').where('step.alertId = :alertId AND step.undoneAt IS NULL', { alertId }).orderBy('step.takenAt', 'DESC').addOrderBy('step.id', 'DESC').limit(1).getOne();
}
