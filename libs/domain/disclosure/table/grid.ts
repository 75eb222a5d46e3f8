import type { Dimension } from './dimension';
import { NOTHING, type Measure } from '../rule/measure';

/** A whole table: one measure for every combination of the codes of its dimensions, margins included, in one array. */
export interface Grid {
  dimensions: readonly Dimension[];
  /** How far apart two neighbours along each dimension lie in `measures`. */
  strides: readonly number[];
  measures: readonly Measure[];
  /** What the whole table is restricted to, by dimension, where it is a cut of a larger one. */
  within: Readonly<Record<string, string>>;
}

/** One line of a grid: a cell and the cells right under it along one dimension. */
export interface Line {
  dimension: Dimension;
  parent: number;
  children: readonly number[];
}

export function stridesOf(dimensions: readonly Dimension[]): number[] {
  const strides = dimensions.map(() => 1);
  for (let d = dimensions.length - 2; d >= 0; d--) strides[d] = (strides[d + 1] ?? 1) * (dimensions[d + 1]?.codes.length ?? 1);
  return strides;
}

export function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { codes }) => size * codes.length, 1);
}

/** Position along each dimension of a cell. */
export function coordinatesOf({ dimensions, strides }: Pick<Grid, 'dimensions' | 'strides'>, cell: number): number[] {
  return dimensions.map(({ codes }, d) => Math.floor(cell / (strides[d] ?? 1)) % codes.length);
}

/** Codes of a cell, TOTAL for margins. */
export function codesOf(grid: Pick<Grid, 'dimensions' | 'strides'>, cell: number): string[] {
  return coordinatesOf(grid, cell).map((position, d) => grid.dimensions[d]?.codes[position] ?? '');
}

export function measureAt(grid: Pick<Grid, 'measures'>, cell: number): Measure {
  return grid.measures[cell] ?? NOTHING;
}

/** Every line of a grid, along one dimension after the other, deepest codes first. */
export function* linesOf({ dimensions, strides }: Pick<Grid, 'dimensions' | 'strides'>): Generator<Line> {
  const size = sizeOf(dimensions);
  for (const [d, dimension] of dimensions.entries()) {
    const stride = strides[d] ?? 1;
    const span = stride * dimension.codes.length;
    for (const [parent, children] of dimension.children.entries()) {
      if (children.length === 0) continue;
      for (let block = 0; block < size; block += span) {
        for (let offset = block; offset < block + stride; offset++) {
          yield { dimension, parent: offset + parent * stride, children: children.map((child) => offset + child * stride) };
        }
      }
    }
  }
}
