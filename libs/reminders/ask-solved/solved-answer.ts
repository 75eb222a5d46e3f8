import { SOLUTION_OUTCOMES, type SolutionOutcome } from '@vigie/casework';

/** Not yet, or how it ended: the document came, the right is back, the person is out of sight… */
export const SOLVED_ANSWERS = ['NOT_YET', ...SOLUTION_OUTCOMES] as const;
export type SolvedAnswer = 'NOT_YET' | SolutionOutcome;
