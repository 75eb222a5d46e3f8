import { formatDay } from '@vigie/ui';
import { text } from '../messages.fr';
import { addDays, daysOfMonth, type DayRange } from '../view/period';

/** The last day of a week or month by its first one. */
const endOf = (grain: 'WEEK' | 'MONTH', first: string): string => (grain === 'WEEK' ? addDays(first, 6) : daysOfMonth(first.slice(0, 7), '9999-12-31').to);

/** Says that the first or the last point of a series is not a whole week or month: else its end reads as a fall. Null when both are whole. */
export function cutNote(grain: 'WEEK' | 'MONTH', periods: readonly string[], { from, to }: DayRange): string | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || (first >= from && endOf(grain, last) <= to)) return null;
  return (grain === 'WEEK' ? text.panel.cutWeeks : text.panel.cutMonths)(formatDay(from), formatDay(to));
}
