import type { Measure } from '../rule/measure';
import type { Dimension } from './dimension';
import { sizeOf, stridesOf, type Grid } from './grid';

/** One unit: its inner code along each dimension, and the structure that it comes from. */
export interface UnitRow {
  codes: readonly string[];
  structure: number | string;
}

/** The whole table of the given units, margins and contributors counted exactly. */
export function tabulate(dimensions: readonly Dimension[], units: Iterable<UnitRow>, within: Readonly<Record<string, string>> = {}): Grid {
  const strides = stridesOf(dimensions);
  const positions = dimensions.map(({ codes }) => new Map(codes.map((code, position) => [code, position])));
  const byStructure: Map<number | string, number>[] = Array.from({ length: sizeOf(dimensions) }, () => new Map());
  for (const { codes, structure } of units) {
    let cells = [0];
    for (const [d, code] of codes.entries()) {
      const next: number[] = [];
      for (let at = positions[d]?.get(code) ?? -1; at >= 0; at = dimensions[d]?.parents[at] ?? -1) {
        for (const cell of cells) next.push(cell + at * (strides[d] ?? 1));
      }
      cells = next;
    }
    for (const cell of cells) {
      const counts = byStructure[cell];
      counts?.set(structure, (counts.get(structure) ?? 0) + 1);
    }
  }
  const measures: Measure[] = byStructure.map((counts) => {
    let [count, largest] = [0, 0];
    for (const units of counts.values()) {
      count += units;
      largest = Math.max(largest, units);
    }
    return { count, contributors: counts.size, largest };
  });
  return { dimensions, strides, measures, within };
}
