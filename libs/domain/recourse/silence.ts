import { addDays, daysBetween, type IsoDate } from '../calendar/paris-day';
import { senseOf, serviceOf } from './outcomes';
import type { RecourseChannel, RecourseFact } from './recourse-fact';

/** Days after which it is reasonable to stop waiting for the CCC or the PAN: no text sets any, this one is Vigie's own advice. */
export const PATIENCE_DAYS = 15;

/** Months of silence after which the préfecture is held to have refused, and months to go to court from then on. Source: code de justice administrative, articles R. 421-1 and R. 421-2. */
export const SILENCE_MONTHS = 2;
export const COURT_MONTHS = 2;

/** A dated step without an outcome: somebody is still to answer. */
export function isAwaited({ takenOn, outcome }: Pick<RecourseFact, 'takenOn' | 'outcome'>): boolean {
  return takenOn !== null && outcome === null;
}

/** The day from which an answer is waited for no more, or null where no rule and no habit says. */
export function silentOn({ channel, takenOn, outcome }: Pick<RecourseFact, 'channel' | 'takenOn' | 'outcome'>): IsoDate | null {
  if (takenOn === null || outcome !== null) return null;
  if (isPrefecture(channel)) return addMonths(takenOn, SILENCE_MONTHS);
  return channel === 'CCC' || channel === 'PAN' ? addDays(takenOn, PATIENCE_DAYS) : null;
}

/** The facts as they stand today: an answer waited for too long is no answer. */
export function asOf<Fact extends RecourseFact>(facts: readonly Fact[], today: IsoDate): Fact[] {
  return facts.map((fact) => {
    const silent = silentOn(fact);
    return silent !== null && silent <= today ? { ...fact, outcome: 'NO_ANSWER' } : fact;
  });
}

/** The refusal that opens the time to go to court: said on the day of the step, or silent two months after it. */
export function refusedOn(fact: RecourseFact, today: IsoDate): IsoDate | null {
  if (!isPrefecture(fact.channel) || fact.takenOn === null) return null;
  if (fact.outcome === 'REFUSED') return fact.takenOn;
  const silent = addMonths(fact.takenOn, SILENCE_MONTHS);
  return (senseOf(fact) === 'WAITING' || fact.outcome === 'NO_ANSWER') && silent <= today ? silent : null;
}

export function isPrefecture(channel: RecourseChannel): boolean {
  return serviceOf(channel) === 'PREFECTURE';
}

/** The same day so many months later, or the last day of that month where it has none. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(Number(day.slice(8)), last) - 1);
}

/** Days until `day`; negative once it is past. */
export function daysLeft(today: IsoDate, day: IsoDate): number {
  return daysBetween(today, day);
}
