import { addDays, monthOf, type IsoDate } from '@vigie/domain';
import type { Period } from '../figures/period';

export type TrendGrain = 'WEEK' | 'MONTH';

/** First day of the week (Monday) or month that holds `day`. */
export function startOf(grain: TrendGrain, day: IsoDate): IsoDate {
  if (grain === 'MONTH') return monthOf(day);
  const weekday = new Date(day).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Every week or month that the period touches, by its first day: those without a report too. */
export function periodsIn(grain: TrendGrain, { from, to }: Period): IsoDate[] {
  const periods: IsoDate[] = [];
  // 31 days after the first of a month is always in the next one.
  for (let start = startOf(grain, from); start <= to; start = startOf(grain, addDays(start, grain === 'WEEK' ? 7 : 31))) periods.push(start);
  return periods;
}
