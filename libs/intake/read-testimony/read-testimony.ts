import { Injectable } from '@nestjs/common';
import { AuditLog, isStaff, notFound, statedPurpose, type Viewer } from '@vigie/access';
import { TransactionRunner, isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { ReportEntity } from '../persistence/report.entity';
import { readableBy } from '../read-reports/readable-by';

export interface ReadTexts {
  /** '' when the report holds only a narrative. */
  readonly text: string;
  /** To publish it, once moderated. */
  readonly consent: boolean;
  readonly narrative: string | null;
}

/** Opens what a person or a team wrote. Every opening leaves a trace; federation staff say why. */
@Injectable()
export class ReadTestimony {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog) {}

  /**
   * @param purpose required of federation staff, 10 to 300 characters that name nobody
   * @throws forbidden for administrators; notFound outside the scope, or where nothing was written; badUserInput without a purpose
   */
  execute(viewer: Viewer, reportId: string, purpose: string | null): Promise<ReadTexts> {
    const readable = readableBy(viewer.scope);
    const why = isStaff(viewer.role) ? statedPurpose(purpose, MESSAGES.purposeMissing) : null;
    if (!isUuid(reportId)) throw notFound();
    return this.tx.run(viewer.scope, async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { ...readable, id: reportId });
      if (!report || (report.testimony === null && report.narrative === null)) throw notFound();
      await this.audit.record(manager, { action: 'TESTIMONY_READ', subjectKind: 'report', subjectId: reportId, purpose: why });
      return { text: report.testimony ?? '', consent: report.testimonyConsent, narrative: report.narrative };
    });
  }
}
