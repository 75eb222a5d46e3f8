import { expect, it } from 'vitest';
import { filingCode, isFilingCode } from './filing-code';

const key = Buffer.alloc(32, 7);
const reference = 'VG-26-7K3F-9QXM';
const code = filingCode(key, reference);

it('writes one code for a reference, in two groups that nobody misreads', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(filingCode(key, reference)).toBe(code);
  expect(filingCode(key, 'VG-26-7K3F-9QXN')).not.toBe(code);
  expect(filingCode(Buffer.alloc(32, 8), reference)).not.toBe(code);
});

it('reads it as people retype it', () => {
  expect(isFilingCode(key, reference, ` ${code.toLowerCase().replace('-', ' ')} `)).toBe(true);
});

it.each(['', 'AAAAA-AAAAA', `${code}0`, code.slice(0, -1), 'é'.repeat(10), 'A'.repeat(10_000)])('refuses « %s »', (typed) => {
  expect(isFilingCode(key, reference, typed)).toBe(false);
});
