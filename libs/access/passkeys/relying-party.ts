import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import { z } from 'zod';
import { CONFIG, type Config } from '@vigie/platform';
import type { ViewerAccount } from '../viewer/viewer';

/** The one thing we read of a browser's answer before the library verifies the rest. */
const answerSchema = z.looseObject({ id: z.string().min(1).max(1_400) });

/** Loaded by the first ceremony: a worker has none. */
const webauthn = () => import('@simplewebauthn/server');

/** Our side of the WebAuthn ceremonies: the name and origin that credentials are bound to. */
@Injectable()
export class RelyingParty {
  private readonly origin: string;
  private readonly id: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    const url = new URL(config.publicUrl);
    this.origin = url.origin;
    this.id = url.hostname;
  }

  async registrationOptions(account: ViewerAccount, known: readonly string[]): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return (await webauthn()).generateRegistrationOptions({
      rpName: 'Vigie',
      rpID: this.id,
      userName: account.email,
      userDisplayName: account.displayName,
      userID: new TextEncoder().encode(account.id),
      attestationType: 'none',
      excludeCredentials: known.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
  }

  /** The credential that was made, or null when the answer does not hold. */
  async registered(answer: string, challenge: string): Promise<WebAuthnCredential | null> {
    const response = parsed<RegistrationResponseJSON>(answer);
    if (!response) return null;
    try {
      const verdict = await (await webauthn()).verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id, requireUserVerification: false });
      return verdict.verified ? verdict.registrationInfo.credential : null;
    } catch {
      return null;
    }
  }

  /** @param known credentials of the account; none: any that the browser finds for us */
  async authenticationOptions(known: readonly { readonly id: string; readonly transports: readonly string[] }[]): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return (await webauthn()).generateAuthenticationOptions({
      rpID: this.id,
      allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
      userVerification: known.length > 0 ? 'preferred' : 'required',
    });
  }

  /**
   * The new signature counter, or null when the answer does not hold.
   * @param verified whether the authenticator must have checked its user (PIN, fingerprint): it stands for both factors then
   */
  async authenticated(answer: AuthenticationResponseJSON, challenge: string, credential: WebAuthnCredential, verified: boolean): Promise<number | null> {
    try {
      const verdict = await (await webauthn()).verifyAuthenticationResponse({
        response: answer, expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id, credential, requireUserVerification: verified,
      });
      return verdict.verified ? verdict.authenticationInfo.newCounter : null;
    } catch {
      return null;
    }
  }
}

/** A browser's answer, as JSON text; null when it is nothing of the kind. */
export function parsed<T extends { id: string }>(answer: string): T | null {
  try {
    const read = answerSchema.safeParse(JSON.parse(answer));
    return read.success ? (read.data as unknown as T) : null;
  } catch {
    return null;
  }
}
