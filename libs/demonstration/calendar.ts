import { addDays, type IsoDate } from '@vigie/domain';
import type { SeededRandom } from './seeded-random';

/** Length of the demonstration, in days: 24 months. */
export const DEMONSTRATION_DAYS = 730;

/** Relative volume by month, January first: the autumn rush, the quiet of August and of the end of the year. */
const MONTHS = [1.05, 0.98, 1.02, 0.96, 0.92, 0.98, 0.9, 0.68, 1.18, 1.25, 1.16, 0.84];
/** Relative volume by week day, Sunday first. */
const WEEK_DAYS = [0.12, 1.2, 1.25, 1.2, 1.25, 1.1, 0.18];

/** Days between the facts and the report, on average. */
export const MEAN_DELAY_DAYS = 5;

/** Share of the reports of a day that have come in `days` later: the latest days of a network always look quiet. */
export function shareIn(days: number): number {
  return 1 - Math.exp(-(days + 1) / MEAN_DELAY_DAYS);
}

/**
 * Spreads `total` reports over the 730 days that end on `lastDay`: season, week, a slow rise of the
 * network's use, day-to-day noise, and the reports of the last days still to come. The counts sum to `total` exactly.
 */
export function reportsByDay(total: number, lastDay: IsoDate, random: SeededRandom): { day: IsoDate; count: number }[] {
  const days = Array.from({ length: DEMONSTRATION_DAYS }, (_, i) => addDays(lastDay, i - DEMONSTRATION_DAYS + 1));
  const weights = days.map((day, i) => {
    const date = new Date(`${day}T12:00:00Z`);
    const rise = 0.8 + (0.4 * i) / DEMONSTRATION_DAYS;
    return MONTHS[date.getUTCMonth()]! * WEEK_DAYS[date.getUTCDay()]! * rise * Math.exp(0.12 * random.normal()) * shareIn(DEMONSTRATION_DAYS - 1 - i);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  let running = 0;
  let given = 0;
  return days.map((day, i) => {
    running += weights[i]!;
    const upTo = Math.round((running / sum) * total);
    const count = upTo - given;
    given = upTo;
    return { day, count };
  });
}

/** The moment itself, or for one that has yet to come another of the same day that is over: nobody reports in the future. */
export function notAfter(now: Date, at: Date, day: IsoDate): Date {
  const early = at.getTime() - now.getTime();
  if (early <= 0) return at;
  const dayStarted = Math.max(1, now.getTime() - Date.parse(`${day}T00:00:00+01:00`));
  return new Date(now.getTime() - (early % dayStarted));
}
