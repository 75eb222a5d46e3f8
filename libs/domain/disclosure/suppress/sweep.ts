import { isProtected, type Intervals } from '../audit/intervals';
import type { Scout } from '../audit/walk-tables';
import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';

/** Broken promises past which the cheap rule goes first: a linear program for each would take minutes. */
export const MANY = 150;
/** Rounds of it at most; what it leaves is for the linear program. */
const ROUNDS = 12;

/**
 * For tables in which most is hidden: in the tightest line of each cell whose promise is not shown, hides the smallest published
 * cell, one a line and a round, until few are left.
 * @param hide hides one more cell
 */
export function sweep(system: LinkedSystem, hiding: Hiding, intervals: Intervals, scout: Scout, mayHide: (cell: number) => boolean, hide: (cell: number) => void): void {
  for (let round = 0; round < ROUNDS; round++) {
    const open = [...system.measures.keys()].filter((cell) => {
      if (!isHidden(hiding, cell) || isProtected(system, hiding, intervals, cell)) return false;
      scout.look(cell, intervals);
      return !isProtected(system, hiding, intervals, cell);
    });
    if (open.length <= MANY) return;
    const eased = new Set<number>();
    let hidden = false;
    for (const cell of open) {
      const lines = (system.relationsOf[cell] ?? []).map((r) => ({ r, slack: slackOf(system, hiding, cell, r) })).sort((a, b) => a.slack - b.slack || a.r - b.r);
      if (lines.some(({ r }) => eased.has(r))) continue;
      for (const { r } of lines) {
        const chosen = cheapest(system, hiding, r, mayHide);
        if (chosen === null) continue;
        hide(chosen);
        for (const line of system.relationsOf[chosen] ?? []) eased.add(line);
        hidden = true;
        break;
      }
    }
    if (!hidden) return;
  }
}

/** How far the other hidden cells of a line can go down together; without end when its sum is hidden. */
function slackOf({ relations, measures }: LinkedSystem, hiding: Hiding, cell: number, r: number): number {
  const relation = relations[r];
  if (!relation) return Infinity;
  return relation.cells.reduce((slack, other, i) => {
    if (other === cell || !isHidden(hiding, other)) return slack;
    return (relation.factors[i] ?? 0) < 0 ? Infinity : slack + (measures[other]?.count ?? 0) - (hiding.floor[other] ?? 0);
  }, 0);
}

function cheapest({ relations, measures }: LinkedSystem, hiding: Hiding, r: number, mayHide: (cell: number) => boolean): number | null {
  let best: number | null = null;
  for (const cell of relations[r]?.cells ?? []) {
    const count = measures[cell]?.count ?? 0;
    if (count > 0 && !isHidden(hiding, cell) && mayHide(cell) && (best === null || count < (measures[best]?.count ?? 0))) best = cell;
  }
  return best;
}
