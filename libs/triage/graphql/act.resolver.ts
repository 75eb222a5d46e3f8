import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { StaffStatus, StatusMotive } from '@vigie/domain';
import { AttachReports } from '../anomalies/attach-reports';
import { AssignReports } from '../act-on-reports/assign-reports';
import { MoveReports } from '../act-on-reports/move-reports';
import type { ActOutcome } from '../act-on-reports/outcome';
import { QualifyReports } from '../act-on-reports/qualify-reports';
import { TagReports } from '../act-on-reports/tag-reports';
import { UndoActs } from '../act-on-reports/undo-acts';
import { FindDuplicates } from '../merge-reports/find-duplicates';
import { MergeReports } from '../merge-reports/merge-reports';
import { ReadQueue } from '../read-queue/read-queue';
import { TriageItem } from './queue-item.object';
import { TriageMotive, TriageStatus } from './triage.enums';
import { AimedReport, QualificationInput, TriageDone, TriageRefused, TriageResult } from './triage.result';

const REPORTS = { type: () => [AimedReport], description: 'Up to 200, each done or refused by itself' } as const;
const GESTURE = { type: () => ID, nullable: true, description: 'A UUID of one’s own: sent again with it when no answer came, what was done is not done twice' } as const;

/** What staff do to reports, one or many at a time. */
@Resolver()
export class TriageActResolver {
  constructor(
    private readonly read: ReadQueue, private readonly qualification: QualifyReports, private readonly moving: MoveReports, private readonly assignment: AssignReports,
    private readonly tagging: TagReports, private readonly undoing: UndoActs, private readonly merging: MergeReports, private readonly duplicates: FindDuplicates, private readonly attaching: AttachReports,
  ) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'How sure it is that the teleservice caused it, and what that rests on; it is qualified by it' })
  qualifyReport(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int, nullable: true }) revision: number | null,
    @Args('qualification') qualification: QualificationInput,
  ): Promise<typeof TriageResult> {
    return this.result(viewer, this.qualification.execute(viewer, [{ id, revision }], qualification));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult)
  qualifyReports(@CurrentViewer() viewer: Viewer, @Args('reports', REPORTS) reports: AimedReport[], @Args('qualification') qualification: QualificationInput, @Args('gesture', GESTURE) gesture: string | null): Promise<typeof TriageResult> {
    return this.result(viewer, this.qualification.execute(viewer, reports, qualification, gesture));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'SUBMITTED reopens what was resolved or rejected' })
  moveReports(
    @CurrentViewer() viewer: Viewer, @Args('reports', REPORTS) reports: AimedReport[],
    @Args('to', { type: () => TriageStatus }) to: StaffStatus, @Args('motive', { type: () => TriageMotive, nullable: true }) motive: StatusMotive | null,
    @Args('gesture', GESTURE) gesture: string | null,
  ): Promise<typeof TriageResult> {
    return this.result(viewer, this.moving.execute(viewer, reports, to, motive, gesture));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult)
  assignReports(@CurrentViewer() viewer: Viewer, @Args('reports', REPORTS) reports: AimedReport[], @Args('assigneeId', { type: () => ID, nullable: true, description: 'Null: nobody' }) assigneeId: string | null, @Args('gesture', GESTURE) gesture: string | null): Promise<typeof TriageResult> {
    return this.result(viewer, this.assignment.execute(viewer, reports, assigneeId, gesture));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult)
  tagReports(@CurrentViewer() viewer: Viewer, @Args('reports', REPORTS) reports: AimedReport[], @Args('tag') tag: string, @Args('remove', { defaultValue: false }) remove: boolean, @Args('gesture', GESTURE) gesture: string | null): Promise<typeof TriageResult> {
    return this.result(viewer, this.tagging.execute(viewer, reports, tag, !remove, gesture));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'They tell of a known anomaly' })
  attachReports(@CurrentViewer() viewer: Viewer, @Args('reports', REPORTS) reports: AimedReport[], @Args('anomalyId', { type: () => ID, nullable: true, description: 'Null: of none' }) anomalyId: string | null, @Args('gesture', GESTURE) gesture: string | null): Promise<typeof TriageResult> {
    return this.result(viewer, this.attaching.execute(viewer, reports, anomalyId, gesture));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'Takes back one gesture of one’s own' })
  undoTriage(@CurrentViewer() viewer: Viewer, @Args('batchId', { type: () => ID }) batchId: string): Promise<typeof TriageResult> {
    return this.result(viewer, this.undoing.execute(viewer, batchId));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [TriageItem], { description: 'Reports that may tell of the same situation, closest first' })
  async possibleDuplicates(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<TriageItem[]> {
    return (await this.duplicates.execute(viewer, reportId)) as TriageItem[];
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'The others count no more, and point to the one that is kept' })
  mergeReports(@CurrentViewer() viewer: Viewer, @Args('keptId', { type: () => ID }) keptId: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<typeof TriageResult> {
    return this.result(viewer, this.merging.merge(viewer, keptId, ids));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => TriageResult, { description: 'Each stands again where it stood' })
  unmergeReports(@CurrentViewer() viewer: Viewer, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<typeof TriageResult> {
    return this.result(viewer, this.merging.unmerge(viewer, ids));
  }

  private async result(viewer: Viewer, asked: Promise<ActOutcome>): Promise<typeof TriageResult> {
    const outcome = await asked;
    if (outcome.kind === 'REFUSED') return Object.assign(new TriageRefused(), { id: outcome.refused[0]?.id ?? '', reason: outcome.reason, message: outcome.message });
    const items = (await this.read.items(viewer, outcome.ids)) as TriageItem[];
    return Object.assign(new TriageDone(), { batchId: outcome.batchId, items, refused: outcome.refused.map((one) => Object.assign(new TriageRefused(), one)) });
  }
}
