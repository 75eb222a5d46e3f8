import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { MESSAGES } from '../messages.fr';
import { ListAttachments } from '../read-attachments/list-attachments';
import { OpenAttachment, type FileLink } from '../read-attachments/open-attachment';
import { RemoveAttachment, type Removal } from '../remove-attachment/remove-attachment';
import { Attachment, RestoreRefused, AttachmentLink, AttachmentRemoved, AttachmentRestored, RestoreAttachmentResult } from './attachment.object';

/** Proofs, but for their content: that goes by /files. */
@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(private readonly list: ListAttachments, private readonly opening: OpenAttachment, private readonly removal: RemoveAttachment) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [Attachment], { description: 'Of a case, a report, the whole case of a report, or a step: give one at least' })
  attachments(
    @CurrentViewer() viewer: Viewer,
    @Args('caseCode', { type: () => ID, nullable: true }) caseCode: string | null,
    @Args('reportId', { type: () => ID, nullable: true }) reportId: string | null,
    @Args('stepId', { type: () => ID, nullable: true }) stepId: string | null,
    @Args('caseOfReport', { type: () => ID, nullable: true }) caseOfReport: string | null,
  ): Promise<Attachment[]> {
    return this.list.execute(viewer, { caseCode, reportId, stepId, caseOfReport });
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => AttachmentLink, { description: 'A mutation because federation staff leave a trace in the audit log, with their purpose' })
  openAttachment(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('purpose', { type: () => String, nullable: true }) purpose: string | null,
  ): Promise<FileLink> {
    return this.opening.link(viewer, id, purpose ?? null);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => AttachmentRemoved)
  removeAttachment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Removal> {
    return this.removal.execute(viewer, id);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => RestoreAttachmentResult)
  async restoreAttachment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof RestoreAttachmentResult> {
    const attachment = await this.removal.undo(viewer, id);
    return attachment ? Object.assign(new AttachmentRestored(), { attachment }) : Object.assign(new RestoreRefused(), { message: MESSAGES.tooLateToRestore });
  }
}
