import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { EARLIEST_DAY, stepMessage, type FieldError } from '@vigie/contracts';
import { STATUS_MOTIVES, addDays, parisDate, transition, type IsoDate } from '@vigie/domain';
import { ReportEntity, RuptureEntity, bucketKeysOf, isUuid, recordRevision, statusChange, structureWriter, type FieldChange, type StructureWriter } from '@vigie/intake';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, isCivilDay, newId } from '@vigie/platform';
import { CaseSolutionEntity } from '../persistence/case-solution.entity';
import type { CaseFile } from '../read-cases/case-file';
import { FindCaseFile } from '../read-cases/find-case-file';
import { lockCase, readCaseCode, regionOf } from '../record-step/open-case';

export const SOLUTION_OUTCOMES = STATUS_MOTIVES.RESOLVED;
export type SolutionOutcome = (typeof SOLUTION_OUTCOMES)[number];

export interface Solution {
  readonly outcome: SolutionOutcome;
  /** Paris day. */
  readonly solvedOn: string;
  /** The end of each rupture that is over. Null: all that had none end on `solvedOn`, unless contact was lost. */
  readonly ruptures: readonly { readonly id: string; readonly until: string }[] | null;
}

/** What comes of solving a case; all of it expected. */
export type SolveOutcome =
  | { readonly kind: 'SOLVED'; readonly caseFile: CaseFile }
  | { readonly kind: 'REFUSED'; readonly errors: readonly FieldError[] }
  /** Nothing of it is open: it was solved already, or withdrawn. */
  | { readonly kind: 'NOT_OPEN' };

interface Ending { readonly rupture: RuptureEntity; readonly until: IsoDate }

/** The structure says that a case is solved: its reports are resolved, its ruptures end, and the figures hear of it. */
@Injectable()
export class SolveCase {
  constructor(
    private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly cases: FindCaseFile, private readonly clock: Clock,
  ) {}

  /**
   * @param typedCode the case code as people retype it
   * @throws forbidden for staff; notFound for a code under which the structure has no report
   */
  async execute(viewer: Pick<Viewer, 'role' | 'scope'>, typedCode: string, solution: Solution): Promise<SolveOutcome> {
    const writer = structureWriter(viewer);
    const code = readCaseCode(typedCode);
    const today = parisDate(this.clock.now());
    const errors = [...('error' in code ? [code.error] : []), ...pastDay('solvedOn', solution.solvedOn, today)];
    if ('error' in code || errors.length > 0) return { kind: 'REFUSED', errors };
    return this.tx.run(writer.scope, async (manager) => {
      const reports = await lockCase(manager, writer, code.caseCode);
      const open = reports.filter(({ status }) => transition(status, 'RESOLVED').ok);
      if (open.length === 0) return { kind: 'NOT_OPEN' };
      const endings = await endingsOf(manager, open, solution, today);
      if ('errors' in endings) return { kind: 'REFUSED', errors: endings.errors };
      await this.close(manager, writer, { caseCode: code.caseCode, regionCode: regionOf(reports) }, open, endings.list, solution);
      return { kind: 'SOLVED', caseFile: (await this.cases.within(manager, viewer, writer.structureId, code.caseCode))! };
    });
  }

  private async close(manager: EntityManager, writer: StructureWriter, where: { caseCode: string; regionCode: string }, open: readonly ReportEntity[], endings: readonly Ending[], { outcome, solvedOn }: Solution): Promise<void> {
    const now = this.clock.now();
    for (const { rupture, until } of endings) await manager.update(RuptureEntity, { id: rupture.id }, { until });
    for (const report of open) {
      await manager.update(ReportEntity, { id: report.id }, { status: 'RESOLVED', statusMotive: outcome, revision: report.revision + 1, updatedAt: now });
      const changes = [...statusChange(report.status, 'RESOLVED', outcome), ...endChanges(report.id, endings)];
      await recordRevision(manager, report, { act: 'RESOLVED', changes, accountId: writer.accountId, madeAt: now });
      await this.outbox.append(manager, { kind: 'report.resolved', payload: { reportId: report.id, keys: bucketKeysOf(report) } });
    }
    await manager.insert(CaseSolutionEntity, {
      ...where, id: newId(now.getTime()), structureId: writer.structureId, outcome, solvedOn, accountId: writer.accountId, createdAt: now, reopenedAt: null,
      closed: { reports: open.map(({ id, status, statusMotive }) => ({ id, status, motive: statusMotive })), ruptures: endings.map(({ rupture }) => rupture.id) },
    });
  }
}

/** The ruptures that end, among those of the open reports that had no end. */
async function endingsOf(manager: EntityManager, open: readonly ReportEntity[], solution: Solution, today: IsoDate): Promise<{ list: Ending[] } | { errors: FieldError[] }> {
  const lasting = await manager.findBy(RuptureEntity, { reportId: In(open.map(({ id }) => id)), until: IsNull() });
  if (solution.ruptures === null) {
    const ended = solution.outcome === 'CONTACT_LOST' ? [] : lasting;
    return { list: ended.map((rupture) => ({ rupture, until: solution.solvedOn < rupture.since ? rupture.since : solution.solvedOn })) };
  }
  const errors: FieldError[] = [];
  const list = solution.ruptures.flatMap(({ id, until }, index): Ending[] => {
    const path = `ruptures.${index}.until`;
    const rupture = isUuid(id) ? lasting.find((candidate) => candidate.id === id.toLowerCase()) : undefined;
    const found = rupture ? [...pastDay(path, until, today), ...(until < rupture.since ? [fieldError(path, 'DATE_ORDER')] : [])] : [fieldError(`ruptures.${index}.id`, 'VOCABULARY_CODE_UNKNOWN')];
    errors.push(...found);
    return rupture && found.length === 0 ? [{ rupture, until }] : [];
  });
  return errors.length > 0 ? { errors } : { list };
}

function endChanges(reportId: string, endings: readonly Ending[]): FieldChange[] {
  return endings.filter(({ rupture }) => rupture.reportId === reportId).map(({ rupture, until }) => ({ field: `ruptures.${rupture.rightCode}.until`, before: [], after: [until], hidden: false }));
}

function pastDay(path: string, day: string, today: IsoDate): FieldError[] {
  if (!isCivilDay(day)) return [fieldError(path, 'DATE_INVALID')];
  if (day > addDays(today, 1)) return [fieldError(path, 'DATE_IN_FUTURE')];
  return day < EARLIEST_DAY ? [fieldError(path, 'DATE_TOO_OLD')] : [];
}

function fieldError(path: string, code: FieldError['code']): FieldError {
  return { path, code, message: stepMessage({ path, code }) };
}

