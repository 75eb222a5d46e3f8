import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ChangeRecourseStep } from '../record-step/change-recourse-step';
import { RecordRecourseStep } from '../record-step/record-recourse-step';
import { ReopenCase } from '../solve-case/reopen-case';
import { SolveCase } from '../solve-case/solve-case';
import { CaseSolutionInput, RecourseStepInput } from './case.input';
import { RecordRecourseStepResult, RecourseStepRecorded, ReopenCaseResult, SolveCaseResult, reopenResult, solveResult, stepRecorded, stepResult } from './case.result';

/** What a structure writes of its cases. */
@Resolver()
export class ChangeCaseResolver {
  constructor(
    private readonly record: RecordRecourseStep, private readonly change: ChangeRecourseStep, private readonly solve: SolveCase, private readonly reopen: ReopenCase,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => RecordRecourseStepResult)
  async recordRecourseStep(
    @CurrentViewer() viewer: Viewer,
    @Args('caseCode', { type: () => ID }) caseCode: string,
    @Args('step') step: RecourseStepInput,
    @Args('stepId', { type: () => ID, nullable: true, description: 'A UUID drawn once a step: a retry under it adds none' }) stepId: string | null,
  ): Promise<typeof RecordRecourseStepResult> {
    return stepResult(await this.record.execute(viewer, caseCode, stepId ?? null, step));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => RecordRecourseStepResult)
  async editRecourseStep(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('step') step: RecourseStepInput): Promise<typeof RecordRecourseStepResult> {
    return stepResult(await this.change.edit(viewer, id, step));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => RecourseStepRecorded, { description: 'Takes it off the timeline; restoreRecourseStep puts it back' })
  async removeRecourseStep(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<RecourseStepRecorded> {
    return stepRecorded(await this.change.setRemoved(viewer, id, true));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => RecourseStepRecorded)
  async restoreRecourseStep(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<RecourseStepRecorded> {
    return stepRecorded(await this.change.setRemoved(viewer, id, false));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => SolveCaseResult)
  async solveCase(@CurrentViewer() viewer: Viewer, @Args('caseCode', { type: () => ID }) caseCode: string, @Args('solution') solution: CaseSolutionInput): Promise<typeof SolveCaseResult> {
    return solveResult(await this.solve.execute(viewer, caseCode, { ...solution, ruptures: solution.ruptures ?? null }));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => ReopenCaseResult, { description: 'Undoes solveCase: reports and ruptures stand as they did' })
  async reopenCase(@CurrentViewer() viewer: Viewer, @Args('caseCode', { type: () => ID }) caseCode: string): Promise<typeof ReopenCaseResult> {
    return reopenResult(await this.reopen.execute(viewer, caseCode));
  }
}
