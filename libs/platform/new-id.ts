import { createHash, randomBytes } from 'node:crypto';

/** A version 7 UUID (RFC 9562): its first 48 bits are the time, so that fresh rows sit together in an index. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return uuidOf(bytes, 7);
}

/** The same for the same words, and no other: a version 8 UUID (RFC 9562) of their SHA-256. */
export function idNamed(...words: readonly string[]): string {
  return uuidOf(createHash('sha256').update(words.join(' ')).digest().subarray(0, 16), 8);
}

function uuidOf(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
