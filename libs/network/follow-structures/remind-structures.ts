import { Injectable } from '@nestjs/common';
import { AuditLog, forbidden, type Viewer } from '@vigie/access';
import { parisDate } from '@vigie/domain';
import { Notify } from '@vigie/notifications';
import { Clock, TransactionRunner } from '@vigie/platform';
import { FOLLOWED, followedSince } from './followed';

export const MOST_STRUCTURES = 200;

/** Writes to the members of structures that have sent nothing for a while: once in 30 days at most, however often it is asked. */
@Injectable()
export class RemindStructures {
  constructor(private readonly tx: TransactionRunner, private readonly notify: Notify, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @returns how many structures in the viewer's territory are written to; null when too many were asked. @throws forbidden for all but regional and national staff */
  async execute({ scope }: Viewer, ids: readonly string[]): Promise<number | null> {
    if (scope.kind !== 'REGION' && scope.kind !== 'NATION') throw forbidden();
    if (ids.length > MOST_STRUCTURES) return null;
    const now = this.clock.now();
    const today = parisDate(now);
    const base = followedSince(scope.kind === 'REGION' ? scope.regionCodes : null, now);
    return this.tx.run(scope, async (manager) => {
      // Two colleagues at the same moment: the second finds the row of the day, and writes to nobody.
      const found = await manager.query<{ structure_id: string }[]>(
        `${FOLLOWED} INSERT INTO structure_reminder (structure_id, reminded_on) SELECT id, $7::date FROM standing WHERE id::text = ANY ($6) AND remindable ORDER BY id
         ON CONFLICT DO NOTHING RETURNING structure_id`,
        [...base, ids.map((id) => id.replaceAll('\0', '').toLowerCase()), today]);
      for (const { structure_id: id } of found) {
        await this.notify.execute(manager, { kind: 'REPORTING_REMINDER', to: { structureId: id }, notice: {}, once: `reminder-${id}-${today}` });
      }
      for (const { structure_id: id } of found) await this.audit.record(manager, { action: 'STRUCTURE_REMINDED', subjectKind: 'structure', subjectId: id });
      return found.length;
    });
  }
}
