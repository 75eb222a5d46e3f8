import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcceptInvitation } from '../invitations/accept-invitation';
import { ReadInvitation } from '../invitations/read-invitation';
import { SCOPE_LABELS } from '../messages.fr';
import { Permit } from '../permit/permit';
import type { GraphqlContext } from '../viewer/request-viewer';
import { OfferedInvitation } from './invitation.types';
import { SessionEntrance } from './session-entrance';
import { SignInResult } from './sign-in.types';

/** What somebody who has been sent an invitation can do with it, before there is an account. */
@Resolver()
export class InvitationResolver {
  constructor(
    private readonly entrance: SessionEntrance,
    private readonly read: ReadInvitation,
    private readonly accept: AcceptInvitation,
  ) {}

  @Permit('ANYONE')
  @Query(() => OfferedInvitation, { nullable: true, description: 'What the link of a mail offers; null once used, expired or withdrawn.' })
  async invitation(@Args('token') token: string): Promise<OfferedInvitation | null> {
    const found = await this.read.execute(token);
    return found && { email: found.email, role: found.role, scopeLabel: SCOPE_LABELS[found.role](found.structureName ?? found.federationName ?? '') };
  }

  @Permit('ANYONE')
  @Mutation(() => SignInResult)
  async acceptInvitation(
    @Args('token') token: string,
    @Args('displayName') displayName: string,
    @Args('password') password: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SignInResult> {
    return this.entrance.enter(context, await this.accept.execute(token, displayName, password));
  }
}
