import type { Measure } from '../rule/measure';
import { TOTAL, type Dimension } from './dimension';
import { sizeOf, stridesOf, type Grid } from './grid';

/** One unit: its inner code along each dimension, or all of them where one unit may have several or none, and the structure that it comes from. */
export interface UnitRow {
  codes: readonly (string | readonly string[])[];
  structure: number | string;
}

/** The whole table of the given units, margins and contributors counted exactly: a unit of several codes counts once in what is above them. */
export function tabulate(dimensions: readonly Dimension[], units: Iterable<UnitRow>, within: Readonly<Record<string, string>> = {}): Grid {
  const strides = stridesOf(dimensions);
  const paths = dimensions.map(pathsOf);
  const byStructure: Map<number | string, number>[] = Array.from({ length: sizeOf(dimensions) }, () => new Map());
  for (const { codes, structure } of units) {
    let cells = [0];
    for (const [d, code] of codes.entries()) {
      const next: number[] = [];
      for (const at of placesOf(paths[d], code)) for (const cell of cells) next.push(cell + at * (strides[d] ?? 1));
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

/** Positions of each code and of those above it. */
function pathsOf({ codes, parents }: Dimension): ReadonlyMap<string, readonly number[]> {
  const pathOf = (at: number): number[] => (at < 0 ? [] : [at, ...pathOf(parents[at] ?? -1)]);
  return new Map(codes.map((code, at) => [code, pathOf(at)]));
}

function placesOf(paths: ReadonlyMap<string, readonly number[]> | undefined, code: string | readonly string[]): Iterable<number> {
  if (typeof code === 'string') return paths?.get(code) ?? [];
  return new Set([...code.flatMap((one) => paths?.get(one) ?? []), ...paths?.get(TOTAL) ?? []]);
}
