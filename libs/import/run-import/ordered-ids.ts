import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(65_536);
let used = pool.length;

/** Random bytes drawn 64 kB at a time: asking the system for each id is what takes long. */
export function pooledBytes(length: number): Uint8Array {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}

/** Ids of one millisecond: the twelve bits that RFC 9562 lets count (6.2, method 1). */
const OF_ONE_MOMENT = 0x1000;

/**
 * Version 7 UUIDs in their order, 62 bits of each at random: an index takes them one after the other, at its end.
 * @param now in ms; more than 4,096 ids run ahead of it, a millisecond for each 4,096
 */
export function orderedIds(now: number): () => string {
  let count = 0;
  let start = '';
  return () => {
    const within = count % OF_ONE_MOMENT;
    if (within === 0) {
      const time = (now + count / OF_ONE_MOMENT).toString(16).padStart(12, '0');
      start = `${time.slice(0, 8)}-${time.slice(8)}-7`;
    }
    count += 1;
    if (used + 8 > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    pool[used] = (pool[used]! & 0x3f) | 0x80;
    const hex = pool.toString('hex', used, used + 8);
    used += 8;
    return `${start}${within.toString(16).padStart(3, '0')}-${hex.slice(0, 4)}-${hex.slice(4)}`;
  };
}
