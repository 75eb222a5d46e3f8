import type { IsoDate } from '../calendar/paris-day';
import { senseOf } from './outcomes';
import type { RecourseChannel, RecourseFact } from './recourse-fact';
import { asOf, isAwaited } from './silence';

/** What the file of a case still lacks before the préfecture can be asked for the substitution. */
export const MISSING_CODES = ['CCC_WRITTEN_ANSWER', 'CCC_IN_WRITING', 'STEP_DATE', 'STEP_OUTCOME', 'ANSWER_OR_SILENCE', 'EXPIRY_DATE'] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

export interface Missing {
  readonly code: MissingCode;
  /** The step it is about, where it is about one. */
  readonly channel: RecourseChannel | null;
}

/**
 * CCC_WRITTEN_ANSWER: « la préfecture exige un écrit (explicite) du CCC » (2024 report, part III), and none is recorded.
 * CCC_IN_WRITING: the CCC was only called, which leaves no trace. STEP_DATE: an attempt of the report that no dated step
 * tells. STEP_OUTCOME: it was tried, nobody said what came of it. ANSWER_OR_SILENCE: an answer is overdue.
 * EXPIRY_DATE: nobody said until when the stay document holds.
 */
export function missingOf(facts: readonly RecourseFact[], stayDocumentExpiresOn: IsoDate | null, today: IsoDate): Missing[] {
  const ccc = facts.filter(({ channel }) => channel === 'CCC');
  const written = ccc.some((fact) => senseOf(fact) === 'IMPOSSIBILITY_WRITTEN');
  const byPhoneOnly = ccc.length > 0 && ccc.every(({ means }) => means === 'PHONE');
  const overdue = asOf(facts, today).filter((fact, index) => !isAwaited(fact) && isAwaited(facts[index]!));
  const undated = facts.filter(({ takenOn }) => takenOn === null);
  return [
    ...(ccc.length > 0 && !written ? [{ code: 'CCC_WRITTEN_ANSWER', channel: 'CCC' } as const] : []),
    ...(byPhoneOnly && !written ? [{ code: 'CCC_IN_WRITING', channel: 'CCC' } as const] : []),
    ...overdue.map(({ channel }) => ({ code: 'ANSWER_OR_SILENCE', channel }) as const),
    ...undated.map(({ channel, outcome }) => ({ code: outcome === null ? 'STEP_OUTCOME' : 'STEP_DATE', channel }) as const),
    ...(stayDocumentExpiresOn === null ? [{ code: 'EXPIRY_DATE', channel: null } as const] : []),
  ];
}
