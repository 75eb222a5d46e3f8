import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { normalisedEmail } from '../accounts/email-address';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { passwordMatches } from '../passwords/passwords';
import { Throttle, type ThrottleKey } from '../throttle/throttle';
import { CompleteSignIn } from './complete-sign-in';
import { accountByEmail } from './sign-in-account';
import { refused, type SignInOutcome } from './sign-in-outcome';

/** Signing in by e-mail and password: the same answers, counts and work whether or not the account exists. */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly complete: CompleteSignIn,
  ) {}

  /**
   * @param address IP address of the client
   * @param deviceOf what stands for the browser when it has signed that account in before, else null
   */
  async execute(typedEmail: string, password: string, address: string, deviceOf: (accountId: string) => string | null = () => null): Promise<SignInOutcome> {
    const email = normalisedEmail(typedEmail);
    const now = this.clock.now();
    // Committed before the password is looked at: guesses sent all at once are all counted.
    const { wait, account, keys } = await this.tx.run(SYSTEM, async (m) => {
      const found = await accountByEmail(m, email);
      const device = found && deviceOf(found.id);
      const keys: ThrottleKey[] = [device ? { kind: 'PASSWORD_DEVICE', value: device } : { kind: 'PASSWORD_ACCOUNT', value: email }, { kind: 'PASSWORD_ADDRESS', value: address }];
      return { wait: await this.throttle.attempt(m, keys, now), account: found, keys };
    });
    if (wait > 0) return refused(SIGN_IN_MESSAGES.tooManyAttempts(wait), wait);
    const usable = account && !account.disabled ? account : null;
    const matches = await passwordMatches(usable?.passwordHash ?? null, password);
    if (!usable || !matches) return refused(SIGN_IN_MESSAGES.wrongCredentials);
    return this.tx.run(SYSTEM, async (m) => {
      await this.throttle.succeed(m, keys, now);
      return this.complete.afterFirstProof(m, usable.id, 'password');
    });
  }
}
