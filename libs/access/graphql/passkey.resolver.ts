import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { PasskeyRegistration } from '../passkeys/passkey-registration';
import { SignInWithPasskey } from '../passkeys/sign-in-with-passkey';
import { DuringEnrolment, Permit } from '../permit/permit';
import { ReadSecurity } from '../second-factor/read-security';
import { CurrentViewer } from '../viewer/current-viewer';
import type { GraphqlContext } from '../viewer/request-viewer';
import type { Viewer } from '../viewer/viewer';
import { accountRefusedType } from './account.types';
import { enrolmentResult, securityResult } from './security.resolver';
import { EnrolmentResult, PasskeyCeremonyResult, PasskeyCeremonyType, SecurityResult } from './security.types';
import { SessionEntrance } from './session-entrance';
import { SignInResult } from './sign-in.types';

@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly entrance: SessionEntrance,
    private readonly registration: PasskeyRegistration,
    private readonly signIn: SignInWithPasskey,
    private readonly read: ReadSecurity,
  ) {}

  @Permit('ANYONE')
  @Mutation(() => PasskeyCeremonyType, { description: 'To sign in with a passkey alone, or as the second factor of the challenge.' })
  async passkeySignInOptions(@Args('challenge', { type: () => String, nullable: true }) challenge: string | null, @Context() { req }: GraphqlContext): Promise<PasskeyCeremonyType> {
    return this.signIn.begin(challenge ?? null, req.ip ?? 'unknown');
  }

  @Permit('ANYONE')
  @Mutation(() => SignInResult)
  async signInWithPasskey(
    @Args('challenge') challenge: string,
    @Args('response', { description: 'JSON of what the browser answered.' }) response: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SignInResult> {
    return this.entrance.enter(context, await this.signIn.finish(challenge, response));
  }

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Mutation(() => PasskeyCeremonyResult)
  async passkeyRegistrationOptions(@CurrentViewer() viewer: Viewer): Promise<typeof PasskeyCeremonyResult> {
    const outcome = await this.registration.begin(viewer);
    return outcome.kind === 'CEREMONY' ? Object.assign(new PasskeyCeremonyType(), { challenge: outcome.challenge, options: outcome.options }) : accountRefusedType(outcome);
  }

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Mutation(() => EnrolmentResult)
  async registerPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('challenge') challenge: string,
    @Args('response', { description: 'JSON of what the browser answered.' }) response: string,
    @Args('name') name: string,
  ): Promise<typeof EnrolmentResult> {
    return enrolmentResult(await this.registration.finish(viewer, challenge, response, name));
  }

  @Permit('SIGNED_IN')
  @Mutation(() => SecurityResult)
  async removePasskey(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<typeof SecurityResult> {
    return securityResult(await this.registration.remove(viewer, id), () => this.read.execute(viewer));
  }
}
