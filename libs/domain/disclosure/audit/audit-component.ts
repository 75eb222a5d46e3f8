import { atOnce, type Steps } from '../steps';
import type { LinearSolver } from '../solver/linear-program';
import type { Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import type { Component } from './component';
import { isProtected, settled, widen, type Intervals } from './intervals';

/**
 * Looks for the extreme values of every cell of a component whose promise is not shown yet, by linear programming over all that an
 * attacker knows, and widens its intervals by what is found. Exact for the cells that it returns: no possible table keeps the promise.
 * @param only the cells that are asked about; all of them when left out
 * @returns the cells whose promise is broken
 */
export function* auditInSteps(system: LinkedSystem, hiding: Hiding, component: Component, intervals: Intervals, solver: LinearSolver, only?: ReadonlySet<number>): Steps<number[]> {
  const open = component.cells.filter((cell) => (only?.has(cell) ?? true) && !isProtected(system, hiding, intervals, cell));
  if (open.length === 0) return [];
  const { cells, columns, rows } = component;
  const lower = Float64Array.from(cells, (cell) => hiding.floor[cell] ?? 0);
  const program = solver.open({ lower, upper: new Float64Array(cells.length).fill(Infinity), rows });
  const learn = (point: Float64Array) => cells.forEach((cell, column) => widen(intervals, cell, settled(point[column] ?? 0)));
  const broken: number[] = [];
  try {
    for (const cell of open) {
      const column = columns.get(cell) ?? -1;
      const value = system.measures[cell]?.count ?? 0;
      for (const factor of [1, -1]) {
        if (isProtected(system, hiding, intervals, cell)) break;
        // A hidden cell without an upper end is as good as one that reaches what is promised: the bound keeps the program bounded.
        const enough = Math.max(value + (hiding.above[cell] ?? 0), value + (hiding.width[cell] ?? 0));
        program.setBounds(column, lower[column] ?? 0, factor > 0 ? enough : Infinity);
        const optimum = program.maximise([column], [factor]);
        if (optimum) learn(optimum.point);
        program.setBounds(column, lower[column] ?? 0, Infinity);
      }
      if (!isProtected(system, hiding, intervals, cell)) broken.push(cell);
      yield;
    }
  } finally {
    program.close();
  }
  return broken;
}

/** `auditInSteps`, all at once. */
export const auditComponent = (...parts: Parameters<typeof auditInSteps>): number[] => atOnce(auditInSteps(...parts));
