import { addDays, monthOf, type IsoDate } from '@vigie/domain';

/**
 * The whole months of a period. When there is none, both are the day after its last: everything is then an edge.
 * @returns first day of the first whole month, and the day after the last whole month
 */
export function wholeMonths(from: IsoDate, to: IsoDate): { first: IsoDate; after: IsoDate } {
  const first = from === monthOf(from) ? from : nextMonth(from);
  const after = monthOf(addDays(to, 1));
  return first < after ? { first, after } : { first: addDays(to, 1), after: addDays(to, 1) };
}

function nextMonth(day: IsoDate): IsoDate {
  return monthOf(addDays(monthOf(day), 31));
}
