import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Writes a stream compressed and encrypted (AES-256-GCM): nonce, ciphertext, tag. @param owner bound to it, so that no file stands in for another */
export async function sealToFile(key: Buffer, owner: string, plain: Readable, path: string): Promise<void> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  let begun = false;
  const framed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!begun) this.push(iv);
      begun = true;
      done(null, chunk);
    },
    flush(done) {
      if (!begun) this.push(iv);
      this.push(cipher.getAuthTag());
      done();
    },
  });
  await pipeline(plain, createGzip({ level: 6 }), cipher, framed, createWriteStream(path, { mode: 0o600 }));
}

/**
 * Reads it again into a stream, which gets the bytes before the last of them is proved: whoever reads commits nothing until this resolves.
 * @throws Error when a byte, the key or the owner is another
 */
export async function unsealFile(key: Buffer, owner: string, path: string, into: Writable): Promise<void> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const [iv, tag] = [Buffer.alloc(IV_BYTES), Buffer.alloc(TAG_BYTES)];
  await handle.read(iv, 0, IV_BYTES, 0);
  await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
  await handle.close();
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner)).setAuthTag(tag);
  await pipeline(createReadStream(path, { start: IV_BYTES, end: size - TAG_BYTES - 1 }), decipher, createGunzip(), into);
}
