import { TOTAL } from '../table/dimension';
import { InconsistentTable } from '../table/complete-table';
import { codesOf, coordinatesOf, linesOf, measureAt, type Grid, type Line } from '../table/grid';
import type { Measure } from '../rule/measure';
import { speaksOfAGroup } from '../rule/primary';
import { linkedSystem, partRelation, sumRelation, type LinkedSystem, type Relation } from './linked-system';

export interface LinkedTables {
  system: LinkedSystem;
  /** For each table, the cell of the system behind each cell of its grid. */
  cellsOf: readonly (readonly number[])[];
  /** Whether each cell says something of every member of a group: see `speaksOfAGroup`. */
  aboutAGroup: Uint8Array;
  /** Whether a cell that counted nothing could be hidden: it is cut by an attribute. Otherwise zeros are shown, so a hidden cell is at least 1. */
  zeroHides: Uint8Array;
}

/**
 * One system of several tables of the same units: a cell that stands in two of them (a margin that they share, by the names of
 * their dimensions and what they are restricted to) is one cell.
 * @throws InconsistentTable when two tables disagree on a cell
 */
export function linkTables(grids: readonly Grid[]): LinkedTables {
  const measures: Measure[] = [];
  const relations: Relation[] = [];
  const known = new Map<string, number>();
  const cellsOf = grids.map((grid) => grid.measures.map((measure, position) => {
    if (grids.length === 1) return measures.push(measure) - 1;
    const key = definitionKey(grid, position);
    const cell = known.get(key);
    if (cell === undefined) {
      known.set(key, measures.length);
      return measures.push(measure) - 1;
    }
    const other = measures[cell];
    if (other?.count !== measure.count) throw new InconsistentTable(`two tables count ${other?.count} and ${measure.count} for the same cell, ${key || 'the grand total'}`);
    measures[cell] = { count: measure.count, contributors: Math.min(other.contributors, measure.contributors), largest: Math.max(other.largest, measure.largest) };
    return cell;
  }));
  const aboutAGroup = new Uint8Array(measures.length);
  const zeroHides = new Uint8Array(measures.length);
  grids.forEach((grid, table) => {
    const cells = cellsOf[table] ?? [];
    const at = (position: number) => cells[position] ?? -1;
    for (const line of linesOf(grid)) {
      const [parent, children] = [at(line.parent), line.children.map(at)];
      if (line.dimension.overlapping) relations.push(...overlapRelations(line, grid, parent, children));
      else relations.push(sumRelation(parent, children));
    }
    for (let position = 0; position < cells.length; position++) {
      const { groups, attribute } = groupsOf(grid, position);
      if (attribute) zeroHides[at(position)] = 1;
      if (speaksOfAGroup(measureAt(grid, position).count, groups)) aboutAGroup[at(position)] = 1;
    }
  });
  return { system: linkedSystem(measures, relations), cellsOf, aboutAGroup, zeroHides };
}

/** Every code within the code above; and together no less than it where that is so, since a form may well ask for one code at least. */
function overlapRelations(line: Line, grid: Grid, parent: number, children: readonly number[]): Relation[] {
  const parts = children.map((child) => partRelation(child, parent));
  const sum = line.children.reduce((total, child) => total + measureAt(grid, child).count, 0);
  return sum < measureAt(grid, line.parent).count ? parts : [...parts, { ...sumRelation(parent, children), upper: Infinity }];
}

/** Counts of the wider cells that a cell is an attribute of, all the way up; chains of only children are climbed without counting. */
function groupsOf(grid: Grid, position: number): { groups: number[]; attribute: boolean } {
  const groups: number[] = [];
  let attribute = false;
  for (const [d, at] of coordinatesOf(grid, position).entries()) {
    const dimension = grid.dimensions[d];
    if (!dimension || dimension.frame || dimension.codes[at] === TOTAL) continue;
    attribute = true;
    let choice = false;
    for (let above = dimension.parents[at] ?? -1; above >= 0; above = dimension.parents[above] ?? -1) {
      choice ||= (dimension.children[above]?.length ?? 0) > 1 || dimension.overlapping;
      if (choice) groups.push(measureAt(grid, position + (above - at) * (grid.strides[d] ?? 1)).count);
    }
  }
  return { groups, attribute };
}

function definitionKey(grid: Grid, position: number): string {
  const parts = Object.entries(grid.within).map(([name, code]) => `${name}=${code}`);
  codesOf(grid, position).forEach((code, d) => { if (code !== TOTAL) parts.push(`${grid.dimensions[d]?.name}=${code}`); });
  return parts.sort().join(' & ');
}
