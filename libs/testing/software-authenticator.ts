import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/** What an answer may differ in from an honest one. */
export interface AuthenticatorWishes {
  /** The user was checked, by PIN or fingerprint. */
  readonly verified?: boolean;
  readonly origin?: string;
  readonly rpId?: string;
}

/** An authenticator with one ES256 credential, as a browser presents it: WebAuthn answers as JSON text. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor(private readonly origin: string) {
    ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  /** @param options JSON of the creation options */
  register(options: string, wished: AuthenticatorWishes = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const authData = Buffer.concat([this.authenticatorData(WITH_CREDENTIAL, wished), this.attestedCredential()]);
    const attestationObject = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map<string, string>()], ['authData', new Uint8Array(authData)]]));
    return this.answer({ clientDataJSON: this.clientData('webauthn.create', challenge, wished), attestationObject: base64url(attestationObject), transports: ['internal'] });
  }

  /** @param options JSON of the request options */
  authenticate(options: string, wished: AuthenticatorWishes = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    this.counter += 1;
    const clientDataJSON = this.clientData('webauthn.get', challenge, wished);
    const authenticatorData = this.authenticatorData(0, wished);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.answer({ clientDataJSON, authenticatorData: base64url(authenticatorData), signature: base64url(sign('sha256', signed, this.privateKey)) });
  }

  private authenticatorData(extraFlags: number, { verified = true, rpId = new URL(this.origin).hostname }: AuthenticatorWishes): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([PRESENT | (verified ? VERIFIED : 0) | extraFlags]), counter]);
  }

  private attestedCredential(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, bytes(x)], [-3, bytes(y)]]));
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    return Buffer.concat([Buffer.alloc(16), length, id, key]);
  }

  private clientData(type: string, challenge: string, { origin = this.origin }: AuthenticatorWishes): string {
    return base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
  }

  private answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url');
const bytes = (encoded: string): Uint8Array => new Uint8Array(Buffer.from(encoded, 'base64url'));
