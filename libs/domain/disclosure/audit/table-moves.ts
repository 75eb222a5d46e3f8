import { isHidden, type Hiding } from '../system/hiding';
import { coordinatesOf, type Grid } from '../table/grid';
import { movesOf, type TreeMove } from './tree-moves';

/** Combinations of moves tried for one step, over all dimensions. */
const TRIES = 600;

/**
 * Walks from one whole table to another that agrees with everything published, in whole numbers: the product of one elementary move
 * along each dimension (in a flat table of two dimensions, the rectangles of the hypercube method). Every table that it passes shows
 * what its cells can be, without a linear program; what it does not find, a linear program still may.
 */
export class TableWalk {
  /** Where the walk is: one count a cell of the grid. */
  private readonly counts: Int32Array;
  private readonly floors: Int32Array;
  private readonly moves: (readonly TreeMove[])[][];
  private readonly width: number;
  private cells = new Int32Array(64);
  private signs = new Int8Array(64);
  private size = 0;

  /**
   * @param cellsOf the cell of the system behind each cell of the grid
   * @param fixed cells of the system that the walk leaves alone besides the published ones: those that other tables share
   */
  constructor(private readonly grid: Grid, private readonly cellsOf: readonly number[], private readonly hiding: Hiding, private readonly fixed: (cell: number) => boolean) {
    this.counts = Int32Array.from(grid.measures, ({ count }) => count);
    this.floors = Int32Array.from(cellsOf, (cell) => (isHidden(hiding, cell) && !fixed(cell) ? hiding.floor[cell] ?? 0 : -1));
    this.moves = grid.dimensions.map(() => []);
    this.width = Math.max(2, Math.floor(TRIES ** (1 / grid.dimensions.length)));
  }

  /** Takes in that a cell has been hidden, or is shown again; the walk starts again from the true table when it is shown. */
  refresh(position: number): void {
    const cell = this.cellsOf[position] ?? -1;
    this.floors[position] = isHidden(this.hiding, cell) && !this.fixed(cell) ? this.hiding.floor[cell] ?? 0 : -1;
    if (this.floors[position] === -1) this.grid.measures.forEach(({ count }, at) => { this.counts[at] = count; });
  }

  count(position: number): number {
    return this.counts[position] ?? 0;
  }

  /**
   * Moves a cell towards a count, as far as it finds a way, and tells of every cell that moved.
   * @returns whether it got there
   */
  push(position: number, goal: number, seen: (cell: number, count: number) => void): boolean {
    if ((this.floors[position] ?? -1) < 0) return false;
    const at = coordinatesOf(this.grid, position);
    for (;;) {
      const left = goal - this.count(position);
      if (left === 0) return true;
      const sign = left > 0 ? 1 : -1;
      const step = this.findStep(position, at, sign, Math.abs(left));
      if (step === 0) return false;
      for (let i = 0; i < this.size; i++) {
        const moved = this.cells[i] ?? 0;
        const count = this.count(moved) + sign * (this.signs[i] ?? 0) * step;
        this.counts[moved] = count;
        seen(this.cellsOf[moved] ?? -1, count);
      }
    }
  }

  /** A combination of moves, left in `cells` and `signs`, and how far it can go; 0 when there is none. */
  private findStep(position: number, at: readonly number[], sign: 1 | -1, wanted: number): number {
    const choices = at.map((code, d) => this.promising(position, d, code, sign));
    const turn = at.map(() => 0);
    for (let tries = 0; tries < TRIES; tries++) {
      const step = this.lay(choices, turn, sign, wanted);
      if (step > 0) return step;
      let d = turn.length - 1;
      while (d >= 0 && (turn[d] ?? 0) + 1 >= (choices[d]?.length ?? 0)) turn[d--] = 0;
      if (d < 0) return 0;
      turn[d] = (turn[d] ?? 0) + 1;
    }
    return 0;
  }

  /** The moves along one dimension that the line of the cell itself allows, those that can go farthest first. */
  private promising(position: number, d: number, code: number, sign: 1 | -1): TreeMove[] {
    const stride = this.grid.strides[d] ?? 1;
    const base = position - code * stride;
    const slack = (codes: readonly number[], down: boolean): number => {
      let least = Infinity;
      for (const other of codes) {
        const cell = base + other * stride;
        const floor = this.floors[cell] ?? -1;
        if (floor < 0) return 0;
        if (down) least = Math.min(least, (this.counts[cell] ?? 0) - floor);
      }
      return least;
    };
    const ranked: { move: TreeMove; slack: number }[] = [];
    for (const move of this.movesOf(d, code)) {
      const least = Math.min(slack(move.gain, sign < 0), slack(move.lose, sign > 0));
      if (least > 0) ranked.push({ move, slack: least });
    }
    return ranked.sort((a, b) => b.slack - a.slack).slice(0, this.width).map(({ move }) => move);
  }

  private movesOf(d: number, code: number): readonly TreeMove[] {
    const known = this.moves[d] ?? [];
    const dimension = this.grid.dimensions[d];
    return known[code] ??= dimension ? movesOf(dimension, code) : [];
  }

  /** Lays out the cells that a combination of moves changes; how far it can go. */
  private lay(choices: readonly TreeMove[][], turn: readonly number[], sign: 1 | -1, wanted: number): number {
    this.cells[0] = 0;
    this.signs[0] = 1;
    let size = 1;
    for (const [d, choice] of turn.entries()) {
      const move = choices[d]?.[choice];
      if (!move) return 0;
      size = this.spread(move, this.grid.strides[d] ?? 1, size);
    }
    this.size = size;
    let step = wanted;
    for (let i = 0; i < size; i++) {
      const cell = this.cells[i] ?? 0;
      const floor = this.floors[cell] ?? -1;
      if (floor < 0) return 0;
      if ((this.signs[i] ?? 0) !== sign) step = Math.min(step, (this.counts[cell] ?? 0) - floor);
      if (step <= 0) return 0;
    }
    return step;
  }

  private spread({ gain, lose }: TreeMove, stride: number, size: number): number {
    const factor = gain.length + lose.length;
    if (size * factor > this.cells.length) {
      const [cells, signs] = [this.cells, this.signs];
      this.cells = new Int32Array(2 * size * factor);
      this.signs = new Int8Array(2 * size * factor);
      this.cells.set(cells);
      this.signs.set(signs);
    }
    // Last copy first: the cells to copy stand in the first places.
    for (let j = factor - 1; j >= 0; j--) {
      const code = j < gain.length ? gain[j] ?? 0 : lose[j - gain.length] ?? 0;
      for (let i = 0; i < size; i++) {
        this.cells[j * size + i] = (this.cells[i] ?? 0) + code * stride;
        this.signs[j * size + i] = j < gain.length ? this.signs[i] ?? 0 : -(this.signs[i] ?? 0);
      }
    }
    return size * factor;
  }
}
