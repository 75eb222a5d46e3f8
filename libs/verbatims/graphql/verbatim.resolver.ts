import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { VerbatimRefusalMotive as Motive, VerbatimReuse as Reuse, VerbatimStatus as Status } from '@vigie/domain/verbatims';
import { PageInput } from '@vigie/platform';
import { DecideVerbatim } from '../decide-verbatim/decide-verbatim';
import type { VerbatimOutcome } from '../outcome';
import { ProposeVerbatim } from '../propose-verbatim/propose-verbatim';
import { ReadCandidates } from '../read-verbatims/read-candidates';
import { ReadVerbatims } from '../read-verbatims/read-verbatims';
import {
  OpenVerbatimResult, VerbatimCandidatePage, VerbatimChangeResult, VerbatimChanged, VerbatimDecision, VerbatimDraft, VerbatimPage, VerbatimRefusalMotive, VerbatimReuse, VerbatimStatus, refusedObject, verbatimObject,
} from './verbatim.objects';

@Permit('REGIONAL', 'NATIONAL')
@Resolver()
export class VerbatimResolver {
  constructor(private readonly read: ReadVerbatims, private readonly candidates: ReadCandidates, private readonly proposing: ProposeVerbatim, private readonly deciding: DecideVerbatim) {}

  @Query(() => VerbatimPage, { description: 'Those that have waited longest first' })
  async verbatims(
    @CurrentViewer() viewer: Viewer,
    @Args('statuses', { type: () => [VerbatimStatus], nullable: true }) statuses: Status[] | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<VerbatimPage> {
    const { items, total, toRead } = await this.read.page(viewer, statuses, page);
    return { items: items.map(verbatimObject), total, toRead };
  }

  @Query(() => VerbatimCandidatePage)
  async verbatimCandidates(@CurrentViewer() viewer: Viewer, @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null): Promise<VerbatimCandidatePage> {
    const { items, total } = await this.candidates.page(viewer, page);
    return { items: [...items], total };
  }

  @Mutation(() => OpenVerbatimResult, { description: 'Opens a testimony, masked, to choose from it. A mutation because it leaves a trace in the audit log' })
  async openVerbatim(
    @CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string, @Args('purpose', { type: () => String, nullable: true }) purpose: string | null,
  ): Promise<typeof OpenVerbatimResult> {
    const outcome = await this.proposing.open(viewer, reportId, purpose);
    return outcome.kind === 'REFUSED' ? refusedObject(outcome) : Object.assign(new VerbatimDraft(), outcome);
  }

  @Mutation(() => VerbatimChangeResult, { description: 'Another person then reads it' })
  async proposeVerbatim(
    @CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string, @Args('excerpt') excerpt: string, @Args('reuse', { type: () => VerbatimReuse }) reuse: Reuse,
  ): Promise<typeof VerbatimChangeResult> {
    return this.result(viewer, await this.proposing.propose(viewer, reportId, excerpt, reuse));
  }

  @Mutation(() => VerbatimChangeResult, { description: 'The second reading, by another person than who proposed it' })
  async decideVerbatim(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('decision', { type: () => VerbatimDecision }) decision: 'ACCEPTED' | 'REFUSED', @Args('motive', { type: () => VerbatimRefusalMotive, nullable: true }) motive: Motive | null,
  ): Promise<typeof VerbatimChangeResult> {
    return this.result(viewer, await this.deciding.execute(viewer, id, revision, decision, motive));
  }

  private async result(viewer: Viewer, outcome: VerbatimOutcome): Promise<typeof VerbatimChangeResult> {
    if (outcome.kind === 'REFUSED') return refusedObject(outcome);
    return Object.assign(new VerbatimChanged(), { verbatim: verbatimObject(await this.read.one(viewer, outcome.id)) });
  }
}
