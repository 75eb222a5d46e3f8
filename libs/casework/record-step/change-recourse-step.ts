import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { isUuid, structureWriter, type StructureWriter } from '@vigie/intake';
import { Clock, TransactionRunner } from '@vigie/platform';
import { RecourseStepEntity } from '../persistence/recourse-step.entity';
import type { CaseFile } from '../read-cases/case-file';
import { FindCaseFile } from '../read-cases/find-case-file';
import type { StepOutcome } from './record-recourse-step';
import { StepCheck } from './step-check';

/** Corrects a step of the own structure, takes it off, or puts it back. */
@Injectable()
export class ChangeRecourseStep {
  constructor(
    private readonly tx: TransactionRunner, private readonly check: StepCheck, private readonly cases: FindCaseFile, private readonly clock: Clock,
  ) {}

  /** @throws forbidden for staff; notFound for a step of another structure, or one that was taken off */
  async edit(viewer: Viewer, id: string, draft: unknown): Promise<StepOutcome> {
    const writer = structureWriter(viewer);
    const today = await this.check.check(draft);
    return this.tx.run(writer.scope, async (manager) => {
      const step = await lockStep(manager, writer, id);
      if (step.removedAt) throw notFound();
      // A code retired since the step was recorded may stay.
      const checked = today.ok || today.vocabularyVersion === step.vocabularyVersion ? today : await this.check.check(draft, step.vocabularyVersion);
      if (!checked.ok) return { kind: 'REFUSED', errors: today.ok ? checked.errors : today.errors };
      await manager.update(RecourseStepEntity, { id }, { ...checked.step, vocabularyVersion: checked.vocabularyVersion, updatedAt: this.clock.now() });
      return { kind: 'RECORDED', stepId: step.id, caseFile: await this.caseOf(manager, viewer, step) };
    });
  }

  /**
   * Taking off twice is taking off once; putting back what is there changes nothing.
   * @throws forbidden for staff; notFound for a step of another structure
   */
  setRemoved(viewer: Viewer, id: string, removed: boolean): Promise<{ readonly stepId: string; readonly caseFile: CaseFile }> {
    const writer = structureWriter(viewer);
    return this.tx.run(writer.scope, async (manager) => {
      const step = await lockStep(manager, writer, id);
      const now = this.clock.now();
      if ((step.removedAt !== null) !== removed) await manager.update(RecourseStepEntity, { id: step.id }, { removedAt: removed ? now : null, updatedAt: now });
      return { stepId: step.id, caseFile: await this.caseOf(manager, viewer, step) };
    });
  }

  private async caseOf(manager: EntityManager, viewer: Viewer, { structureId, caseCode }: RecourseStepEntity): Promise<CaseFile> {
    const file = await this.cases.within(manager, viewer, structureId, caseCode);
    // Its reports were corrected to another code since: the step has no case to show.
    if (!file) throw notFound();
    return file;
  }
}

async function lockStep(manager: EntityManager, { structureId }: StructureWriter, id: string): Promise<RecourseStepEntity> {
  if (!isUuid(id)) throw notFound();
  const step = await manager.findOne(RecourseStepEntity, { where: { id, structureId }, lock: { mode: 'pessimistic_write' } });
  if (!step) throw notFound();
  return step;
}
