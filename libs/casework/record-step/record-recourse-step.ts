import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { stepMessage, type FieldError, type RecourseStepForm } from '@vigie/contracts';
import { isUuid, structureWriter, type StructureWriter } from '@vigie/intake';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { RecourseStepEntity } from '../persistence/recourse-step.entity';
import type { CaseFile } from '../read-cases/case-file';
import { FindCaseFile } from '../read-cases/find-case-file';
import { lockCase, readCaseCode, regionOf } from './open-case';
import { StepCheck } from './step-check';

/** What comes of recording or correcting a step; all of it expected. */
export type StepOutcome =
  | { readonly kind: 'RECORDED'; readonly stepId: string; readonly caseFile: CaseFile }
  | { readonly kind: 'REFUSED'; readonly errors: readonly FieldError[] };

/** Adds a dated attempt to a case of the own structure. */
@Injectable()
export class RecordRecourseStep {
  constructor(
    private readonly tx: TransactionRunner, private readonly check: StepCheck, private readonly cases: FindCaseFile, private readonly clock: Clock,
  ) {}

  /**
   * @param stepId a UUID the client draws once a step, so that a retry adds none; null to let the server draw it
   * @throws forbidden for staff; notFound for a code under which the structure has no report
   */
  async execute(viewer: Viewer, typedCode: string, stepId: string | null, draft: unknown): Promise<StepOutcome> {
    const writer = structureWriter(viewer);
    const code = readCaseCode(typedCode);
    const checked = await this.check.check(draft);
    if ('error' in code || !checked.ok) return { kind: 'REFUSED', errors: [...('error' in code ? [code.error] : []), ...(checked.ok ? [] : checked.errors)] };
    if (stepId !== null && !isUuid(stepId)) return { kind: 'REFUSED', errors: [badStepId()] };
    const id = stepId?.toLowerCase() ?? newId(this.clock.now().getTime());
    return this.tx.run(writer.scope, async (manager) => {
      const reports = await lockCase(manager, writer, code.caseCode);
      await this.insert(manager, writer, { id, caseCode: code.caseCode, regionCode: regionOf(reports) }, checked.step, checked.vocabularyVersion);
      // The id of another structure's step, or of another case: nothing of it is seen, and nothing was added.
      const standing = await manager.findOneBy(RecourseStepEntity, { id, structureId: writer.structureId, caseCode: code.caseCode });
      if (!standing) return { kind: 'REFUSED', errors: [badStepId()] };
      return { kind: 'RECORDED', stepId: id, caseFile: (await this.cases.within(manager, viewer, writer.structureId, code.caseCode))! };
    });
  }

  private async insert(manager: EntityManager, writer: StructureWriter, where: { id: string; caseCode: string; regionCode: string }, step: RecourseStepForm, vocabularyVersion: number): Promise<void> {
    const now = this.clock.now();
    await manager.createQueryBuilder().insert().into(RecourseStepEntity)
      .values({ ...where, ...step, structureId: writer.structureId, vocabularyVersion, accountId: writer.accountId, createdAt: now, updatedAt: now, removedAt: null })
      .orIgnore().execute();
  }
}

function badStepId(): FieldError {
  return { path: 'stepId', code: 'WRONG_TYPE', message: stepMessage({ path: 'stepId', code: 'WRONG_TYPE' }) };
}
