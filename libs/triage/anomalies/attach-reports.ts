import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { isUuid } from '@vigie/intake';
import { TransactionRunner } from '@vigie/platform';
import { ActOnReports, type Aimed } from '../act-on-reports/act-on-reports';
import type { ActOutcome } from '../act-on-reports/outcome';
import { triageStaff } from '../act-on-reports/triage-staff';
import { AnomalyEntity, AnomalyReportEntity } from '../persistence/anomaly.entities';

/** Says that reports tell of a known anomaly, or no longer do; an act of triage like any other, undone as one. */
@Injectable()
export class AttachReports {
  constructor(private readonly act: ActOnReports, private readonly tx: TransactionRunner) {}

  /** @param anomalyId null: of none. @throws forbidden for all but regional and national staff; notFound for an unknown anomaly */
  async execute(viewer: Viewer, reports: readonly Aimed[], anomalyId: string | null, gesture?: string | null): Promise<ActOutcome> {
    const { scope } = triageStaff(viewer);
    const wanted = anomalyId === null ? null : isUuid(anomalyId) ? await this.tx.run(scope, (manager) => manager.findOneBy(AnomalyEntity, { id: anomalyId })) : null;
    if (anomalyId !== null && !wanted) throw notFound();
    return this.act.execute(viewer, reports, async (manager, report) => {
      const held = await manager.findOneBy(AnomalyReportEntity, { reportId: report.id });
      if ((held?.anomalyId ?? null) === (wanted?.id ?? null)) return wanted ? 'ATTACHED_ALREADY' : 'NOT_ATTACHED';
      const before = held && (await manager.findOneBy(AnomalyEntity, { id: held.anomalyId }));
      return {
        kind: wanted ? 'ATTACHED' : 'DETACHED',
        before: before ? { anomalyId: before.id, anomalyName: before.name } : {},
        after: wanted ? { anomalyId: wanted.id, anomalyName: wanted.name } : {},
      };
    }, gesture);
  }
}
