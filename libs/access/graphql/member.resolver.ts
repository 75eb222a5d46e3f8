import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageInput } from '@vigie/platform';
import { InviteMember } from '../invitations/invite-member';
import { PendingInvitations } from '../invitations/pending-invitations';
import { Permit } from '../permit/permit';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { accountRefusedType } from './account.types';
import { InviteMemberInput, InviteMemberResult, PendingInvitation, PendingInvitationPage } from './invitation.types';

/** Invitations, seen by those who send them. */
@Resolver()
export class MemberResolver {
  constructor(
    private readonly invite: InviteMember,
    private readonly pending: PendingInvitations,
  ) {}

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => InviteMemberResult, { description: 'Sends an invitation by mail, in place of an older one to the same address.' })
  async inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('member', { type: () => InviteMemberInput }) member: InviteMemberInput,
  ): Promise<typeof InviteMemberResult> {
    const outcome = await this.invite.execute(viewer, member);
    return outcome.kind === 'INVITED' ? Object.assign(new PendingInvitation(), outcome.invitation) : accountRefusedType(outcome);
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Query(() => PendingInvitationPage)
  invitations(@CurrentViewer() viewer: Viewer, @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null): Promise<PendingInvitationPage> {
    return this.pending.page(viewer, page);
  }

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')
  @Mutation(() => Boolean, { description: 'The link that was sent no longer works.' })
  async cancelInvitation(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.pending.cancel(viewer, id);
    return true;
  }
}
