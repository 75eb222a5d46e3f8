import type { LinkedSystem } from '../system/linked-system';

/** Cells reached from one over relations, nearest first, itself included, `most` of them; cells that count nothing and are shown lead nowhere. */
export function neighbourhood(system: LinkedSystem, from: number, most: number, moves: (cell: number) => boolean): number[] {
  const cells = [from];
  const seen = new Set(cells);
  const passed = new Set<number>();
  for (let next = 0; next < cells.length && cells.length < most; next++) {
    for (const r of system.relationsOf[cells[next] ?? -1] ?? []) {
      if (passed.has(r)) continue;
      passed.add(r);
      for (const cell of system.relations[r]?.cells ?? []) {
        if (seen.has(cell) || !moves(cell)) continue;
        seen.add(cell);
        cells.push(cell);
      }
    }
  }
  return cells;
}
