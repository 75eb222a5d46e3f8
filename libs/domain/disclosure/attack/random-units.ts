import { dimension, type Dimension } from '../table/dimension';
import type { UnitRow } from '../table/tabulate';

/** Seeded and small (mulberry32), so that a failure is replayed by its seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A dimension of `size` codes, under `groups` groups when given. */
export function someDimension(name: string, size: number, groups = 0, frame = false): Dimension {
  const codes = Array.from({ length: size }, (_, i) => `${name}${i}`);
  const above = groups > 1 ? Object.fromEntries(codes.map((code, i) => [code, `${name}-group${i % groups}`])) : {};
  return dimension(name, codes, { above, frame });
}

/** Units spread unevenly over the inner codes of the dimensions and over structures, as real ones are. */
export function randomUnits(dimensions: readonly Dimension[], units: number, structures: number, random: () => number): UnitRow[] {
  const inner = dimensions.map(({ codes, children }) => codes.filter((_, position) => children[position]?.length === 0));
  const pick = (size: number) => Math.min(size - 1, Math.floor(size * random() ** 2));
  return Array.from({ length: units }, () => ({
    codes: inner.map((codes) => codes[pick(codes.length)] ?? ''),
    structure: pick(structures),
  }));
}
