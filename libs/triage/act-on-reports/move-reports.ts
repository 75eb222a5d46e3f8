import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { triageMove, type StaffStatus, type StatusMotive } from '@vigie/domain';
import type { ReportEntity } from '@vigie/intake';
import { Notify } from '@vigie/notifications';
import { ActOnReports, type Aimed } from './act-on-reports';
import type { ActOutcome } from './outcome';

/** Moves reports along the one table of statuses, each with its motive; a structure that is asked something is told. */
@Injectable()
export class MoveReports {
  constructor(private readonly act: ActOnReports, private readonly notify: Notify) {}

  /** @throws forbidden for all but regional and national staff */
  execute(viewer: Viewer, reports: readonly Aimed[], to: StaffStatus, motive: StatusMotive | null, gesture?: string | null): Promise<ActOutcome> {
    return this.act.execute(viewer, reports, (_, report) => {
      const moved = triageMove(report.status, to, motive);
      if (!moved.ok) return moved.reason;
      return { kind: 'MOVED', before: { status: report.status, motive: report.statusMotive }, after: { status: moved.status, motive } };
    }, gesture, to === 'NEEDS_INFO' ? (manager, done, batchId) => this.askStructures(manager, done, batchId) : undefined);
  }

  private async askStructures(manager: EntityManager, done: readonly ReportEntity[], batchId: string): Promise<void> {
    const counts = new Map<string, number>();
    for (const { structureId } of done) counts.set(structureId, (counts.get(structureId) ?? 0) + 1);
    // A gesture sent again may do what was refused at first: that is told too. What it did already is not done again, nor told.
    const occasion = `precision-${batchId}-${done.map(({ id }) => id).sort()[0]}`;
    for (const [structureId, count] of counts) await this.notify.execute(manager, { kind: 'PRECISION_ASKED', to: { structureId }, notice: { count }, once: occasion });
  }
}
