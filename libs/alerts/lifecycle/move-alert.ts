import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { alertTransition, findIdentifiers, type AlertMotive, type AlertStatus } from '@vigie/domain';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { SurgeAlertEntity, SurgeAlertStepEntity } from '../persistence/alert.entities';
import { alertInScope, assertWatches } from '../read-alerts/read-alerts';

export interface AlertMove {
  readonly to: AlertStatus;
  readonly motive?: AlertMotive | null;
  /** What staff know of it, in their words; names nobody. */
  readonly note?: string | null;
}

export type MoveOutcome = { readonly kind: 'MOVED'; readonly id: string } | { readonly kind: 'REFUSED'; readonly reason: MoveRefusal; readonly message: string };
export type MoveRefusal = keyof typeof MESSAGES.refused;

const LONGEST_NOTE = 1_000;

/** Acknowledging, explaining, closing and reopening an alert: each a step that is kept, and audited. */
@Injectable()
export class MoveAlert {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number, { to, motive = null, note = null }: AlertMove): Promise<MoveOutcome> {
    assertWatches(viewer);
    const written = note?.trim() || null;
    return this.tx.run(viewer.scope, async (manager) => {
      const alert = await alertInScope(manager, viewer, id);
      if (alert.revision !== revision) return refused('CHANGED');
      const moved = alertTransition(alert.status, to, motive);
      if (!moved.ok) return refused(moved.reason);
      const fault = faultOf(written, motive);
      if (fault) return refused(fault);
      const now = this.clock.now();
      const { affected } = await manager.update(SurgeAlertEntity, { id: alert.id, revision }, { status: moved.status, revision: revision + 1, updatedAt: now });
      if (affected !== 1) return refused('CHANGED');
      await manager.insert(SurgeAlertStepEntity, {
        id: newId(), alertId: alert.id, regionCode: alert.regionCode, fromStatus: alert.status, toStatus: moved.status, motive, note: written,
        accountId: viewer.account.id, accountName: viewer.account.displayName, takenAt: now, undoneAt: null,
      });
      await this.audit.record(manager, { action: 'ALERT_MOVED', subjectKind: 'alert', subjectId: alert.id, purpose: motive ?? moved.status });
      return { kind: 'MOVED', id: alert.id };
    });
  }
}

export function refused(reason: MoveRefusal): MoveOutcome {
  return { kind: 'REFUSED', reason, message: MESSAGES.refused[reason] };
}

function faultOf(note: string | null, motive: AlertMotive | null): MoveRefusal | null {
  if (motive === 'OTHER' && note === null) return 'NOTE_MISSING';
  if (note === null) return null;
  if (note.length > LONGEST_NOTE) return 'NOTE_TOO_LONG';
  return findIdentifiers(note).length > 0 ? 'NOTE_IDENTIFIES' : null;
}
