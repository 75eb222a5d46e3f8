import { createHash } from 'node:crypto';

/** Of a file, as it is kept and said: hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
