import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { CompleteSignIn } from '../sign-in/complete-sign-in';
import { refused, type SignInOutcome } from '../sign-in/sign-in-outcome';
import { takeSignInLink } from './sign-in-links';

/** Signs in with the link of a mail. A mutation: what merely opens the page, as mail scanners do, uses nothing up. */
@Injectable()
export class SignInWithLink {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly complete: CompleteSignIn,
  ) {}

  execute(token: string): Promise<SignInOutcome> {
    return this.tx.run(SYSTEM, async (m) => {
      const accountId = await takeSignInLink(m, token, this.clock.now());
      return accountId ? this.complete.afterFirstProof(m, accountId, 'link') : refused(SIGN_IN_MESSAGES.linkDead);
    });
  }
}
