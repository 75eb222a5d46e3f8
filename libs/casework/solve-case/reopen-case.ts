import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import type { FieldError } from '@vigie/contracts';
import { transition, type ReportStatus, type StatusMotive } from '@vigie/domain';
import { ReportEntity, RuptureEntity, bucketKeysOf, recordRevision, statusChange, structureWriter, type StructureWriter } from '@vigie/intake';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner } from '@vigie/platform';
import { CaseSolutionEntity } from '../persistence/case-solution.entity';
import type { CaseFile } from '../read-cases/case-file';
import { FindCaseFile } from '../read-cases/find-case-file';
import { lockCase, readCaseCode } from '../record-step/open-case';

/** What comes of reopening a case; all of it expected. */
export type ReopenOutcome =
  | { readonly kind: 'REOPENED'; readonly caseFile: CaseFile }
  | { readonly kind: 'REFUSED'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'NOT_SOLVED' };

interface Back { readonly report: ReportEntity; readonly status: ReportStatus; readonly motive: StatusMotive | null }

/** The structure takes back that a case is solved: its reports stand as they did, and the ruptures that it ended last again. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly cases: FindCaseFile, private readonly clock: Clock,
  ) {}

  /**
   * A case that was resolved by other means than `SolveCase` goes back to QUALIFIED, its ruptures left as they are.
   * @throws forbidden for staff; notFound for a code under which the structure has no report
   */
  async execute(viewer: Pick<Viewer, 'role' | 'scope'>, typedCode: string): Promise<ReopenOutcome> {
    const writer = structureWriter(viewer);
    const code = readCaseCode(typedCode);
    if ('error' in code) return { kind: 'REFUSED', errors: [code.error] };
    return this.tx.run(writer.scope, async (manager) => {
      const resolved = (await lockCase(manager, writer, code.caseCode)).filter(({ status }) => status === 'RESOLVED');
      if (resolved.length === 0) return { kind: 'NOT_SOLVED' };
      const solution = await manager.findOne(CaseSolutionEntity, { where: { structureId: writer.structureId, caseCode: code.caseCode, reopenedAt: IsNull() }, order: { createdAt: 'DESC' } });
      await this.open(manager, writer, resolved, solution);
      return { kind: 'REOPENED', caseFile: (await this.cases.within(manager, viewer, writer.structureId, code.caseCode))! };
    });
  }

  private async open(manager: EntityManager, writer: StructureWriter, resolved: readonly ReportEntity[], solution: CaseSolutionEntity | null): Promise<void> {
    const now = this.clock.now();
    const lasting = await lastAgain(manager, resolved, solution);
    for (const { report, status, motive } of standings(resolved, solution)) {
      const ends = lasting.filter(({ reportId }) => reportId === report.id);
      await manager.update(ReportEntity, { id: report.id }, { status, statusMotive: motive, revision: report.revision + 1, updatedAt: now });
      const changes = [...statusChange('RESOLVED', status, motive), ...ends.map(({ rightCode, until }) => ({ field: `ruptures.${rightCode}.until`, before: [until!], after: [], hidden: false }))];
      await recordRevision(manager, report, { act: 'REOPENED', changes, accountId: writer.accountId, madeAt: now });
      await this.outbox.append(manager, { kind: 'report.reopened', payload: { reportId: report.id, keys: bucketKeysOf(report) } });
    }
    if (solution) await manager.update(CaseSolutionEntity, { id: solution.id }, { reopenedAt: now });
  }
}

/** Where each report goes back to: where the solution found it, if that is a move there is. */
function standings(resolved: readonly ReportEntity[], solution: CaseSolutionEntity | null): Back[] {
  const closed = new Map(solution?.closed.reports.map((report) => [report.id, report]));
  const touched = solution ? resolved.filter(({ id }) => closed.has(id)) : [];
  return (touched.length > 0 ? touched : resolved).map((report): Back => {
    const before = closed.get(report.id);
    return before && transition('RESOLVED', before.status).ok ? { report, status: before.status, motive: before.motive } : { report, status: 'QUALIFIED', motive: null };
  });
}

/** Takes off the ends that the solution put, and tells which ruptures they were. */
async function lastAgain(manager: EntityManager, resolved: readonly ReportEntity[], solution: CaseSolutionEntity | null): Promise<RuptureEntity[]> {
  const ids = solution?.closed.ruptures ?? [];
  if (ids.length === 0) return [];
  const ended = await manager.findBy(RuptureEntity, { id: In([...ids]), reportId: In(resolved.map(({ id }) => id)) });
  if (ended.length > 0) await manager.update(RuptureEntity, { id: In(ended.map(({ id }) => id)) }, { until: null });
  return ended;
}
