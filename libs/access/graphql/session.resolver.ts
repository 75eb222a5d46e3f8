import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '@vigie/platform';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { DuringEnrolment, Permit } from '../permit/permit';
import { clearSessionCookie } from '../sessions/session-cookie';
import { AnswerSecondFactor } from '../sign-in/answer-second-factor';
import { KnownDevice } from '../sign-in/known-device';
import { SignInByPassword } from '../sign-in/sign-in-by-password';
import { SignOut } from '../sign-in/sign-out';
import { RequestSignInLink } from '../sign-in-link/request-sign-in-link';
import { SignInWithLink } from '../sign-in-link/sign-in-with-link';
import { CurrentViewer } from '../viewer/current-viewer';
import type { GraphqlContext } from '../viewer/request-viewer';
import type { Viewer } from '../viewer/viewer';
import { SessionEntrance } from './session-entrance';
import { LinkRequested, SignInResult } from './sign-in.types';
import { ViewerType, viewerType } from './viewer.type';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly entrance: SessionEntrance,
    private readonly byPassword: SignInByPassword,
    private readonly secondFactor: AnswerSecondFactor,
    private readonly requestLink: RequestSignInLink,
    private readonly withLink: SignInWithLink,
    private readonly ending: SignOut,
    private readonly devices: KnownDevice,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Permit('ANYONE')
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in, or null.' })
  me(@CurrentViewer() viewer: Viewer | null): ViewerType | null {
    return viewer && viewerType(viewer);
  }

  @Permit('ANYONE')
  @Mutation(() => SignInResult)
  async signIn(@Args('email') email: string, @Args('password') password: string, @Context() context: GraphqlContext): Promise<typeof SignInResult> {
    return this.entrance.enter(context, await this.byPassword.execute(email, password, addressOf(context), (id) => this.devices.of(context.req, id)));
  }

  @Permit('ANYONE')
  @Mutation(() => SignInResult, { description: 'A code of the authenticator application, or a recovery code.' })
  async answerSecondFactor(@Args('challenge') challenge: string, @Args('code') code: string, @Context() context: GraphqlContext): Promise<typeof SignInResult> {
    return this.entrance.enter(context, await this.secondFactor.execute(challenge, code));
  }

  @Permit('ANYONE')
  @Mutation(() => LinkRequested, { description: 'The same answer whether or not there is an account.' })
  async requestSignInLink(@Args('email') email: string, @Context() context: GraphqlContext): Promise<LinkRequested> {
    await this.requestLink.execute(email, addressOf(context));
    return { message: SIGN_IN_MESSAGES.linkRequested };
  }

  @Permit('ANYONE')
  @Mutation(() => SignInResult, { description: 'Uses the link of a mail up: to be sent when the person clicks, not when the page opens.' })
  async signInWithLink(@Args('token') token: string, @Context() context: GraphqlContext): Promise<typeof SignInResult> {
    return this.entrance.enter(context, await this.withLink.execute(token));
  }

  @Permit('SIGNED_IN')
  @DuringEnrolment()
  @Mutation(() => Boolean)
  async signOut(@CurrentViewer() viewer: Viewer, @Context() { req, res }: GraphqlContext): Promise<boolean> {
    await this.ending.execute(viewer);
    req.viewer = null;
    clearSessionCookie(res, this.config.publicUrl);
    return true;
  }
}

function addressOf({ req }: GraphqlContext): string {
  return req.ip ?? 'unknown';
}
