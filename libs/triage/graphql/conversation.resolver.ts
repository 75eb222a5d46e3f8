import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { CommentReport } from '../conversation/comment-report';
import { correspondent } from '../conversation/correspondent';
import { ReadConversations, type Conversations } from '../conversation/read-conversations';
import { CommentResult, ReportComment, StructureConversations, commentResult, reportComment } from './conversation.object';

const reader = (viewer: Viewer) => ({ id: viewer.account.id, side: correspondent(viewer).side });

/** What the federation and a structure write to each other about a report. */
@Resolver()
export class ConversationResolver {
  constructor(private readonly comment: CommentReport, private readonly read: ReadConversations) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [ReportComment], { description: 'Oldest first' })
  async reportComments(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<ReportComment[]> {
    return (await this.read.ofReport(viewer, reportId)).map((comment) => reportComment(comment, reader(viewer)));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => StructureConversations, { description: 'Of the own structure, unread first' })
  async conversations(@CurrentViewer() viewer: Viewer, @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null): Promise<StructureConversations> {
    const found: Conversations = await this.read.ofStructure(viewer, page);
    return found as StructureConversations;
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => CommentResult, { description: 'The other side is told by mail that there is a message, never what it says' })
  async commentReport(
    @CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string, @Args('body') body: string,
    @Args('internal', { defaultValue: false, description: 'A note among staff' }) internal: boolean,
  ): Promise<typeof CommentResult> {
    return commentResult(await this.comment.execute(viewer, reportId, { body, internal }), reader(viewer));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => Boolean, { description: 'One’s own, as long as the other side has not read it; false when it has' })
  removeComment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.read.remove(viewer, id);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => Boolean)
  markConversationRead(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<boolean> {
    return this.read.markRead(viewer, reportId);
  }
}
