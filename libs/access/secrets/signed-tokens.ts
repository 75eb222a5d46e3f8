import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed link may say: ids and codes, base64url and a dash or dot at most. */
const TOKEN = /^([A-Za-z0-9_-]{1,160})\.([A-Za-z0-9_-]{43})$/;

/** A token that says `message` and proves that we wrote it: no row is needed to recognise it, and a mail can be written again. */
export function signedToken(key: Buffer, message: string): string {
  const body = Buffer.from(message).toString('base64url');
  return `${body}.${macOf(key, body).toString('base64url')}`;
}

/** What a token says, or null when this key did not sign it. */
export function readSignedToken(key: Buffer, token: unknown): string | null {
  const [, body, mac] = (typeof token === 'string' && TOKEN.exec(token)) || [];
  if (!body || !mac || !timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(key, body))) return null;
  return Buffer.from(body, 'base64url').toString();
}

function macOf(key: Buffer, body: string): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
