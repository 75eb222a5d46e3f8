import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, Mailer, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { normalisedEmail } from '../accounts/email-address';
import { signInLinkUrl } from '../letters/account-links';
import { BackgroundWork } from '../letters/background-work';
import { signInLetter } from '../letters/letters.fr';
import { tooManyRequests } from '../refusals/refusals';
import { accountByEmail } from '../sign-in/sign-in-account';
import { Throttle } from '../throttle/throttle';
import { makeSignInLink } from './sign-in-links';

/** Sends a sign-in link to an account, and says nothing of whether there is one: not by the answer, not by its time. */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly background: BackgroundWork,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /**
   * Returns as soon as the address it comes from has been counted; all that depends on the account comes after the answer.
   * @param address IP address of the client
   * @throws tooManyRequests when that address has asked too often
   */
  async execute(typedEmail: string, address: string): Promise<void> {
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, [{ kind: 'LINK_ADDRESS', value: address }]));
    if (wait > 0) throw tooManyRequests(wait);
    this.background.start('sign-in link', () => this.sendTo(normalisedEmail(typedEmail)));
  }

  private async sendTo(email: string): Promise<void> {
    const made = await this.tx.run(SYSTEM, async (m) => {
      if ((await this.throttle.attempt(m, [{ kind: 'LINK_ACCOUNT', value: email }])) > 0) return null;
      const account = await accountByEmail(m, email);
      return account && !account.disabled ? { role: account.role, token: await makeSignInLink(m, account.id, this.clock.now()) } : null;
    });
    if (made) await this.mailer.send(signInLetter(email, signInLinkUrl(this.config.publicUrl, made.role, made.token)));
  }
}
