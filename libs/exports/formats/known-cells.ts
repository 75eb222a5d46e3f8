/** Cells remembered at most: combinations of codes are few, and a column that has more is not worth remembering whole. */
const MOST = 32_768;

/** What cells are written as, by their bytes: each is written once, and found again without a text being made of it. */
export class KnownCells {
  private raws: (Buffer | undefined)[] = new Array<Buffer | undefined>(1_024);
  private written: Buffer[] = new Array<Buffer>(1_024);
  private count = 0;

  constructor(private readonly write: (raw: Buffer) => Buffer) {}

  /** @param hash of the very bytes */
  of(bytes: Buffer, start: number, end: number, hash: number): Buffer {
    const { raws } = this;
    const mask = raws.length - 1;
    let slot = spread(hash) & mask;
    for (let raw = raws[slot]; raw !== undefined; raw = raws[slot = (slot + 1) & mask]) if (isSame(raw, bytes, start, end)) return this.written[slot]!;
    return this.added(bytes, start, end);
  }

  private added(bytes: Buffer, start: number, end: number): Buffer {
    if (this.count >= MOST) this.empty(this.raws.length);
    else if (this.count * 2 >= this.raws.length) this.widen();
    // A copy: what comes lies in a buffer that goes.
    const raw = Buffer.from(bytes.subarray(start, end));
    const written = this.write(raw);
    this.put(raw, written);
    return written;
  }

  private put(raw: Buffer, written: Buffer): void {
    const mask = this.raws.length - 1;
    let hash = 0;
    for (const byte of raw) hash = (Math.imul(hash, 31) + byte) | 0;
    let slot = spread(hash) & mask;
    while (this.raws[slot] !== undefined) slot = (slot + 1) & mask;
    this.raws[slot] = raw;
    this.written[slot] = written;
    this.count += 1;
  }

  private widen(): void {
    const [raws, written] = [this.raws, this.written];
    this.empty(raws.length * 2);
    raws.forEach((raw, slot) => { if (raw) this.put(raw, written[slot]!); });
  }

  private empty(size: number): void {
    this.raws = new Array<Buffer | undefined>(size);
    this.written = new Array<Buffer>(size);
    this.count = 0;
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function isSame(raw: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at += 1) if (raw[at] !== bytes[start + at]) return false;
  return true;
}
