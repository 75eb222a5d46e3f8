import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gathered, sealed, sealedBytes, SealBroken, unsealed } from './file-sealing';

const key = randomBytes(32);
const OWNER = 'attachment/1';
const seal = (plain: Buffer, owner = OWNER) => sealed(key, owner, plain);
const open = (stored: Buffer, owner = OWNER, with_ = key) => gathered(unsealed(with_, owner, [stored]));
const CHUNK = 65_536;

describe('a sealed file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_003])('of %d bytes opens again, whatever the pieces it comes in', async (size) => {
    const plain = randomBytes(size);
    const stored = seal(plain);
    expect(stored).toHaveLength(sealedBytes(size));
    expect((await open(stored)).equals(plain)).toBe(true);
    expect((await open(sealed(key, OWNER, plain, Buffer.alloc(sealedBytes(size) + 7)))).equals(plain)).toBe(true);
    const drops = Array.from({ length: Math.ceil(stored.length / 997) }, (_, i) => stored.subarray(i * 997, (i + 1) * 997));
    expect((await gathered(unsealed(key, OWNER, drops))).equals(plain)).toBe(true);
  });

  it('holds nothing of the text, and is never twice the same', () => {
    const text = Buffer.from('attestation de prolongation '.repeat(5_000));
    const [once, twice] = [seal(text), seal(text)];
    expect(once.includes('attestation')).toBe(false);
    expect(once.equals(twice)).toBe(false);
  });

  it('does not open under another name or key', async () => {
    const stored = seal(randomBytes(1_000));
    await expect(open(stored, 'attachment/2')).rejects.toThrow(SealBroken);
    await expect(open(stored, OWNER, randomBytes(32))).rejects.toThrow(SealBroken);
  });

  it('betrays any byte that changed, and any chunk that is missing, moved or doubled', async () => {
    const plain = randomBytes(3 * CHUNK);
    const stored = seal(plain);
    const sealedChunk = CHUNK + 16;
    const header = stored.subarray(0, 36);
    const chunk = (rank: number) => stored.subarray(36 + rank * sealedChunk, 36 + (rank + 1) * sealedChunk);
    const broken: Record<string, Buffer> = {
      cut: stored.subarray(0, stored.length - 1),
      'cut between chunks': Buffer.concat([header, chunk(0), chunk(1)]),
      'cut in its header': stored.subarray(0, 20),
      empty: Buffer.alloc(0),
      moved: Buffer.concat([header, chunk(1), chunk(0), chunk(2)]),
      doubled: Buffer.concat([stored, chunk(2)]),
      longer: Buffer.concat([stored, Buffer.from([0])]),
    };
    for (let i = 0; i < 40; i += 1) {
      const changed = Buffer.from(stored);
      const at = Math.floor((i / 40) * stored.length);
      changed[at] = changed[at]! ^ 1;
      broken[`byte ${at}`] = changed;
    }
    for (const [how, bytes] of Object.entries(broken)) await expect(open(bytes), how).rejects.toThrow(SealBroken);
  });
});
