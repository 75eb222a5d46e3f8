import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { DiscardDraft } from '../drafts/discard-draft';
import { ListDrafts, type DraftView } from '../drafts/list-drafts';
import { SaveDraft } from '../drafts/save-draft';
import { ReportDraft, SaveDraftResult, saveDraftResult } from './draft.object';

/** Reports being filled in, from one device to the next. */
@Resolver()
export class DraftResolver {
  constructor(private readonly list: ListDrafts, private readonly save: SaveDraft, private readonly discard: DiscardDraft) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => [ReportDraft])
  drafts(@CurrentViewer() viewer: Viewer): Promise<DraftView[]> {
    return this.list.execute(viewer);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => SaveDraftResult)
  async saveDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('content') content: string,
  ): Promise<typeof SaveDraftResult> {
    return saveDraftResult(await this.save.execute(viewer, id, revision, content));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => Boolean)
  discardDraft(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.discard.execute(viewer, id);
  }
}
