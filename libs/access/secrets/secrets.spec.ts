import { expect, it } from 'vitest';
import { derivedKey } from './keys';
import { seal, unseal } from './sealing';
import { isToken, newToken, tokenHash } from './tokens';

const key = derivedKey('a secret of at least thirty-two characters', 'totp secrets');
const secret = Buffer.from('twenty bytes of seed');

it('gives back what it sealed', () => {
  const sealed = seal(key, 'account-1', secret);
  expect(unseal(key, 'account-1', sealed)).toEqual(secret);
  expect(sealed.includes(secret)).toBe(false);
});

it('opens for no other owner, no other key and no altered byte', () => {
  const sealed = seal(key, 'account-1', secret);
  expect(() => unseal(key, 'account-2', sealed)).toThrow();
  expect(() => unseal(derivedKey('another secret', 'totp secrets'), 'account-1', sealed)).toThrow();
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const altered = Buffer.from(sealed);
    altered[at]! ^= 1;
    expect(() => unseal(key, 'account-1', altered)).toThrow();
  }
});

it('derives another key for another use', () => {
  expect(derivedKey('same', 'totp secrets')).not.toEqual(derivedKey('same', 'throttle keys'));
});

it('makes tokens of 256 bits that never repeat, and knows their shape', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, newToken));
  expect(tokens.size).toBe(1_000);
  for (const token of tokens) expect(isToken(token)).toBe(true);
  for (const other of ['', 'short', `${newToken()}=`, null, undefined, 12]) expect(isToken(other)).toBe(false);
  expect(tokenHash(newToken())).toHaveLength(32);
});
