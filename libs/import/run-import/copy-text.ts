/** Bytes at first: what a chunk of plain rows takes. */
const FIRST_BYTES = 1 << 20;

export const NULL = '\\N';

/** A field of `COPY`'s text format. */
export function escaped(text: string | null): string {
  if (text === null) return NULL;
  return /[\\\t\n\r]/.test(text) ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r') : text;
}

/** Text gathered as bytes, outside of what the garbage collector moves about. */
export class CopyText {
  private bytes = Buffer.allocUnsafe(0);
  private used = 0;

  add(text: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const most = this.used + text.length * 3;
    if (most > this.bytes.length) this.grow(most);
    this.used += this.bytes.write(text, this.used);
  }

  take(): Buffer {
    const taken = this.bytes.subarray(0, this.used);
    this.bytes = Buffer.allocUnsafe(0);
    this.used = 0;
    return taken;
  }

  private grow(most: number): void {
    const larger = Buffer.allocUnsafe(Math.max(FIRST_BYTES, this.bytes.length * 2, most));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}
