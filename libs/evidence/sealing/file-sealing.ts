import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const MAGIC = Buffer.from('VGF1');
const SALT_BYTES = 32;
const HEADER_BYTES = MAGIC.length + SALT_BYTES;
const TAG_BYTES = 16;
const CHUNK_BYTES = 65_536;

/** A file that was altered, cut, put in the place of another, or encrypted with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** What that many bytes come to once they are sealed. */
export const sealedBytes = (plainBytes: number): number => HEADER_BYTES + plainBytes + chunksOf(plainBytes) * TAG_BYTES;

const chunksOf = (plainBytes: number): number => Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));

/**
 * Encrypts in chunks of 64 KiB, each authenticated with its rank and whether it is the last
 * (the STREAM construction, Hoang and others 2015), so that none can be altered, moved, dropped or added.
 * Layout: `VGF1`, salt (32 bytes), then ciphertext and tag (16) of each chunk. AES-256-GCM under a key of the file's own (HKDF of the structure's key and the salt).
 * @param owner bound to every chunk: the file opens under this name only
 * @param into where there is room for it: who seals one file after the other asks for no new memory each time
 */
export function sealed(key: Buffer, owner: string, plain: Buffer, into: Buffer = Buffer.allocUnsafeSlow(sealedBytes(plain.length))): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const fileKey = keyOfFile(key, salt);
  const aad = Buffer.from(owner);
  let written = MAGIC.copy(into) + salt.copy(into, MAGIC.length);
  const chunks = chunksOf(plain.length);
  for (let rank = 0; rank < chunks; rank += 1) {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce(rank, rank === chunks - 1)).setAAD(aad);
    written += cipher.update(plain.subarray(rank * CHUNK_BYTES, (rank + 1) * CHUNK_BYTES)).copy(into, written);
    cipher.final();
    written += cipher.getAuthTag().copy(into, written);
  }
  return into.subarray(0, written);
}

/** @throws SealBroken at the first chunk that is not what was sealed; what was yielded before is authentic */
export async function* unsealed(key: Buffer, owner: string, stored: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let rank = 0;
  let fileKey: Buffer | null = null;
  for await (const { chunk, last } of inChunks(afterHeader(stored, (salt) => { fileKey = keyOfFile(key, salt); }), CHUNK_BYTES + TAG_BYTES)) {
    if (!fileKey || chunk.length < TAG_BYTES) throw new SealBroken('The file is cut.');
    const body = chunk.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce(rank++, last)).setAAD(Buffer.from(owner)).setAuthTag(chunk.subarray(body));
    try {
      yield Buffer.concat([decipher.update(chunk.subarray(0, body)), decipher.final()]);
    } catch {
      throw new SealBroken('The file is not the one that was kept.');
    }
  }
}

/** All of a stream at once; for what is known to be small. */
export async function gathered(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function keyOfFile(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'vigie/file/1', 32));
}

/** The rank on 11 bytes, then 1 for the last chunk: unique under the file's own key. */
function nonce(rank: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(rank, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Regroups a stream into chunks of that many bytes; the last may be shorter, and there is always a last. */
async function* inChunks(source: AsyncIterable<Buffer> | Iterable<Buffer>, size: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const part of source) {
    held = held.length === 0 ? Buffer.from(part) : Buffer.concat([held, part]);
    while (held.length > size) {
      yield { chunk: held.subarray(0, size), last: false };
      held = held.subarray(size);
    }
  }
  yield { chunk: held, last: true };
}

async function* afterHeader(source: AsyncIterable<Buffer> | Iterable<Buffer>, found: (salt: Buffer) => void): AsyncGenerator<Buffer> {
  let header: Buffer | null = Buffer.alloc(0);
  for await (const part of source) {
    if (header === null) {
      yield part;
      continue;
    }
    header = Buffer.concat([header, part]);
    if (header.length < HEADER_BYTES) continue;
    if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken('The file is not one of ours.');
    found(header.subarray(MAGIC.length, HEADER_BYTES));
    yield header.subarray(HEADER_BYTES);
    header = null;
  }
  if (header !== null) throw new SealBroken('The file is cut.');
}
