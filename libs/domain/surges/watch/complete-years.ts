import { referenceWeeks } from '../farrington/reference-weeks';
import type { WeeklySeries } from '../weekly-series';

/** Full years before `week` of which the same week and the `w` weeks around it are in the series. */
export function completeYears({ firstDay }: WeeklySeries, week: number, w: number): number {
  const reference = referenceWeeks(firstDay);
  let years = 0;
  while (reference(week, years + 1) + 1 >= Math.max(1, w)) years++;
  return years;
}
