import type { Steps } from '../steps';
import type { LinearSolver } from '../solver/linear-program';
import type { Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import { componentsOf } from './component';
import { isProtected, settled, widen, type Intervals } from './intervals';

/** Fewer open promises than that in a component are looked at one by one. */
const MANY = 40;
/** Questions asked of one component at most, and those in a row that may show next to nothing. */
const QUESTIONS = 40;
const IDLE = 4;

/**
 * Shows the promises of many cells at once: one linear program moves all those of a component that are still open, each up or down, as
 * far as they need together; each vertex is a whole table that agrees with all that is published. Signs are drawn from a seed.
 */
export function* showMany(system: LinkedSystem, hiding: Hiding, intervals: Intervals, solver: LinearSolver): Steps<void> {
  for (const { cells, rows } of componentsOf(system, hiding)) {
    const isOpen = (cell: number) => !isProtected(system, hiding, intervals, cell);
    let open = cells.flatMap((cell, column) => (isOpen(cell) ? [column] : []));
    if (open.length <= MANY) continue;
    const value = (column: number): number => system.measures[cells[column] ?? -1]?.count ?? 0;
    const lower = Float64Array.from(cells, (cell) => hiding.floor[cell] ?? 0);
    // As far as any promise needs: beyond, nothing is learnt, and a program without an end has no vertex.
    const upper = Float64Array.from(cells, (cell, column) => value(column) + 2 * Math.max(hiding.width[cell] ?? 0, hiding.above[cell] ?? 0, 11));
    const program = solver.open({ lower, upper, rows });
    let seed = 1;
    try {
      for (let question = 0, idle = 0; question < QUESTIONS && idle < IDLE && open.length > MANY; question += 1) {
        const factors = open.map(() => { seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0; return question < 2 ? 1 - 2 * question : seed < 2 ** 31 ? 1 : -1; });
        const optimum = program.maximise(open, factors);
        if (!optimum) break;
        cells.forEach((cell, column) => widen(intervals, cell, settled(optimum.point[column] ?? 0)));
        const left = open.filter((column) => isOpen(cells[column] ?? -1));
        idle = left.length > 0.97 * open.length ? idle + 1 : 0;
        open = left;
        yield;
      }
    } finally {
      program.close();
    }
  }
}
