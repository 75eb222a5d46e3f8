import type { Highs, Model } from 'highs';
import type { LinearProgram, LinearSolver, OpenProgram, Optimum } from './linear-program';

/** HiGHS (University of Edinburgh), compiled to WebAssembly: single-threaded and deterministic. */
export async function loadHighsSolver(): Promise<LinearSolver> {
  const { default: loadHighs } = await import('highs');
  return solverOn(await loadHighs());
}

/** The same where HiGHS is loaded by other means: in a thread, whose program is one string. */
export const solverOn = (highs: Highs): LinearSolver => ({ open: (program) => openHighs(highs, program) });

const OPTIMAL = 7;
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

function openHighs(highs: Highs, program: LinearProgram): OpenProgram {
  const model = highs.createModel(modelData(program));
  // Another objective leaves the last vertex feasible, for primal simplex to go on from; other bounds leave it optimal, for dual simplex.
  model.options.set({ output_flag: false, presolve: program.whole ? 'on' : 'off', solver: program.whole ? 'choose' : 'simplex', simplex_strategy: program.changes === 'BOUNDS' ? DUAL_SIMPLEX : PRIMAL_SIMPLEX, random_seed: 0 });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  return {
    maximise(columns, factors) {
      const selection = { kind: 'set' as const, indices: Int32Array.from(columns) };
      model.changeColsCost(selection, Float64Array.from(factors));
      const optimum = solved(model);
      model.changeColsCost(selection, new Float64Array(columns.length));
      return optimum;
    },
    setBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    close: () => model.dispose(),
  };
}

function solved(model: Model): Optimum | null {
  model.run();
  if (model.getModelStatus() !== OPTIMAL) {
    // A basis that led nowhere is not one to go on from.
    model.clearSolver();
    model.run();
    if (model.getModelStatus() !== OPTIMAL) {
      model.clearSolver();
      return null;
    }
  }
  return { value: model.getObjectiveValue(), point: Float64Array.from(model.getSolution().colValue) };
}

function modelData({ lower, upper, rows, whole }: LinearProgram) {
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { columns, factors } of rows) {
    indices.push(...columns);
    values.push(...factors);
    starts.push(indices.length);
  }
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: new Float64Array(lower.length),
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: lower.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    ...(whole && { integrality: Int32Array.from(lower, () => 1) }),
  };
}
