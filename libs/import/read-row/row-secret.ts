import { createHash, hash } from 'node:crypto';
import { derivedKey } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';

/** What the rows of one structure are recognised by: hashes under it say nothing of what they hash to anyone without the program's secret. */
export type RowSecret = Buffer;

export function rowSecret(secret: string, structureId: string): RowSecret {
  return createHash('sha256').update(derivedKey(secret, 'import rows')).update(structureId).digest();
}

const BETWEEN = '\x1f';

/** Where most rows are laid out to be hashed: in one call, and in no memory of their own. */
const scratch = Buffer.alloc(16_384);

/** In hex: a buffer of its own for each of two hundred thousand hashes is what takes long. */
function hashed(secret: RowSecret, text: string): string {
  // A UTF-16 unit takes three bytes of UTF-8 at most.
  const fits = secret.length + text.length * 3 <= scratch.length;
  if (!fits) return hash('sha256', Buffer.concat([secret, Buffer.from(text)]), 'hex');
  secret.copy(scratch);
  return hash('sha256', scratch.subarray(0, secret.length + scratch.write(text, secret.length)), 'hex');
}

/** SHA-256 of a row as it came, and of how many like it came before in the same file: two equal rows are two people. */
export function rowHash(secret: RowSecret, cells: readonly string[], before: number): string {
  return hashed(secret, `${cells.join(BETWEEN)}\x1e${before || ''}`);
}

/** SHA-256 of a row's own key, which decides alone where there is one. */
export function keyHash(secret: RowSecret, rowKey: string): string {
  return hashed(secret, `key${BETWEEN}${rowKey}`);
}

/** SHA-256 of what a row says, whatever its columns are called: two rows of one key that differ in it are two versions. */
export function contentHash(secret: RowSecret, body: string): string {
  return hashed(secret, `body${BETWEEN}${body}`);
}

/** The first half of a hash as a UUID (version 8, of one's own making: RFC 9562). */
export function asUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One case code for one reference of the structure's own, which is kept nowhere: the same number in two rows is one situation. */
export function caseCodeFor(secret: RowSecret, ownReference: string): string {
  let draw = 0;
  return newCaseCode((length) => createHash('sha256').update(secret).update(`case${BETWEEN}${ownReference}${BETWEEN}${draw++}`).digest().subarray(0, length));
}
