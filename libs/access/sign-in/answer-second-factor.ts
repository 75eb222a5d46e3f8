import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { SecondFactorCodes } from '../second-factor/second-factor-codes';
import { Throttle, type ThrottleKey } from '../throttle/throttle';
import { CompleteSignIn } from './complete-sign-in';
import { findChallenge } from './sign-in-challenges';
import { refused, type SignInOutcome } from './sign-in-outcome';

/** The second step of signing in: a code of the authenticator, or a recovery code. */
@Injectable()
export class AnswerSecondFactor {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly codes: SecondFactorCodes,
    private readonly complete: CompleteSignIn,
  ) {}

  /** @param challenge from `SECOND_FACTOR`; a wrong code leaves it usable, a right one uses it up */
  async execute(challenge: string, code: string): Promise<SignInOutcome> {
    const now = this.clock.now();
    const accountId = await this.tx.run(SYSTEM, (m) => findChallenge(m, 'SECOND_FACTOR', challenge, now)).then((found) => found?.accountId);
    if (!accountId) return refused(SIGN_IN_MESSAGES.stepExpired);
    const keys: ThrottleKey[] = [{ kind: 'SECOND_FACTOR', value: accountId }];
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, keys, now));
    if (wait > 0) return refused(SIGN_IN_MESSAGES.tooManyAttempts(wait), wait);
    return this.tx.run(SYSTEM, async (m) => {
      const proof = await this.codes.accept(m, accountId, code);
      if (!proof) return refused(SIGN_IN_MESSAGES.wrongCode);
      await this.throttle.succeed(m, keys, now);
      return this.complete.afterFullProof(m, accountId, proof);
    });
  }
}
