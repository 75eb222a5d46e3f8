import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U to misread on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COUNT = 10;

/** Ten codes of 80 random bits, as they are printed: `7K3M-Q2X9-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => Array.from({ length: 4 }, group).join('-'));
}

function group(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** SHA-256 of a code however it was typed: case, spaces and dashes do not count, O reads 0, I and L read 1. */
export function recoveryCodeHash(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest();
}
