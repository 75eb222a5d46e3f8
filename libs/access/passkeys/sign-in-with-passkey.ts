import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { SIGN_IN_MESSAGES } from '../messages.fr';
import { badUserInput, tooManyRequests } from '../refusals/refusals';
import { Throttle } from '../throttle/throttle';
import { CompleteSignIn } from '../sign-in/complete-sign-in';
import { findChallenge, keepChallenge, takeChallenge } from '../sign-in/sign-in-challenges';
import { refused, type SignInOutcome } from '../sign-in/sign-in-outcome';
import type { PasskeyCeremony } from './passkey-registration';
import { parsed, RelyingParty } from './relying-party';

interface PasskeyRow { id: string; account_id: string; public_key: Buffer; counter: string; transports: string[] }

/** Signing in with a passkey: alone, when the authenticator checks its user; or as the second factor. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly party: RelyingParty,
    private readonly complete: CompleteSignIn,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @param secondFactor the challenge of a sign-in that waits for its second factor; null to sign in with the passkey alone,
   * which says nothing of whose account it will be
   * @param address IP address of the client
   * @throws badUserInput for a second-factor challenge that has expired; tooManyRequests when that address has asked too often
   */
  async begin(secondFactor: string | null, address: string): Promise<PasskeyCeremony> {
    const now = this.clock.now();
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, [{ kind: 'PASSKEY_ADDRESS', value: address }]));
    if (wait > 0) throw tooManyRequests(wait);
    return this.tx.run(SYSTEM, async (m) => {
      const waiting = secondFactor === null ? null : await findChallenge(m, 'SECOND_FACTOR', secondFactor, now);
      if (secondFactor !== null && !waiting) throw badUserInput(SIGN_IN_MESSAGES.stepExpired);
      const accountId = waiting?.accountId ?? null;
      const known = accountId ? await m.query<PasskeyRow[]>('SELECT id, transports FROM passkey WHERE account_id = $1', [accountId]) : [];
      const options = await this.party.authenticationOptions(known);
      const challenge = await keepChallenge(m, { kind: 'PASSKEY_SIGN_IN', accountId, webauthnChallenge: options.challenge }, now);
      return { kind: 'CEREMONY', challenge, options: JSON.stringify(options) };
    });
  }

  /** @param answer JSON of what the browser's WebAuthn call returned; the challenge is used up, whatever comes of it */
  async finish(challenge: string, answer: string): Promise<SignInOutcome> {
    const now = this.clock.now();
    const response = parsed<AuthenticationResponseJSON>(answer);
    const begun = await this.tx.run(SYSTEM, (m) => takeChallenge(m, 'PASSKEY_SIGN_IN', challenge, now));
    if (!begun?.webauthnChallenge) return refused(SIGN_IN_MESSAGES.stepExpired);
    if (!response) return refused(SIGN_IN_MESSAGES.passkeyRefused);
    const expected = begun.webauthnChallenge;
    return this.tx.run(SYSTEM, async (m) => {
      const [passkey] = await m.query<PasskeyRow[]>('SELECT id, account_id, public_key, counter, transports FROM passkey WHERE id = $1 FOR UPDATE', [response.id]);
      if (!passkey || (begun.accountId !== null && begun.accountId !== passkey.account_id)) return refused(SIGN_IN_MESSAGES.passkeyRefused);
      const counter = await this.party.authenticated(response, expected, credentialOf(passkey), begun.accountId === null);
      if (counter === null) return refused(SIGN_IN_MESSAGES.passkeyRefused);
      await m.query('UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [passkey.id, counter, now]);
      return this.complete.afterFullProof(m, passkey.account_id, 'passkey');
    });
  }
}

function credentialOf({ id, public_key, counter, transports }: PasskeyRow): WebAuthnCredential {
  return { id, publicKey: new Uint8Array(public_key), counter: Number(counter), transports };
}
