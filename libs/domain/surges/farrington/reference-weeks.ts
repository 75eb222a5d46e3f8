import type { IsoDate } from '../../calendar/paris-day';

const WEEKS_A_YEAR = 52;
const DAY_MS = 86_400_000;

/** Position of the week `yearsBack` years before week `k`; negative when it lies before the series. */
export type ReferenceWeek = (k: number, yearsBack: number) => number;

/**
 * Where the same week of earlier years lies. Without a date a year is 52 weeks; with one, it is the week whose day
 * of the week, the same as now, falls nearest to the same date of the year before.
 */
export function referenceWeeks(firstDay: IsoDate | undefined): ReferenceWeek {
  if (firstDay === undefined) return (k, yearsBack) => k - WEEKS_A_YEAR * yearsBack;
  const first = Date.parse(firstDay);
  return (k, yearsBack) => {
    const now = new Date(first + k * 7 * DAY_MS);
    const sameDate = Date.UTC(now.getUTCFullYear() - yearsBack, now.getUTCMonth(), now.getUTCDate());
    return Math.round((sameDate - first) / (7 * DAY_MS));
  };
}
