import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { CONFIG, type Config } from '@vigie/platform';
import { derivedKey } from '../secrets/keys';
import type { SealedColumn } from '../secrets/sealed-column';
import { seal, unseal } from '../secrets/sealing';

/** Where secrets of one-time codes lie. */
export const TOTP_SECRETS = { table: 'account_credential', column: 'totp_secret', purpose: 'totp secrets', keys: ['account_id'], owner: (accountId: string) => accountId } as const satisfies SealedColumn;

const PERIOD_SECONDS = 30;

/** Codes of the step before and of the step after are accepted: clocks drift. */
const WINDOW = 1;

/** Time-based one-time codes (RFC 6238): SHA-1, six digits, thirty seconds, which every authenticator application knows. */
@Injectable()
export class Authenticator {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = derivedKey(config.secret, TOTP_SECRETS.purpose);
  }

  /** A fresh secret: sealed for the database, and once in clear for the person's application. */
  create(accountId: string, email: string): { readonly sealed: Buffer; readonly secret: string; readonly uri: string } {
    const secret = new Secret({ size: 20 });
    return { sealed: seal(this.key, TOTP_SECRETS.owner(accountId), Buffer.from(secret.bytes)), secret: secret.base32, uri: totp(secret, email).toString() };
  }

  /** The time step a code belongs to, or null when it is none of this secret's codes around `now`. */
  stepOf(accountId: string, sealed: Buffer, code: string, now: Date): number | null {
    if (!/^\d{6}$/.test(code)) return null;
    const bytes = unseal(this.key, TOTP_SECRETS.owner(accountId), sealed);
    const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
    const drift = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: WINDOW });
    return drift === null ? null : Math.floor(now.getTime() / 1_000 / PERIOD_SECONDS) + drift;
  }
}

function totp(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Vigie', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}
