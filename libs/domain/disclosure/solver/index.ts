export type { Highs } from 'highs';
export { loadHighsSolver, solverOn } from './highs-solver';
export type { LinearProgram, LinearSolver, OpenProgram, Optimum } from './linear-program';
