import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { SECOND_FACTOR_MESSAGES, SIGN_IN_MESSAGES } from '../messages.fr';
import { Throttle, type ThrottleKey } from '../throttle/throttle';
import type { Viewer } from '../viewer/viewer';
import { Authenticator } from './authenticator';
import type { EnrolmentOutcome, RemovalOutcome } from './enrolment-outcome';
import { SecondFactorKeeper } from './second-factor-keeper';
import { forgetTotp, secondFactorsOf } from './second-factor-state';

/** `uri`: for a QR code; `secret`: base 32, to type where no camera is. Shown once. */
export type TotpBegun = { readonly kind: 'BEGUN'; readonly secret: string; readonly uri: string } | AccountRefusal;

/** The authenticator application: begun with a secret, enrolled by a first code, removed. */
@Injectable()
export class TotpEnrolment {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly authenticator: Authenticator,
    private readonly throttle: Throttle,
    private readonly keeper: SecondFactorKeeper,
  ) {}

  /** Beginning again before the first code gives another secret. */
  async begin(viewer: Viewer): Promise<TotpBegun> {
    const refusal = this.keeper.refusal(viewer);
    if (refusal) return refusal;
    const { id, email } = viewer.account;
    const { sealed, secret, uri } = this.authenticator.create(id, email);
    return this.tx.run(SYSTEM, async (m) => {
      if ((await secondFactorsOf(m, id)).totp) return accountRefused(SECOND_FACTOR_MESSAGES.totpAlready);
      await m.query(
        'INSERT INTO account_credential (account_id, totp_secret) VALUES ($1, $2) ON CONFLICT (account_id) DO UPDATE SET totp_secret = excluded.totp_secret, totp_last_step = NULL',
        [id, sealed],
      );
      return { kind: 'BEGUN', secret, uri };
    });
  }

  async confirm(viewer: Viewer, code: string): Promise<EnrolmentOutcome> {
    const { id } = viewer.account;
    const keys: ThrottleKey[] = [{ kind: 'SECOND_FACTOR', value: id }];
    const now = this.clock.now();
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, keys, now));
    if (wait > 0) return accountRefused(SIGN_IN_MESSAGES.tooManyAttempts(wait));
    return this.tx.run(SYSTEM, async (m) => {
      const [row] = await m.query<{ secret: Buffer | null }[]>('SELECT totp_secret AS secret FROM account_credential WHERE account_id = $1 AND totp_confirmed_at IS NULL FOR UPDATE', [id]);
      if (!row?.secret) return accountRefused(SECOND_FACTOR_MESSAGES.totpNotBegun);
      const step = this.authenticator.stepOf(id, row.secret, code.replace(/\s/g, ''), now);
      if (step === null) return accountRefused(SIGN_IN_MESSAGES.wrongCode, 'code');
      await m.query('UPDATE account_credential SET totp_confirmed_at = $2, totp_last_step = $3 WHERE account_id = $1', [id, now, step]);
      await this.throttle.succeed(m, keys, now);
      return this.keeper.enrolled(m, viewer, 'totp');
    });
  }

  remove(viewer: Viewer): Promise<RemovalOutcome> {
    return this.tx.run(SYSTEM, async (m) => {
      const refusal = await this.keeper.refusalToRemove(m, viewer);
      if (refusal) return refusal;
      await forgetTotp(m, viewer.account.id);
      await this.keeper.removed(m, viewer, 'totp');
      return { kind: 'REMOVED' };
    });
  }
}
