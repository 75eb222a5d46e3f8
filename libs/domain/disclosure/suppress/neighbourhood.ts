import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';

/**
 * Cells reached from one over relations, itself included, `most` of them: nearest first, and among the cells of one relation those
 * that cost least to move, hidden ones and then small ones.
 * @param moves whether a cell can move at all
 */
export function neighbourhood(system: LinkedSystem, hiding: Hiding, from: number, most: number, moves: (cell: number) => boolean): number[] {
  const cells = [from];
  const seen = new Set(cells);
  const passed = new Set<number>();
  const price = (cell: number) => (isHidden(hiding, cell) ? 0 : system.measures[cell]?.count ?? 0);
  for (let next = 0; next < cells.length && cells.length < most; next++) {
    for (const r of system.relationsOf[cells[next] ?? -1] ?? []) {
      if (passed.has(r)) continue;
      passed.add(r);
      const beside = (system.relations[r]?.cells ?? []).filter((cell) => !seen.has(cell) && moves(cell));
      for (const cell of beside.sort((a, b) => price(a) - price(b) || a - b)) {
        seen.add(cell);
        cells.push(cell);
      }
    }
  }
  return cells.slice(0, Math.max(most, 1));
}
