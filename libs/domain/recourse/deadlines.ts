import { addDays, type IsoDate } from '../calendar/paris-day';
import type { LegalBasisCode } from './next-step';
import { inTimeOrder, type RecourseChannel, type RecourseFact } from './recourse-fact';
import { COURT_MONTHS, addMonths, daysLeft, isAwaited, isPrefecture, refusedOn, silentOn } from './silence';

export const DEADLINE_CODES = ['STAY_DOCUMENT_EXPIRES', 'RENEWAL_OPENS', 'RENEWAL_CLOSES', 'ANSWER_EXPECTED', 'SILENCE_IS_REFUSAL', 'COURT_LIMIT'] as const;
export type DeadlineCode = (typeof DEADLINE_CODES)[number];

/** A day that something depends on, still to come or past by less than a month. */
export interface Deadline {
  readonly code: DeadlineCode;
  readonly on: IsoDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
  readonly channel: RecourseChannel | null;
  /** Null: advice of Vigie's own, which no text sets. */
  readonly legalBasis: LegalBasisCode | null;
}

/** The renewal of a residence permit is asked between the 120th and the 60th day before it expires. Source: CESEDA, article R. 431-5. */
export const RENEWAL_OPENS_DAYS = 120;
export const RENEWAL_CLOSES_DAYS = 60;

/** A day past by more than this teaches nothing any more: the durations say it. */
const KEPT_AFTER_DAYS = 31;

interface StayDocument { readonly code: string; readonly expiresOn: IsoDate | null }

/** The deadlines that run, soonest first. @param document the one the person holds, by its vocabulary code */
export function deadlinesOf(facts: readonly RecourseFact[], document: StayDocument, today: IsoDate): Deadline[] {
  const found = [...documentDeadlines(document), ...answersExpected(facts, today), ...courtLimit(facts, today)];
  return found
    .map((deadline) => ({ ...deadline, daysLeft: daysLeft(today, deadline.on) }))
    .filter((deadline) => deadline.daysLeft >= -KEPT_AFTER_DAYS)
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

type Found = Omit<Deadline, 'daysLeft'>;

function documentDeadlines({ code, expiresOn }: StayDocument): Found[] {
  if (expiresOn === null || code === 'NONE') return [];
  const expiry: Found = { code: 'STAY_DOCUMENT_EXPIRES', on: expiresOn, channel: null, legalBasis: null };
  if (code !== 'RESIDENCE_PERMIT') return [expiry];
  return [
    { code: 'RENEWAL_OPENS', on: addDays(expiresOn, -RENEWAL_OPENS_DAYS), channel: null, legalBasis: 'RENEWAL_WINDOW' },
    { code: 'RENEWAL_CLOSES', on: addDays(expiresOn, -RENEWAL_CLOSES_DAYS), channel: null, legalBasis: 'RENEWAL_WINDOW' },
    expiry,
  ];
}

function answersExpected(facts: readonly RecourseFact[], today: IsoDate): Found[] {
  return facts.filter(isAwaited).flatMap((fact): Found[] => {
    const on = silentOn(fact);
    if (on === null || on < today) return [];
    return isPrefecture(fact.channel)
      ? [{ code: 'SILENCE_IS_REFUSAL', on, channel: fact.channel, legalBasis: 'SILENCE_IS_REFUSAL' }]
      : [{ code: 'ANSWER_EXPECTED', on, channel: fact.channel, legalBasis: null }];
  });
}

/** From the last refusal, said or silent. */
function courtLimit(facts: readonly RecourseFact[], today: IsoDate): Found[] {
  const refusal = inTimeOrder(facts).flatMap((fact) => {
    const on = refusedOn(fact, today);
    return on === null ? [] : [{ on, channel: fact.channel }];
  }).at(-1);
  return refusal ? [{ code: 'COURT_LIMIT', on: addMonths(refusal.on, COURT_MONTHS), channel: refusal.channel, legalBasis: 'COURT_TIME_LIMIT' }] : [];
}
