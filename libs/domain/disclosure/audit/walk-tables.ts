import type { Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import type { LinkedTables } from '../system/link-tables';
import type { Grid } from '../table/grid';
import { isProtected, widen, type Intervals } from './intervals';
import { TableWalk } from './table-moves';

/** A cheap way to show a promise, before a linear program is asked. */
export interface Scout {
  /** Widens the intervals of a cell, and of what moves with it, by what it finds possible. */
  look(cell: number, intervals: Intervals): void;
  /** Takes in that a cell has been hidden, or is shown again. */
  refresh(cell: number): void;
}

/** One scout after the other: the second looks where the first found nothing. */
export const bothScouts = (first: Scout, second: Scout): Scout => ({
  look(cell, intervals) { first.look(cell, intervals); second.look(cell, intervals); },
  refresh(cell) { first.refresh(cell); second.refresh(cell); },
});

/** For a system that comes from no table: finds nothing. */
export const NO_SCOUT: Scout = { look: () => undefined, refresh: () => undefined };

/** Scouts by walking through possible tables, in each table alone; the cells that tables share stay where they are. */
export function walkTables(grids: readonly Grid[], { system, cellsOf }: LinkedTables, hiding: Hiding): Scout {
  const places: { walk: TableWalk; position: number }[][] = system.measures.map(() => []);
  const uses = new Int32Array(system.measures.length);
  for (const cells of cellsOf) for (const cell of cells) uses[cell] = (uses[cell] ?? 0) + 1;
  grids.forEach((grid, t) => {
    const cells = cellsOf[t] ?? [];
    // Where codes overlap, sums do not hold: left to the linear program.
    if (grid.dimensions.some(({ overlapping }) => overlapping)) return;
    const walk = new TableWalk(grid, cells, hiding, (cell) => (uses[cell] ?? 0) > 1);
    cells.forEach((cell, position) => places[cell]?.push({ walk, position }));
  });
  return {
    look(cell, intervals) {
      for (const { walk, position } of places[cell] ?? []) lookAround(system, hiding, cell, walk, position, intervals);
    },
    refresh(cell) {
      for (const { walk, position } of places[cell] ?? []) walk.refresh(position);
    },
  };
}

function lookAround(system: LinkedSystem, hiding: Hiding, cell: number, walk: TableWalk, position: number, intervals: Intervals): void {
  const seen = (moved: number, count: number) => widen(intervals, moved, count);
  const value = system.measures[cell]?.count ?? 0;
  const [width, below, above] = [hiding.width[cell] ?? 0, hiding.below[cell] ?? 0, hiding.above[cell] ?? 0];
  if (isProtected(system, hiding, intervals, cell)) return;
  walk.push(position, Math.max(value + above, Math.ceil(intervals.lowest[cell] ?? 0) + width), seen);
  if (isProtected(system, hiding, intervals, cell)) return;
  walk.push(position, Math.max(hiding.floor[cell] ?? 0, Math.min(value - below, Math.floor(intervals.highest[cell] ?? 0) - width)), seen);
}
