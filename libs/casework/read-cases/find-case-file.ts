import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { parseCaseCode, parisDate } from '@vigie/domain';
import { ReportEntity, isUuid, readableBy, structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { caseFile, type CaseFile } from './case-file';
import { readCaseParts } from './case-parts';

/** One case, by the code its structure knows it under or by one of its reports. */
@Injectable()
export class FindCaseFile {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /**
   * @param typed the code as people retype it
   * @returns null when the structure has no such case; a name is no code, and finds nothing
   * @throws forbidden for other roles than REPORTER and STRUCTURE_MANAGER: a case code is its structure's alone
   */
  execute(viewer: Viewer, typed: string): Promise<CaseFile | null> {
    const { scope } = structureWriter(viewer);
    const caseCode = parseCaseCode(typed);
    return caseCode === null ? Promise.resolve(null) : this.tx.run(scope, (manager) => this.within(manager, viewer, scope.structureId, caseCode));
  }

  /**
   * For federation staff, who come by a report of their territory; texts and the code stay with the structure.
   * @returns null when there is no such report in the viewer's scope
   * @throws forbidden for administrators
   */
  ofReport(viewer: Viewer, reportId: string): Promise<CaseFile | null> {
    const readable = readableBy(viewer.scope);
    if (!isUuid(reportId)) return Promise.resolve(null);
    return this.tx.run(viewer.scope, async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { ...readable, id: reportId });
      // An erased report is of no case any more.
      return report && report.caseCode !== null ? this.within(manager, viewer, report.structureId, report.caseCode) : null;
    });
  }

  /** The same inside a transaction that is under way, after it changed the case. */
  async within(manager: EntityManager, viewer: Pick<Viewer, 'scope'>, structureId: string, caseCode: string): Promise<CaseFile | null> {
    const [parts] = await readCaseParts(manager, readableBy(viewer.scope), [{ structureId, caseCode }]);
    return parts ? caseFile(parts, viewer.scope, parisDate(this.clock.now())) : null;
  }
}
