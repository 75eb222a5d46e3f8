import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { TransactionRunner, isUuid } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { readableBy } from './readable-by';
import { reportView, type ReportView } from './report-view';

/** One report of the viewer's scope. */
@Injectable()
export class FindReport {
  constructor(private readonly tx: TransactionRunner) {}

  /** @returns null when there is none, or when it is outside the scope: nobody can tell the two apart */
  execute(viewer: Viewer, id: string): Promise<ReportView | null> {
    const readable = readableBy(viewer.scope);
    if (!isUuid(id)) return Promise.resolve(null);
    return this.tx.run(viewer.scope, async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { ...readable, id });
      return report && reportView(report, viewer.scope);
    });
  }
}
