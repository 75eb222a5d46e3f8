import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import type { LinearProgram } from '../solver/linear-program';

/** Hidden cells that relations tie together, and nothing else: what they can be does not depend on any other hidden cell. */
export interface Component {
  cells: readonly number[];
  /** Position of each cell in `cells`. */
  columns: ReadonlyMap<number, number>;
  rows: LinearProgram['rows'];
}

/**
 * The components in which the given cells stand; every hidden one when none are given.
 */
export function componentsOf(system: LinkedSystem, hiding: Hiding, from: Iterable<number> = system.measures.keys()): Component[] {
  const seen = new Uint8Array(system.measures.length);
  const components: Component[] = [];
  for (const start of from) {
    if (seen[start] || !isHidden(hiding, start)) continue;
    seen[start] = 1;
    const cells = [start];
    const relations = new Set<number>();
    for (let next = 0; next < cells.length; next++) {
      for (const r of system.relationsOf[cells[next] ?? -1] ?? []) {
        if (relations.has(r)) continue;
        relations.add(r);
        for (const cell of system.relations[r]?.cells ?? []) {
          if (seen[cell] || !isHidden(hiding, cell)) continue;
          seen[cell] = 1;
          cells.push(cell);
        }
      }
    }
    components.push(componentOf(system, hiding, cells, relations));
  }
  return components;
}

/** The relations of some hidden cells as rows over them alone, every other cell at its value. */
export function componentOf(system: LinkedSystem, hiding: Hiding, cells: readonly number[], relations: Iterable<number>): Component {
  const columns = new Map(cells.map((cell, column) => [cell, column]));
  const rows: LinearProgram['rows'][number][] = [];
  for (const r of relations) {
    const relation = system.relations[r];
    if (!relation) continue;
    const row = { columns: [] as number[], factors: [] as number[], lower: relation.lower, upper: relation.upper };
    relation.cells.forEach((cell, i) => {
      const factor = relation.factors[i] ?? 0;
      const column = columns.get(cell);
      if (column !== undefined && isHidden(hiding, cell)) {
        row.columns.push(column);
        row.factors.push(factor);
        return;
      }
      const known = factor * (system.measures[cell]?.count ?? 0);
      row.lower -= known;
      row.upper -= known;
    });
    rows.push(row);
  }
  return { cells, columns, rows };
}
