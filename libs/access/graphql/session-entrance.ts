import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@vigie/platform';
import { setSessionCookie } from '../sessions/session-cookie';
import { ViewerLookup } from '../sessions/viewer-lookup';
import type { SignInOutcome } from '../sign-in/sign-in-outcome';
import { KnownDevice } from '../sign-in/known-device';
import { SignOut } from '../sign-in/sign-out';
import type { GraphqlContext } from '../viewer/request-viewer';
import { SecondFactorRequired, SignedIn, SignInRefused } from './sign-in.types';
import { viewerType } from './viewer.type';

/** Carries what came of signing in to the browser: the cookie, and the viewer of the rest of this request. */
@Injectable()
export class SessionEntrance {
  constructor(
    private readonly viewers: ViewerLookup,
    private readonly signOut: SignOut,
    private readonly devices: KnownDevice,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async enter({ req, res }: GraphqlContext, outcome: SignInOutcome): Promise<SignedIn | SecondFactorRequired | SignInRefused> {
    if (outcome.kind === 'REFUSED') return Object.assign(new SignInRefused(), { message: outcome.message, retryAfterSeconds: outcome.retryAfterSeconds });
    if (outcome.kind === 'SECOND_FACTOR') return Object.assign(new SecondFactorRequired(), { challenge: outcome.challenge, methods: outcome.methods });
    const viewer = await this.viewers.find(outcome.session.token);
    if (!viewer) throw new Error('The session just opened is not found.');
    // A browser has one session: the one it came with ends.
    if (req.viewer) await this.signOut.execute(req.viewer);
    req.viewer = viewer;
    setSessionCookie(res, this.config.publicUrl, outcome.session);
    this.devices.remember(req, res, viewer.account.id);
    return Object.assign(new SignedIn(), { viewer: viewerType(viewer) });
  }
}
