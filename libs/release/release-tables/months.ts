import { addDays, monthOf, type IsoDate } from '@vigie/domain';

/** The months of a release, YYYY-MM, in order. @throws RangeError when they are no first days, or reversed */
export function monthsBetween(first: IsoDate, last: IsoDate): string[] {
  if (monthOf(first) !== first || monthOf(last) !== last || first > last) throw new RangeError(`Releases count whole months, by their first days: ${first} to ${last}`);
  const months: string[] = [];
  for (let month = first; month <= last; month = monthOf(addDays(month, 31))) months.push(month.slice(0, 7));
  return months;
}
