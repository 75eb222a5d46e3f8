import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import { isProtected, widen, type Intervals } from './intervals';
import type { Scout } from './walk-tables';

/** Cells that one move may change, and moves tried for one end of one cell. */
const LONGEST = 90;
const TRIES = 6;

/**
 * Scouts in any system of sums and bounds with factors of one: moves a hidden cell by what it needs and, relation by relation, another
 * hidden cell of each sum that this leaves uneven, until all sums hold. What it finds is a whole table that agrees with all that is
 * published; where it finds none, a linear program still may. It starts from the true values each time, and draws from a seed of its
 * own, so that the same question has the same answer.
 */
export function walkSystem(system: LinkedSystem, hiding: Hiding): Scout {
  const { measures, relations } = system;
  const terms: { r: number; factor: number }[][] = measures.map(() => []);
  relations.forEach(({ cells, factors }, r) => cells.forEach((cell, i) => terms[cell]?.push({ r, factor: factors[i] ?? 0 })));
  const change = new Float64Array(measures.length);
  const off = new Float64Array(relations.length);
  const slackUp = Float64Array.from(relations, ({ cells, factors, upper }) => upper - cells.reduce((sum, cell, i) => sum + (factors[i] ?? 0) * (measures[cell]?.count ?? 0), 0));
  const slackDown = Float64Array.from(relations, ({ cells, factors, lower }) => cells.reduce((sum, cell, i) => sum + (factors[i] ?? 0) * (measures[cell]?.count ?? 0), 0) - lower);
  const unit = relations.every(({ factors }) => factors.every((factor) => factor === 1 || factor === -1));
  let state = 1;
  const random = (): number => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 4_294_967_296; };
  const isUneven = (r: number): boolean => (off[r] ?? 0) > (slackUp[r] ?? 0) + 1e-9 || -(off[r] ?? 0) > (slackDown[r] ?? 0) + 1e-9;

  /** Tries once to move a cell by a whole number; the moved cells are left in the list. */
  const attempt = (from: number, by: number, moved: number[], touched: number[]): boolean => {
    const uneven: number[] = [];
    const apply = (cell: number, delta: number): void => {
      moved.push(cell);
      change[cell] = (change[cell] ?? 0) + delta;
      for (const { r, factor } of terms[cell] ?? []) {
        if (off[r] === 0) touched.push(r);
        off[r] = (off[r] ?? 0) + delta * factor;
        if (isUneven(r)) uneven.push(r);
      }
    };
    apply(from, by);
    while (uneven.length > 0) {
      const r = uneven.pop() ?? -1;
      if (!isUneven(r)) continue;
      if (moved.length > LONGEST) return false;
      const relation = relations[r];
      const excess = (off[r] ?? 0) > 0 ? (off[r] ?? 0) - Math.max(0, slackUp[r] ?? 0) : (off[r] ?? 0) + Math.max(0, slackDown[r] ?? 0);
      let best = -1;
      let [bestCost, bestDelta] = [Infinity, 0];
      for (const [i, cell] of (relation?.cells ?? []).entries()) {
        if (change[cell] !== 0 || !isHidden(hiding, cell)) continue;
        const delta = -excess * (relation?.factors[i] ?? 1);
        if ((measures[cell]?.count ?? 0) + delta < (hiding.floor[cell] ?? 0)) continue;
        // A cell whose other sums are uneven the other way closes a ring; one with no other sum ends the move.
        let cost = random() * 1.5;
        for (const { r: other, factor } of terms[cell] ?? []) {
          if (other === r) continue;
          const next = (off[other] ?? 0) + delta * factor;
          if (next > (slackUp[other] ?? 0) + 1e-9 || -next > (slackDown[other] ?? 0) + 1e-9) cost += isUneven(other) ? 0.5 : 1;
          else if (isUneven(other)) cost -= 1;
        }
        if (cost < bestCost) [best, bestCost, bestDelta] = [cell, cost, delta];
      }
      if (best < 0) return false;
      apply(best, bestDelta);
    }
    return true;
  };

  const push = (cell: number, by: number, intervals: Intervals): void => {
    if (by === 0 || !Number.isInteger(by) || (measures[cell]?.count ?? 0) + by < (hiding.floor[cell] ?? 0)) return;
    state = cell * 7_919 + 1;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [moved, touched]: [number[], number[]] = [[], []];
      const found = attempt(cell, by, moved, touched);
      if (found) for (const other of moved) widen(intervals, other, (measures[other]?.count ?? 0) + (change[other] ?? 0));
      for (const other of moved) change[other] = 0;
      for (const r of touched) off[r] = 0;
      if (found) return;
    }
  };

  return {
    look(cell, intervals) {
      if (!unit) return;
      const value = measures[cell]?.count ?? 0;
      const [width, below, above] = [hiding.width[cell] ?? 0, hiding.below[cell] ?? 0, hiding.above[cell] ?? 0];
      if (isProtected(system, hiding, intervals, cell)) return;
      push(cell, Math.max(above, Math.ceil((intervals.lowest[cell] ?? 0) + width - value)), intervals);
      if (isProtected(system, hiding, intervals, cell)) return;
      if (below > 0) push(cell, -below, intervals);
      if (isProtected(system, hiding, intervals, cell)) return;
      push(cell, Math.min(-below, Math.floor((intervals.highest[cell] ?? 0) - width - value)), intervals);
    },
    refresh: () => undefined,
  };
}
