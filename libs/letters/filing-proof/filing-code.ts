import { createHmac, timingSafeEqual } from 'node:crypto';
import { BASE32, readBase32 } from '@vigie/domain';

/** Ten characters of base 32: 50 bits, which a slowed-down guess never meets. */
const LENGTH = 10;

/** The code that only this program can write under a reference: « 7K3FQ-9XM2P ». It holds nothing of the report. */
export function filingCode(key: Buffer, reference: string): string {
  const mac = createHmac('sha256', key).update(reference).digest();
  const characters = Array.from(mac.subarray(0, LENGTH), (byte) => BASE32.charAt(byte & 31)).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** Whether a code, as somebody typed it, is that of a reference; takes the same time either way. */
export function isFilingCode(key: Buffer, reference: string, typed: string): boolean {
  const read = typed.length <= 40 ? readBase32(typed) : null;
  const expected = Buffer.from(filingCode(key, reference).replace('-', ''));
  const given = Buffer.from((read ?? '').padEnd(LENGTH, '_').slice(0, LENGTH));
  return timingSafeEqual(given, expected) && read?.length === LENGTH;
}
