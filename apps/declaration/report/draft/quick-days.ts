import { addDays, type IsoDate } from '@vigie/domain';

export type QuickDay = 'TODAY' | 'YESTERDAY' | 'THIS_WEEK' | 'LAST_WEEK' | 'THIS_MONTH' | 'LAST_MONTH';

/** Days since the Monday of the week: 0 on Monday, 6 on Sunday. */
const sinceMonday = (day: IsoDate): number => (new Date(day).getUTCDay() + 6) % 7;

/**
 * The day each quick choice stands for: a stretch of time stands for its first day. A choice that
 * falls on a day already offered is left out, so that no two say the same.
 */
export function quickDays(today: IsoDate): { choice: QuickDay; day: IsoDate }[] {
  const monday = addDays(today, -sinceMonday(today));
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const offered: { choice: QuickDay; day: IsoDate }[] = [
    { choice: 'TODAY', day: today },
    { choice: 'YESTERDAY', day: addDays(today, -1) },
    { choice: 'THIS_WEEK', day: monday },
    { choice: 'LAST_WEEK', day: addDays(monday, -7) },
    { choice: 'THIS_MONTH', day: firstOfMonth },
    { choice: 'LAST_MONTH', day: `${addDays(firstOfMonth, -1).slice(0, 7)}-01` },
  ];
  const inOrder = offered.filter(({ day }, index) => offered.findIndex((other) => other.day === day) === index);
  return inOrder.filter(({ choice, day }) => choice !== 'THIS_MONTH' || day < addDays(monday, -7));
}
