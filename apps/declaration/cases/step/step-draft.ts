import type { IsoDate } from '@vigie/domain';
import { RECOURSE_STEP_OPTIONS } from '@vigie/reference';
import type { CaseFile, StepInput } from '../case-documents';

/** A step as it is filled in. */
export interface StepDraft {
  readonly channel: string | null;
  readonly means: string | null;
  readonly takenOn: IsoDate | null;
  /** Null: no answer yet. */
  readonly outcome: string | null;
  /** When the answer came. */
  readonly answeredOn: IsoDate | null;
  readonly answer: string;
  readonly hoursSpent: number | null;
}

/**
 * The step a screen opens with: one that is corrected, one that a report told without its day, or a new one, of today and
 * with no answer yet, which is when most are noted.
 * @param step id of a step, channel of a new one, or null
 * @returns null when there is no such step in the case
 */
export function openingDraft(file: Pick<CaseFile, 'steps'>, step: string | null, today: IsoDate): StepDraft | null {
  const blank: StepDraft = { channel: null, means: null, takenOn: today, outcome: null, answeredOn: null, answer: '', hoursSpent: null };
  if (step === null) return blank;
  if (Object.hasOwn(RECOURSE_STEP_OPTIONS, step)) {
    const told = file.steps.find(({ id, channel }) => id === null && channel === step);
    return told ? { ...blank, channel: step, takenOn: null, outcome: told.outcome } : { ...blank, channel: step };
  }
  const standing = file.steps.find(({ id }) => id === step);
  if (!standing) return null;
  const { channel, means, takenOn, outcome, answeredOn, answer, hoursSpent } = standing;
  return { channel, means, takenOn, outcome, answeredOn, answer: answer ?? '', hoursSpent };
}

/** Another channel has other means and outcomes: what it does not know is let go. */
export function withChannel(draft: StepDraft, channel: string): StepDraft {
  const { means, outcomes } = optionsOf(channel);
  const kept = (code: string | null, known: readonly string[]) => (code !== null && known.includes(code) ? code : null);
  return { ...draft, channel, means: kept(draft.means, means), outcome: kept(draft.outcome, outcomes) };
}

export function optionsOf(channel: string | null): { readonly means: readonly string[]; readonly outcomes: readonly string[] } {
  const all: Readonly<Record<string, { means: readonly string[]; outcomes: readonly string[] }>> = RECOURSE_STEP_OPTIONS;
  return (channel === null ? undefined : all[channel]) ?? { means: [], outcomes: [] };
}

/** Nobody said anything where nobody answered. */
export const mayHaveAnswer = ({ outcome }: Pick<StepDraft, 'outcome'>): boolean => outcome !== null && outcome !== 'NO_ANSWER' && outcome !== 'NO_PAN_HERE';

export const stepInput = (draft: StepDraft): StepInput => ({ ...draft, answer: mayHaveAnswer(draft) ? draft.answer : '' });
