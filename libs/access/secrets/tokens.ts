import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: what a cookie or a link carries. It is shown once and stored nowhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

/** What the database keeps of a token. It has 256 bits of its own: no salt and no slow hash needed. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
