export { loadHighsSolver } from './highs-solver';
export type { LinearProgram, LinearSolver, OpenProgram, Optimum } from './linear-program';
