/**
 * What disclosure control asks of a solver of linear programs; the one in use is in this folder and outside the door of the library,
 * so that no browser bundle carries it.
 */
export interface LinearProgram {
  lower: Float64Array;
  upper: Float64Array;
  /** Whether a column takes whole numbers only. Left out: none does. */
  whole?: boolean;
  /** What changes from one question to the next, mostly; the objective when left out. */
  changes?: 'OBJECTIVE' | 'BOUNDS';
  rows: readonly { columns: readonly number[]; factors: readonly number[]; lower: number; upper: number }[];
}

export interface Optimum {
  value: number;
  /** One value a column. */
  point: Float64Array;
}

/** A program kept open, so that one objective after another starts from the last solution. */
export interface OpenProgram {
  /** The optimum of Σ factor · column; null when there is none (nothing feasible, or no bound). */
  maximise(columns: ArrayLike<number>, factors: ArrayLike<number>): Optimum | null;
  setBounds(column: number, lower: number, upper: number): void;
  close(): void;
}

/** Deterministic: the same program asked the same questions gives the same answers. */
export interface LinearSolver {
  open(program: LinearProgram): OpenProgram;
}
