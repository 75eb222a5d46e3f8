import { addDays, type IsoDate } from '../calendar/paris-day';
import { countsInBuckets, type ReportStatus } from '../lifecycle/report-status';
import { isAwaited, type RecourseFact } from '../recourse';

/** Where a case stands: SOLVED once a report of it is resolved and none is open; CLOSED when none of its reports counts any more. */
export const CASE_STATES = ['OPEN', 'WAITING', 'SOLVED', 'CLOSED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** @param facts the dated steps of the case; an open case that awaits an answer is WAITING */
export function caseStateOf(statuses: readonly ReportStatus[], facts: readonly Pick<RecourseFact, 'takenOn' | 'outcome'>[]): CaseState {
  const counted = statuses.filter(countsInBuckets);
  if (counted.length === 0) return 'CLOSED';
  if (counted.every((status) => status === 'RESOLVED')) return 'SOLVED';
  return facts.some(isAwaited) ? 'WAITING' : 'OPEN';
}

/** A case is expiring from so many days before its stay document expires, and for as long as it is open after: the longest expired press most. */
export const EXPIRING_BEFORE_DAYS = 60;

/** Last expiry that counts as expiring today. */
export const lastExpiring = (today: IsoDate): IsoDate => addDays(today, EXPIRING_BEFORE_DAYS);

export function isExpiring(state: CaseState, expiresOn: IsoDate | null, today: IsoDate): boolean {
  return (state === 'OPEN' || state === 'WAITING') && expiresOn !== null && expiresOn <= lastExpiring(today);
}
