/** A set of figures, one bit each. */
export type Bits = Uint32Array;

export function bitsOf(size: number, figures: Iterable<number>): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const figure of figures) bits[figure >>> 5] = (bits[figure >>> 5] ?? 0) | (1 << (figure & 31));
  return bits;
}

export function and(a: Bits, b: Bits): Bits {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i += 1) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return both;
}

export function figuresIn(bits: Bits): number[] {
  const figures: number[] = [];
  bits.forEach((word, at) => { for (let bit = 0; bit < 32; bit += 1) if ((word >>> bit) & 1) figures.push(32 * at + bit); });
  return figures;
}
