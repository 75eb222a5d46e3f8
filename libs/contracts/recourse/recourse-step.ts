import { addDays, type FindIdentifiers, type IsoDate } from '@vigie/domain';
import { RECOURSE_STEP_OPTIONS, type RecourseChannelCode } from '@vigie/reference';
import { isFields, tidyText } from '../report/complete-draft';
import { EARLIEST_DAY, HOURS_SPENT_MAX, TEXT_MAX_LENGTH } from '../report/report-form';
import type { FieldError } from '../report/validation';
import type { Vocabularies } from '../report/vocabularies';
import { z } from '../report/zod-settings';
import { stepMessage } from './messages.fr';

/** A dated attempt to get help for a case, complete. */
export interface RecourseStepForm {
  readonly channel: RecourseChannelCode;
  readonly means: string | null;
  readonly takenOn: IsoDate;
  /** Null: no answer yet. */
  readonly outcome: string | null;
  /** When the answer came; null without an outcome, or where nobody says. */
  readonly answeredOn: IsoDate | null;
  /** What was answered, in few words that name nobody. */
  readonly answer: string | null;
  /** Hours the structure spent on it, by quarters. */
  readonly hoursSpent: number | null;
}

/** What was answered is told in few words: a long letter is a proof to attach. */
export const ANSWER_MAX_LENGTH = 1_000;

export interface StepValidationContext {
  readonly vocabularies: Pick<Vocabularies, 'recourseChannels' | 'recourseMeans' | 'recourseOutcomes'>;
  /** Today in Europe/Paris; a day more is tolerated, as in the report form. */
  readonly today: IsoDate;
  readonly findIdentifiers: FindIdentifiers;
}

export type StepValidation = { readonly ok: true; readonly step: RecourseStepForm } | { readonly ok: false; readonly errors: readonly FieldError[] };

const day = z.iso.date();

/** Checks a draft, whatever it is, and returns the complete step or every error at once, in French. Never throws. */
export function validateRecourseStep(draft: unknown, context: StepValidationContext): StepValidation {
  const given = isFields(draft) ? draft : {};
  const step = {
    channel: given['channel'] ?? null, means: given['means'] || null, takenOn: given['takenOn'] ?? null, outcome: given['outcome'] || null,
    answeredOn: (given['outcome'] && given['answeredOn']) || null, answer: tidyText(given['answer']), hoursSpent: given['hoursSpent'] ?? null,
  };
  const found: Omit<FieldError, 'message'>[] = [
    ...codesOf(step, context), ...dayOf(step.takenOn, context.today), ...answeredOnOf(step, context.today), ...hoursOf(step.hoursSpent), ...answerOf(given['answer'], step.answer, context),
  ];
  return found.length === 0 ? { ok: true, step: step as RecourseStepForm } : { ok: false, errors: found.map((error) => ({ ...error, message: stepMessage(error) })) };
}

type Found = Omit<FieldError, 'message'>[];

function codesOf({ channel, means, outcome }: { channel: unknown; means: unknown; outcome: unknown }, { vocabularies }: StepValidationContext): Found {
  if (channel === null || channel === '') return [{ path: 'channel', code: 'REQUIRED' }];
  if (typeof channel !== 'string' || !Object.hasOwn(RECOURSE_STEP_OPTIONS, channel)) return [{ path: 'channel', code: 'VOCABULARY_CODE_UNKNOWN' }];
  const options = RECOURSE_STEP_OPTIONS[channel as RecourseChannelCode];
  const found: Found = [];
  if (means !== null && !(options.means as readonly unknown[]).includes(means)) found.push({ path: 'means', code: 'VOCABULARY_CODE_UNKNOWN' });
  if (outcome === null) return found;
  const term = vocabularies.recourseOutcomes.find(({ code }) => code === outcome);
  if (!term) found.push({ path: 'outcome', code: 'VOCABULARY_CODE_UNKNOWN' });
  else if (term.retiredInVersion != null) found.push({ path: 'outcome', code: 'VOCABULARY_CODE_RETIRED' });
  // The outcomes of version 1 are listed by channel; one that staff added later names its channel as its group.
  else if (term.group !== channel && !(options.outcomes as readonly unknown[]).includes(outcome)) found.push({ path: 'outcome', code: 'OUTCOME_OF_ANOTHER_CHANNEL' });
  return found;
}

function dayOf(takenOn: unknown, today: IsoDate): Found {
  if (takenOn === null || takenOn === '') return [{ path: 'takenOn', code: 'REQUIRED' }];
  if (!z.safeParse(day, takenOn).success) return [{ path: 'takenOn', code: 'DATE_INVALID' }];
  if ((takenOn as IsoDate) > addDays(today, 1)) return [{ path: 'takenOn', code: 'DATE_IN_FUTURE' }];
  return (takenOn as IsoDate) < EARLIEST_DAY ? [{ path: 'takenOn', code: 'DATE_TOO_OLD' }] : [];
}

function answeredOnOf({ answeredOn, takenOn }: { answeredOn: unknown; takenOn: unknown }, today: IsoDate): Found {
  if (answeredOn === null) return [];
  const found = dayOf(answeredOn, today).map((error) => ({ ...error, path: 'answeredOn' }));
  if (found.length > 0) return found;
  return z.safeParse(day, takenOn).success && (answeredOn as IsoDate) < (takenOn as IsoDate) ? [{ path: 'answeredOn', code: 'DATE_ORDER' }] : [];
}

function hoursOf(hours: unknown): Found {
  if (hours === null) return [];
  if (typeof hours !== 'number' || !Number.isFinite(hours)) return [{ path: 'hoursSpent', code: 'WRONG_TYPE' }];
  if (hours < 0 || hours > HOURS_SPENT_MAX) return [{ path: 'hoursSpent', code: 'OUT_OF_RANGE' }];
  return Number.isInteger(hours * 4) ? [] : [{ path: 'hoursSpent', code: 'NOT_BY_QUARTER' }];
}

/** Read as it was sent, so that the hits fall where the person sees them; then as it would be kept. */
function answerOf(sent: unknown, kept: unknown, { findIdentifiers }: StepValidationContext): Found {
  if (kept === null) return [];
  if (typeof kept !== 'string' || typeof sent !== 'string') return [{ path: 'answer', code: 'WRONG_TYPE' }];
  if (kept.length > ANSWER_MAX_LENGTH) return [{ path: 'answer', code: 'TEXT_TOO_LONG' }];
  if (sent.length > TEXT_MAX_LENGTH) return [{ path: 'answer', code: 'TEXT_TOO_LONG' }];
  const hits = findIdentifiers(sent);
  if (hits.length > 0) return [{ path: 'answer', code: 'IDENTIFIER_FOUND', hits }];
  const left = kept === sent ? [] : findIdentifiers(kept);
  return left.length > 0 ? [{ path: 'answer', code: 'IDENTIFIER_FOUND', hits: left }] : [];
}
