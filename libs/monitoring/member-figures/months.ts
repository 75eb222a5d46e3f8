import { addDays, monthOf, type IsoDate } from '@vigie/domain';

/** Reports go on arriving for a while after the facts: a month leaves this many days after its end. */
export const SETTLING_DAYS = 10;

export const nextMonth = (month: IsoDate): IsoDate => monthOf(addDays(month, 31));
export const monthBefore = (month: IsoDate): IsoDate => monthOf(addDays(month, -1));
export const lastDayOf = (month: IsoDate): IsoDate => addDays(nextMonth(month), -1);

/** The last `count` months that have settled, the earliest first. */
export function settledMonths(today: IsoDate, count: number): IsoDate[] {
  let month = monthBefore(monthOf(today));
  if (addDays(lastDayOf(month), SETTLING_DAYS) >= today) month = monthBefore(month);
  const months: IsoDate[] = [];
  for (let i = 0; i < count; i += 1, month = monthBefore(month)) months.unshift(month);
  return months;
}

/** From that month to that of `today`, both included. */
export function monthsUpTo(today: IsoDate, count: number): IsoDate[] {
  const months = [monthOf(today)];
  while (months.length < count) months.unshift(monthBefore(months[0]!));
  return months;
}
