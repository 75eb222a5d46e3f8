import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { SECOND_FACTOR_MESSAGES, SIGN_IN_MESSAGES } from '../messages.fr';
import { notFound } from '../refusals/refusals';
import type { EnrolmentOutcome, RemovalOutcome } from '../second-factor/enrolment-outcome';
import { SecondFactorKeeper } from '../second-factor/second-factor-keeper';
import { keepChallenge, takeChallenge } from '../sign-in/sign-in-challenges';
import type { Viewer } from '../viewer/viewer';
import { RelyingParty } from './relying-party';

/** `options`: JSON for the browser's WebAuthn call; `challenge`: to send back with what the browser answers. */
export interface PasskeyCeremony {
  readonly kind: 'CEREMONY';
  readonly challenge: string;
  readonly options: string;
}

const MOST_PASSKEYS = 10;
const LONGEST_NAME = 60;

/** The own passkeys: registered and removed. */
@Injectable()
export class PasskeyRegistration {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly party: RelyingParty,
    private readonly keeper: SecondFactorKeeper,
  ) {}

  async begin(viewer: Viewer): Promise<PasskeyCeremony | AccountRefusal> {
    const refusal = this.keeper.refusal(viewer);
    if (refusal) return refusal;
    return this.tx.run(SYSTEM, async (m) => {
      const known = await m.query<{ id: string }[]>('SELECT id FROM passkey WHERE account_id = $1', [viewer.account.id]);
      if (known.length >= MOST_PASSKEYS) return accountRefused(SECOND_FACTOR_MESSAGES.tooManyPasskeys);
      const options = await this.party.registrationOptions(viewer.account, known.map(({ id }) => id));
      const challenge = await keepChallenge(m, { kind: 'PASSKEY_REGISTRATION', accountId: viewer.account.id, webauthnChallenge: options.challenge }, this.clock.now());
      return { kind: 'CEREMONY', challenge, options: JSON.stringify(options) };
    });
  }

  /** @param answer JSON of what the browser's WebAuthn call returned */
  async finish(viewer: Viewer, challenge: string, answer: string, typedName: string): Promise<EnrolmentOutcome> {
    const name = typedName.trim();
    if (name.length === 0 || name.length > LONGEST_NAME || /[\p{Cc}<>]/u.test(name)) return accountRefused(SECOND_FACTOR_MESSAGES.passkeyName, 'name');
    const now = this.clock.now();
    const begun = await this.tx.run(SYSTEM, (m) => takeChallenge(m, 'PASSKEY_REGISTRATION', challenge, now));
    if (!begun?.webauthnChallenge || begun.accountId !== viewer.account.id) return accountRefused(SIGN_IN_MESSAGES.stepExpired);
    const credential = await this.party.registered(answer, begun.webauthnChallenge);
    if (!credential) return accountRefused(SECOND_FACTOR_MESSAGES.passkeyRefused);
    return this.tx.run(SYSTEM, async (m) => {
      const [added] = await m.query<unknown[]>(
        `INSERT INTO passkey (id, account_id, name, public_key, counter, transports, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [credential.id, viewer.account.id, name, Buffer.from(credential.publicKey), credential.counter, credential.transports ?? [], now],
      );
      return added ? this.keeper.enrolled(m, viewer, 'passkey') : accountRefused(SECOND_FACTOR_MESSAGES.passkeyKnown);
    });
  }

  /** @throws notFound for a passkey that is not the viewer's */
  remove(viewer: Viewer, id: string): Promise<RemovalOutcome> {
    return this.tx.run(SYSTEM, async (m) => {
      const [own] = await m.query<unknown[]>('SELECT id FROM passkey WHERE id = $1 AND account_id = $2 FOR UPDATE', [id, viewer.account.id]);
      if (!own) throw notFound();
      const refusal = await this.keeper.refusalToRemove(m, viewer);
      if (refusal) return refusal;
      await m.query('DELETE FROM passkey WHERE id = $1', [id]);
      await this.keeper.removed(m, viewer, 'passkey');
      return { kind: 'REMOVED' };
    });
  }
}
