import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'cookie';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '@vigie/platform';
import { derivedKey } from '../secrets/keys';
import { readSignedToken, signedToken } from '../secrets/signed-tokens';
import { newToken } from '../secrets/tokens';

export const DEVICE_COOKIE = 'vigie_device';
/** People who share a computer of their association. */
const MOST_ACCOUNTS = 5;
const KEPT_MS = 180 * 86_400_000;

/**
 * Remembers in a browser whose accounts have been signed in with it (OWASP, « device cookies »): a stranger who guesses at
 * somebody's password makes strangers wait, and not that person at their own desk. It opens nothing by itself.
 */
@Injectable()
export class KnownDevice {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'publicUrl'>) {
    this.key = derivedKey(config.secret, 'known devices');
  }

  /** What stands for this browser and that account when attempts are counted, or null for a browser it was never signed in with. */
  of(request: Pick<Request, 'headers'>, accountId: string): string | null {
    return this.read(request).find(({ account }) => account === accountId)?.token ?? null;
  }

  remember(request: Pick<Request, 'headers'>, response: Response, accountId: string): void {
    const kept = this.read(request).filter(({ account }) => account !== accountId).map(({ token }) => token);
    const tokens = [signedToken(this.key, `${accountId} ${newToken()}`), ...kept].slice(0, MOST_ACCOUNTS);
    const secure = this.config.publicUrl.startsWith('https:');
    response.cookie(DEVICE_COOKIE, tokens.join('~'), { httpOnly: true, sameSite: 'strict', secure, path: '/graphql', maxAge: KEPT_MS });
  }

  private read({ headers }: Pick<Request, 'headers'>): { account: string; token: string }[] {
    return (parse(headers.cookie ?? '')[DEVICE_COOKIE] ?? '').split('~').slice(0, MOST_ACCOUNTS).flatMap((token) => {
      const [account] = readSignedToken(this.key, token)?.split(' ') ?? [];
      return account ? [{ account, token }] : [];
    });
  }
}
