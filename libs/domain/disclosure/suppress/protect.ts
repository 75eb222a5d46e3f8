import { auditComponent } from '../audit/audit-component';
import { componentsOf } from '../audit/component';
import { isProtected, trueIntervals, type Intervals } from '../audit/intervals';
import type { Thresholds } from '../rule/thresholds';
import type { LinearSolver } from '../solver/linear-program';
import { hideSecondary } from '../system/first-hiding';
import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import { ComplementFinder, type Complement } from './complement';
import { neighbourhood } from './neighbourhood';

/** Cells that one search of a complement looks at: a national table by region at once, a larger one around the cell to protect. */
const NEIGHBOURHOOD = 4_000;

/**
 * Hides cells besides those hidden already until what is promised of every hidden cell is shown, cell by cell, by linear programming
 * over everything an attacker knows. It ends: every round that finds a broken promise hides one more cell at least.
 * @param mayHide cells that can still be hidden; those released earlier cannot
 * @returns what each hidden cell can be at least and at most, and the cells whose promise hiding everything does not keep
 */
export function protect(system: LinkedSystem, hiding: Hiding, thresholds: Thresholds, solver: LinearSolver, mayHide: (cell: number) => boolean = () => true): { intervals: Intervals; broken: number[] } {
  const intervals = trueIntervals(system);
  const lost = new Set<number>();
  for (;;) {
    const broken = componentsOf(system, hiding)
      .flatMap((component) => auditComponent(system, hiding, component, intervals, solver))
      .filter((cell) => !lost.has(cell));
    if (broken.length === 0) return { intervals, broken: [...lost] };
    if (complete(system, hiding, broken, intervals, thresholds, solver, mayHide)) continue;
    if (hideAround(system, hiding, broken, thresholds, mayHide)) continue;
    broken.forEach((cell) => lost.add(cell));
  }
}

/** Hides, for each broken promise, the complement that loses least; whether anything was hidden. */
function complete(system: LinkedSystem, hiding: Hiding, broken: readonly number[], intervals: Intervals, thresholds: Thresholds, solver: LinearSolver, mayHide: (cell: number) => boolean): boolean {
  const moves = (cell: number) => isHidden(hiding, cell) || (mayHide(cell) && (system.measures[cell]?.count ?? 0) > 0);
  const whole = [...system.measures.keys()].filter(moves);
  let finder = whole.length <= NEIGHBOURHOOD ? new ComplementFinder(system, hiding, whole, thresholds, solver) : null;
  const local = finder === null;
  let hidden = false;
  const byNeed = [...broken].sort((a, b) => (system.measures[b]?.count ?? 0) - (system.measures[a]?.count ?? 0) || a - b);
  for (const cell of byNeed) {
    if (local) finder = new ComplementFinder(system, hiding, neighbourhood(system, cell, NEIGHBOURHOOD, moves), thresholds, solver);
    for (const complement of finder ? complementsOf(finder, system, hiding, intervals, cell) : []) {
      for (const other of complement.hide) {
        hideSecondary(hiding, other, thresholds);
        hidden = true;
      }
    }
    if (local) finder?.close();
  }
  if (!local) finder?.close();
  return hidden;
}

/** What to hide for the ends of an interval that are not shown: first the levels below and above, then the width, on the cheaper side. */
function complementsOf(finder: ComplementFinder, system: LinkedSystem, hiding: Hiding, intervals: Intervals, cell: number): Complement[] {
  if (isProtected(system, hiding, intervals, cell)) return [];
  const value = system.measures[cell]?.count ?? 0;
  const [below, above, width] = [hiding.below[cell] ?? 0, hiding.above[cell] ?? 0, hiding.width[cell] ?? 0];
  const [low, high] = [intervals.lowest[cell] ?? 0, intervals.highest[cell] ?? 0];
  const found: (Complement | null)[] = [];
  if (low > value - below) found.push(finder.find(cell, -below));
  if (high < value + above) found.push(finder.find(cell, above));
  const [down, up] = [Math.min(low, value - below), Math.max(high, value + above)];
  if (up - down < width) {
    const sides = [finder.find(cell, down + width - value), finder.find(cell, up - width - value)].filter((side) => side !== null);
    found.push(sides.sort((a, b) => a.loss - b.loss)[0] ?? null);
  }
  return found.filter((complement) => complement !== null);
}

/** The last resort: hides everything that counts someone beside the broken cells, then beside what it hid; whether anything was left. */
function hideAround(system: LinkedSystem, hiding: Hiding, broken: readonly number[], thresholds: Thresholds, mayHide: (cell: number) => boolean): boolean {
  const moves = (cell: number) => isHidden(hiding, cell) || (mayHide(cell) && (system.measures[cell]?.count ?? 0) > 0);
  const beside = new Set<number>();
  for (const component of componentsOf(system, hiding, broken)) {
    for (const cell of component.cells) {
      for (const r of system.relationsOf[cell] ?? []) for (const other of system.relations[r]?.cells ?? []) if (!isHidden(hiding, other) && moves(other)) beside.add(other);
    }
  }
  for (const cell of beside) hideSecondary(hiding, cell, thresholds);
  return beside.size > 0;
}
