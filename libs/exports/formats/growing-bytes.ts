/** From this length on, the machine's own copy is faster than one byte after the other. */
const LONG = 64;

/** Bytes that are written one after the other, and taken away from time to time. */
export class GrowingBytes {
  private bytes = Buffer.allocUnsafeSlow(256 * 1024);
  private length = 0;

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = byte;
  }

  all(source: Buffer): void {
    if (source.length < LONG) {
      this.part(source, 0, source.length);
      return;
    }
    if (this.length + source.length > this.bytes.length) this.grow(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  part(source: Buffer, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) this.grow(end - start);
    const { bytes } = this;
    let at = this.length;
    for (let from = start; from < end; from += 1) bytes[at++] = source[from]!;
    this.length = at;
  }

  /** What was written since, good until the next write. */
  taken(): Buffer {
    const { length } = this;
    this.length = 0;
    return this.bytes.subarray(0, length);
  }

  private grow(by: number): void {
    const wider = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + by));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
  }
}
