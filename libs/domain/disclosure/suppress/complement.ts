import type { LinearSolver, OpenProgram } from '../solver/linear-program';
import { settled } from '../audit/intervals';
import type { Thresholds } from '../rule/thresholds';
import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';

/** Cells to hide besides, and the units that they count together. */
export interface Complement {
  hide: number[];
  loss: number;
  /** What the cells that move then may be: a whole table that agrees with all that stays published. */
  moved: [cell: number, value: number][];
}

/** What moving a hidden cell costs beside a published one: nearly nothing, but short ways are preferred. */
const FREE = 1e-3;

/**
 * Finds which cells to hide besides, at the least loss: the linear programming heuristic of Kelly, Golden & Assad (1992) and of
 * Statistics Canada's CONFID. Over all deviations from the true table that keep every relation, and move the protected cell by what
 * it needs, take one that moves published cells as little as possible, each at its cost, the units it counts; those that it moves
 * are to be hidden.
 */
export class ComplementFinder {
  /** Two columns a cell that may move: how far up, how far down. */
  private readonly firstColumn = new Map<number, number>();
  private readonly columns: Int32Array;
  private readonly prices: Float64Array;
  private readonly upper: number[] = [];
  private readonly program: OpenProgram;

  /** @param cells the neighbourhood that may move; every cell outside stays at its value */
  constructor(private readonly system: LinkedSystem, private readonly hiding: Hiding, cells: Iterable<number>, thresholds: Thresholds, solver: LinearSolver) {
    const relations = new Set<number>();
    for (const cell of cells) {
      const value = system.measures[cell]?.count ?? 0;
      const least = isHidden(hiding, cell) ? hiding.floor[cell] ?? 0 : thresholds.units;
      // A zero that is shown is no candidate: hidden as secondary, it would have to pass the threshold.
      if (value < least) continue;
      this.firstColumn.set(cell, this.upper.length);
      this.upper.push(Infinity, value - least);
      for (const r of system.relationsOf[cell] ?? []) relations.add(r);
    }
    this.columns = Int32Array.from(this.upper, (_, column) => column);
    this.prices = new Float64Array(this.upper.length);
    this.program = solver.open({ changes: 'BOUNDS', lower: new Float64Array(this.upper.length), upper: Float64Array.from(this.upper), rows: [...relations].map((r) => this.row(r)) });
  }

  /**
   * What to hide so that a hidden cell can move by `need` (up when positive, down when negative); null when hiding the whole
   * neighbourhood would not be enough.
   */
  find(target: number, need: number): Complement | null {
    const first = this.firstColumn.get(target);
    if (first === undefined) return null;
    const [forth, back] = need > 0 ? [first, first + 1] : [first + 1, first];
    if (Math.abs(need) > (this.upper[forth] ?? 0)) return null;
    for (const [cell, column] of this.firstColumn) this.prices.fill(isHidden(this.hiding, cell) ? -FREE : -(this.system.measures[cell]?.count ?? 0), column, column + 2);
    this.program.setBounds(forth, Math.abs(need), this.upper[forth] ?? 0);
    this.program.setBounds(back, 0, 0);
    const optimum = this.program.maximise(this.columns, this.prices);
    this.program.setBounds(forth, 0, this.upper[forth] ?? 0);
    this.program.setBounds(back, 0, this.upper[back] ?? 0);
    if (!optimum) return null;
    const moved: [number, number][] = [];
    for (const [cell, column] of this.firstColumn) {
      const change = (optimum.point[column] ?? 0) - (optimum.point[column + 1] ?? 0);
      if (Math.abs(change) > 1e-6) moved.push([cell, settled((this.system.measures[cell]?.count ?? 0) + change)]);
    }
    const hide = moved.map(([cell]) => cell).filter((cell) => !isHidden(this.hiding, cell));
    return { hide, moved, loss: hide.reduce((loss, cell) => loss + (this.system.measures[cell]?.count ?? 0), 0) };
  }

  close(): void {
    this.program.close();
  }

  private row(r: number) {
    const { cells, factors, lower, upper } = this.system.relations[r] ?? { cells: [], factors: [], lower: 0, upper: 0 };
    const row = { columns: [] as number[], factors: [] as number[], lower, upper };
    cells.forEach((cell, i) => {
      const factor = factors[i] ?? 0;
      const known = factor * (this.system.measures[cell]?.count ?? 0);
      row.lower -= known;
      row.upper -= known;
      const column = this.firstColumn.get(cell);
      if (column === undefined) return;
      row.columns.push(column, column + 1);
      row.factors.push(factor, -factor);
    });
    return row;
  }
}
