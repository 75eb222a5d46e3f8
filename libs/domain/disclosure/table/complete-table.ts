import type { Measure } from '../rule/measure';
import { TOTAL, type Dimension } from './dimension';
import { codesOf, linesOf, sizeOf, stridesOf, type Grid } from './grid';

/** One cell as it is given: a code of each dimension, TOTAL for margins. */
export interface TableRow extends Measure {
  codes: readonly string[];
  /** Where it was read, to name it in a message: « row 12 ». */
  origin?: string;
}

/** Cells that a table may have at most, so that a file of a few lines cannot ask for more memory than there is. */
export const MOST_CELLS = 2_000_000;

/** A table that contradicts itself; the message, in English and of one line, names the rows. */
export class InconsistentTable extends Error {}

/**
 * The whole table of the given cells: inner cells left out count nothing, margins left out are computed. Of a computed margin only
 * bounds are known of who contributes, since one structure may stand in several of its cells; the cautious ones are taken: as many
 * contributors as the cell that has most, a largest one that is the largest of every cell.
 * @throws InconsistentTable on a code that is in no dimension, two rows for a cell, negative or broken counts, margins that do not add up
 */
export function completeTable(dimensions: readonly Dimension[], rows: Iterable<TableRow>, within: Readonly<Record<string, string>> = {}): Grid {
  const size = sizeOf(dimensions);
  if (size > MOST_CELLS) throw new InconsistentTable(`the table has ${size} cells with its margins, ${MOST_CELLS} at most are handled: leave out a dimension`);
  const strides = stridesOf(dimensions);
  const measures: (Measure | undefined)[] = new Array<Measure | undefined>(size).fill(undefined);
  const origins: (string | undefined)[] = [];
  const positions = dimensions.map(({ codes }) => new Map(codes.map((code, position) => [code, position])));
  for (const row of rows) {
    let cell = 0;
    for (const [d, code] of row.codes.entries()) {
      const position = positions[d]?.get(code);
      if (position === undefined) throw new InconsistentTable(`${named(row.origin, row.codes)}: ${code} is not a code of ${dimensions[d]?.name}`);
      cell += position * (strides[d] ?? 1);
    }
    if (measures[cell]) throw new InconsistentTable(`${named(origins[cell], row.codes)} and ${named(row.origin)} are the same cell`);
    measures[cell] = checked(row);
    origins[cell] = row.origin;
  }
  const name = (cell: number) => named(origins[cell], codesOf({ dimensions, strides }, cell));
  const grid = { dimensions, strides, within };
  fill(grid, measures);
  checkSums(grid, measures, name, (cell) => origins[cell] !== undefined);
  return { ...grid, measures: measures as Measure[] };
}

function checked({ count, contributors, largest, codes, origin }: TableRow): Measure {
  for (const [what, value] of [['count', count], ['contributors', contributors], ['largest', largest]] as const) {
    if (!Number.isSafeInteger(value) || value < 0) throw new InconsistentTable(`${named(origin, codes)}: ${what} is ${value}, it must be a whole number of 0 or more`);
  }
  if (largest > count) throw new InconsistentTable(`${named(origin, codes)}: the largest contributor has ${largest}, the whole cell ${count}`);
  if (count > 0 && contributors === 0) throw new InconsistentTable(`${named(origin, codes)}: ${count} units and no contributor`);
  // The largest of n contributors holds an nth at least: a smaller one given would hide a dominance.
  return count === 0 ? { count, contributors: 0, largest: 0 } : { count, contributors, largest: Math.max(largest, Math.ceil(count / contributors)) };
}

function fill(grid: Pick<Grid, 'dimensions' | 'strides'>, measures: (Measure | undefined)[]): void {
  const inner = grid.dimensions.map(({ children }) => children.map((under) => under.length === 0));
  for (let cell = 0; cell < measures.length; cell++) {
    if (measures[cell]) continue;
    const isInner = grid.dimensions.every(({ codes }, d) => inner[d]?.[Math.floor(cell / (grid.strides[d] ?? 1)) % codes.length]);
    if (isInner) measures[cell] = { count: 0, contributors: 0, largest: 0 };
  }
  for (const { dimension, parent, children } of linesOf(grid)) {
    if (measures[parent]) continue;
    const parts = children.map((child) => measures[child]);
    if (dimension.overlapping) continue;
    if (!parts.every((part) => part !== undefined)) continue;
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    measures[parent] = {
      count,
      contributors: parts.reduce((most, part) => Math.max(most, part.contributors), 0),
      largest: Math.min(count, parts.reduce((sum, part) => sum + part.largest, 0)),
    };
  }
}

function checkSums(grid: Pick<Grid, 'dimensions' | 'strides'>, measures: readonly (Measure | undefined)[], name: (cell: number) => string, given: (cell: number) => boolean): void {
  for (let cell = 0; cell < measures.length; cell++) {
    if (!measures[cell]) throw new InconsistentTable(`the margin ${name(cell)} is missing and cannot be computed: its dimension counts one unit under several codes`);
  }
  // A margin that was given says more, in a message, than one computed from what is wrong.
  const lines = [...linesOf(grid)];
  for (const { dimension, parent, children } of [...lines.filter((line) => given(line.parent)), ...lines]) {
    const whole = measures[parent]?.count ?? 0;
    if (dimension.overlapping) {
      const above = children.find((child) => (measures[child]?.count ?? 0) > whole);
      if (above !== undefined) throw new InconsistentTable(`${name(above)} counts ${measures[above]?.count}, more than ${name(parent)} above it, ${whole}`);
      continue;
    }
    const sum = children.reduce((total, child) => total + (measures[child]?.count ?? 0), 0);
    if (sum === whole) continue;
    const shown = children.filter(given);
    const parts = shown.slice(0, 5).map(name).join(', ') + (shown.length > 5 ? ` and ${shown.length - 5} more` : '');
    throw new InconsistentTable(`${name(parent)} is ${whole}, the cells under it along ${dimension.name} (${parts || 'none given'}) add up to ${sum}`);
  }
}

/** « row 12 (84, TOTAL) », or the codes alone for a cell that was computed. */
function named(origin: string | undefined, codes?: readonly string[]): string {
  const cell = codes ? `(${codes.map((code) => (code === TOTAL ? TOTAL : JSON.stringify(code).slice(1, -1).slice(0, 40))).join(', ')})` : '';
  return [origin ?? 'the computed cell', cell].filter(Boolean).join(' ');
}
