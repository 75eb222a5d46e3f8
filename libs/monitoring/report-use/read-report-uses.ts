import { Injectable } from '@nestjs/common';
import { forbidden, type Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';
import { ReportUseEntity } from '../persistence/report-use.entity';

/** As many as anyone reads at once. */
const SHOWN = 50;

/** What the reports of the viewer's structure have served to, the latest first. */
@Injectable()
export class ReadReportUses {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for staff, who have alerts and letters themselves */
  execute({ scope }: Viewer): Promise<ReportUseEntity[]> {
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    return this.tx.run(scope, (m) => m.find(ReportUseEntity, { where: { structureId: scope.structureId }, order: { usedOn: 'DESC', id: 'ASC' }, take: SHOWN }));
  }
}
